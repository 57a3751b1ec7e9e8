import type { ExitCode } from './command.ts';
import type { WordParams } from './open-words.ts';

/** A mistake that a person can mend: `key` names its sentence in `templates/<language>/cli.json`. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;
  readonly key: string;
  readonly params: WordParams;

  constructor(exitCode: ExitCode, key: string, params: WordParams = {}) {
    super(key);
    this.name = 'CommandError';
    this.exitCode = exitCode;
    this.key = key;
    this.params = params;
  }
}
