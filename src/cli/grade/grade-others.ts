import { basename, dirname } from 'node:path';
import type { GradeOfCapture } from '../../grades/best-of.ts';
import type { UnpackedFile } from '../../submissions/submission.ts';
import type { Surroundings } from '../command.ts';
import { explainFailure } from '../explain-failure.ts';
import type { HandedIn, Judge } from '../open-judge.ts';
import { openInput } from '../open-input.ts';
import type { Words } from '../open-words.ts';

/** A lab has five recordings at most. */
const MOST_OTHERS = 8;
/** Beyond this a recording is not looked at besides the one that is reported on, in octets. */
const MOST_OCTETS = 64 * 1024 * 1024;

export interface OthersWish {
  /** Captures besides the one that is reported on. */
  captures: readonly UnpackedFile[];
  judge: Judge;
  handedIn: HandedIn;
  words: Words;
  around: Surroundings;
  version: string;
}

/** What the other captures of a submission earn, each by itself; a sentence for each that cannot be read. */
export async function gradeOthers({ captures, judge, handedIn, words, around, version }: OthersWish): Promise<{ grades: GradeOfCapture[]; problems: string[] }> {
  const grades: GradeOfCapture[] = [];
  const problems: string[] = [];
  for (const { path, file } of captures.filter(({ size }) => size <= MOST_OCTETS).slice(0, MOST_OTHERS)) {
    try {
      const input = await openInput(basename(file), { ...around, folder: dirname(file) }, { recordingsOnly: true });
      const { grade } = judge(await input.analyze({ version }), handedIn);
      if (grade) grades.push({ capture: path, grade });
    } catch (error) {
      problems.push(explainFailure(error, words).sentence);
    }
  }
  return { grades, problems };
}
