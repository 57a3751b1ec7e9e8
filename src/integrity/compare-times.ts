import { nameOf } from './evidence.ts';
import type { Shared } from './index-marks.ts';
import type { Member, TimesApart } from './integrity.ts';

/** Times are cut off to microseconds, and two roundings may differ by one. */
const ROUNDING_US = 2;

/** How the others' times lie to the first member's, in what each has in common with it; whoever has nothing in common with it is left out. */
export function compareTimes(shared: readonly Shared[], [first, ...others]: readonly Member[]): TimesApart[] {
  const offsets = new Map<string, number[]>();
  for (const { at } of shared) {
    const start = at.find(({ holder, timeUs }) => timeUs !== null && holder === nameOf(first!))?.timeUs;
    if (start == null) continue;
    for (const { holder, timeUs } of at) if (timeUs !== null) offsets.set(holder, [...(offsets.get(holder) ?? []), timeUs - start]);
  }
  return others.flatMap((other) => {
    const sorted = (offsets.get(nameOf(other)) ?? []).sort((a, b) => a - b);
    return sorted.length === 0 ? [] : [{ key: other.key, archive: other.archive, kind: kindOf(sorted), seconds: sorted[sorted.length >> 1]! / 1e6 }];
  });
}

function kindOf(sorted: readonly number[]): TimesApart['kind'] {
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  if (Math.max(Math.abs(least), Math.abs(most)) < ROUNDING_US) return 'same';
  if (sorted.length === 1) return 'unsure';
  return most - least < ROUNDING_US ? 'shifted' : 'apart';
}
