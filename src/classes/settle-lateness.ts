import type { LatePolicy } from '../grades/rubric.ts';
import type { Lateness } from './class-result.ts';
import type { Override } from './override.ts';
import type { SubmissionResult } from './submission-result.ts';

const DAY_S = 86_400;

/**
 * How late a submission is, and what per cent that takes; `points` is left at 0. Null where it is in time, or where nothing tells. Times without a zone are
 * compared as they stand, as platforms write the time of their own place.
 */
export function settleLateness({ submittedAt, late }: Pick<SubmissionResult, 'submittedAt' | 'late'>, policy: LatePolicy | null, override?: Override): Lateness | null {
  const due = override?.due ?? policy?.due ?? null;
  const seconds = due && submittedAt ? secondsBetween(due, submittedAt) : null;
  if (seconds === null) return late ? { seconds: null, percent: 0, points: 0 } : null;
  if (seconds <= 0) return null;
  const behind = seconds - (policy?.grace ?? 0) * 60;
  const percent = !policy || override?.excuseLate || behind <= 0 ? 0 : Math.min(policy.most, Math.ceil(behind / DAY_S) * policy.perDay);
  return { seconds, percent, points: 0 };
}

const ZONE = /(Z|[+-]\d\d:?\d\d)$/i;

/** Null where one is no time. Where only one has a zone, that is the zone of both. */
function secondsBetween(from: string, to: string): number | null {
  const zone = ZONE.exec(from)?.[0] ?? ZONE.exec(to)?.[0] ?? 'Z';
  const [start, end] = [from, to].map((time) => Date.parse(ZONE.test(time) ? time : `${time}${zone}`)) as [number, number];
  return Number.isFinite(start) && Number.isFinite(end) ? Math.round((end - start) / 1000) : null;
}
