import { ownVersion } from '../../library/own-version.ts';
import { colourFor } from '../colour.ts';
import type { Surroundings } from '../command.ts';
import { composeHelp } from '../compose-help.ts';
import type { Words } from '../open-words.ts';
import { INSPECT } from './inspect-options.ts';
import type { InspectOrder } from './inspect-order.ts';

/** What is asked for instead of frames: help, the version, the list of all fields. */
export async function composeInspectAnswer({ show, language }: InspectOrder, words: Words, { stdout, env }: Surroundings): Promise<string> {
  if (show === 'version') return ownVersion();
  if (show === 'glossary') {
    const { listGlossary } = await import('../../listings/list-glossary.ts');
    return listGlossary(language);
  }
  const colour = colourFor(stdout, env);
  return composeHelp(INSPECT, words, (heading) => colour('bold', heading));
}
