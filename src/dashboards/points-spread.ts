import type { ClassEntry } from '../classes/class-result.ts';

/** How the percentages of those who have points lie. */
export interface PointsSpread {
  /** Per cent; null where nobody has points. */
  mean: number | null;
  median: number | null;
  /** The quartiles: a quarter of the class is at or below the lower one, a quarter at or above the upper one. */
  lower: number | null;
  upper: number | null;
  /** `height` in per cent of the highest. */
  bars: { name: string; count: number; height: number }[];
}

const WIDTH = 10;

/** Ten bars up to 100, the last with those who have exactly that, and one beyond where a bonus lifts somebody there. */
export function pointsSpread(entries: readonly Pick<ClassEntry, 'percent'>[]): PointsSpread {
  const percents = entries.flatMap(({ percent }) => percent ?? []).sort((a, b) => a - b);
  const counts = Array.from({ length: 11 }, () => 0);
  for (const percent of percents) counts[percent > 100 ? 10 : Math.min(9, Math.floor(percent / WIDTH))]! += 1;
  const highest = Math.max(1, ...counts);
  const bars = counts.map((count, at) => ({ name: nameOf(at), count, height: Math.round((count * 100) / highest) }));
  return { mean: meanOf(percents), median: between(percents, 0.5), lower: between(percents, 0.25), upper: between(percents, 0.75), bars: counts[10] === 0 ? bars.slice(0, 10) : bars };
}

const nameOf = (at: number): string => (at === 10 ? '> 100' : at === 9 ? '90–100' : `${at * WIDTH}–${at * WIDTH + WIDTH - 1}`);

function meanOf(sorted: readonly number[]): number | null {
  return sorted.length === 0 ? null : sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
}

/** The value that a part of the list lies below, between two neighbours in proportion. */
function between(sorted: readonly number[], part: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}
