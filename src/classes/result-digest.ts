import { createHash } from 'node:crypto';
import type { Submission, UnpackedFile } from '../submissions/submission.ts';
import { handedIn } from './submission-result.ts';

export interface DigestWish {
  submission: Submission;
  files: readonly UnpackedFile[];
  /** Whatever else a result depends on: the rubric's text, the options, the program's version. */
  settings: readonly string[];
}

/** SHA-256 over all that a result is made of, in hexadecimal digits: names and content of the files, who handed them in and when, the settings. */
export function resultDigest({ submission, files, settings }: DigestWish): string {
  const whole = [settings, handedIn(submission), submission.fault, files.map(({ path, digest }) => [path, digest])];
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}
