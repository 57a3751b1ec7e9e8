import type { ExitCode } from './command.ts';
import type { WordParams } from './open-words.ts';

/** A mistake that a person can mend: `key` names its sentence in `templates/<language>/cli.json`. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;
  readonly key: string;
  readonly params: WordParams;
  /** Shown below the sentence, the same in every language: what was given, with a mark under the place in question. */
  readonly lines: readonly string[];

  constructor(exitCode: ExitCode, key: string, params: WordParams = {}, lines: readonly string[] = []) {
    super(key);
    this.name = 'CommandError';
    this.exitCode = exitCode;
    this.key = key;
    this.params = params;
    this.lines = lines;
  }
}
