import type { Outcome } from './result.ts';

/** Each stands beside its word. */
export const SIGNS: Record<Outcome, string> = { passed: '✓', failed: '✗', error: '⚠' };

/** Characters of a path that a summary shows. */
export const PATH_SHOWN = 160;
