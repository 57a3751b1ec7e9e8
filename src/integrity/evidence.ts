import type { Fingerprint } from './fingerprint.ts';
import type { Known, Who } from './integrity.ts';

/** A submission as far as it can be held against others. */
export interface Evidence extends Who {
  student: Known;
  /** As the class list or the platform declares it. */
  group: string | null;
  /** SHA-256 of each capture that was handed in. */
  captures: readonly string[];
  fingerprint: Fingerprint | null;
}

/** A recording that everybody may hold: the teacher's, or one that comes with lab-report. */
export interface Given {
  name: string;
  fingerprint: Fingerprint;
}

/** One name for each, this year's or an archive's. */
export function nameOf({ archive, key }: Who): string {
  return `${archive ?? ''}\n${key}`;
}
