import { readdirSync } from 'node:fs';

/** `rubrics/` lies beside `src/` and beside `dist/`, two levels up from this file and from what it is bundled into. */
const RUBRICS = new URL('../../rubrics/', import.meta.url);
const ENDING = '.yaml';

/** What captures are graded by where no other rubric is named. */
export const DEFAULT_RUBRIC = 'lab';

/** The names of the rubrics that come along, in order. */
export function shippedRubrics(): string[] {
  return readdirSync(RUBRICS)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

/** Where a rubric of this name lies; null where none comes along under it. */
export function shippedRubric(name: string): URL | null {
  return shippedRubrics().includes(name) ? new URL(name + ENDING, RUBRICS) : null;
}
