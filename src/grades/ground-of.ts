import type { Ground, Unsure } from './grade.ts';
import type { Check } from './rubric.ts';

const SHOWN = 8;

/** What a count comes to: whether it holds, and by which frames and names. */
export interface Counted {
  found: number;
  frames?: readonly number[];
  list?: readonly string[];
  /** Why there may be more than was found. */
  unsure?: Unsure | null;
}

/** What a check found, held against its bounds. Where there may be more, what is not reached yet, or not exceeded yet, cannot be told. */
export function groundOf(check: Check, subject: string, { found, frames = [], list, unsure = null }: Counted): Ground {
  const { by, min, max } = check;
  const holds = found >= min && found <= max;
  const isSettled = !unsure || (holds ? max === Number.POSITIVE_INFINITY : found > max);
  return {
    by,
    holds: isSettled ? holds : null,
    unsure: isSettled ? null : unsure,
    found,
    min,
    max: Number.isFinite(max) ? max : null,
    frames: [...new Set(frames)].sort((a, b) => a - b).slice(0, SHOWN),
    subject,
    ...(list && { list: list.slice(0, SHOWN) }),
  };
}

/** A check that nothing was found for, because there is nothing to look in, or because a person has to. */
export function unsureOf(check: Check, subject: string, unsure: Unsure): Ground {
  return { ...groundOf(check, subject, { found: 0 }), holds: null, unsure };
}
