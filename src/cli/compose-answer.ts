import { colourFor } from './colour.ts';
import type { Order, Surroundings } from './command.ts';
import type { Words } from './open-words.ts';
import { REPORT } from './report-command.ts';
import { ownVersion } from '../library/own-version.ts';

/** What a command line asks to be told instead of carried out: help, the version, a completion script. */
export async function composeAnswer({ show, shell }: Order, words: Words, { stdout, env }: Surroundings): Promise<string> {
  if (show === 'version') return ownVersion();
  if (shell) {
    const { composeCompletion } = await import('./compose-completion.ts');
    return composeCompletion(shell, words);
  }
  const { composeHelp } = await import('./compose-help.ts');
  const colour = colourFor(stdout, env);
  return composeHelp(REPORT, words, (heading) => colour('bold', heading));
}
