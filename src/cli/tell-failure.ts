import { explainFailure, type Failure } from './explain-failure.ts';
import type { Words } from './open-words.ts';
import { traceOf } from './trace-of.ts';

export interface FailureTelling {
  words: Words;
  /** Whether the error's trace is wished for. */
  verbose: boolean;
  say(sentence: string): void;
}

/** Says what went wrong, whatever was thrown, and answers what the command ends with. */
export function tellFailure(error: unknown, { words, verbose, say }: FailureTelling): Failure {
  const failure = explainFailure(error, words);
  say(verbose ? `${failure.sentence}\n${traceOf(error)}` : failure.sentence);
  return failure;
}
