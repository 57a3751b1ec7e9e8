import { FINGERPRINT_LIMITS } from './fingerprint.ts';

/** Each number once, ascending, and as many as a person will look at. */
export function listed(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b).slice(0, FINGERPRINT_LIMITS.listed);
}
