import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../packs/pack.ts';
import { PackError } from '../packs/pack-error.ts';
import { shippedPack, shippedPacks } from '../packs/shipped-packs.ts';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { explainFormError } from './explain-form-error.ts';
import { liesIn } from './lies-in.ts';
import type { Words } from './open-words.ts';
import { readTextFile } from './read-text-file.ts';

export interface PackWish {
  /** As given: the name of a shipped pack, or a path. A file that has such a name is written `./lab2`. */
  pack: string;
  /** Relative paths count from here. */
  folder: string;
  /** Whether it may not lead out of there. */
  within?: boolean;
  words: Words;
}

/** The pack that --pack or notes name. Throws CommandError for a name that is none, a file that cannot be read and a mistake in it. */
export async function openPack({ pack, folder, within = false, words }: PackWish): Promise<Pack> {
  const shipped = shippedPack(pack);
  if (!shipped && isName(pack) && !existsSync(resolve(folder, pack))) throw new CommandError(EXIT.usage, 'pack.unknown', { given: pack, known: shippedPacks().join(words.say('rubric.comma')) });
  if (!shipped && within && (isAbsolute(pack) || !liesIn(resolve(folder, pack), folder))) throw new CommandError(EXIT.unreadable, 'pack.outside', { path: pack });
  const { readPack, MOST_PACK_OCTETS } = await import('../packs/read-pack.ts');
  const text = readTextFile({ path: shipped ? fileURLToPath(shipped) : pack, folder, mostOctets: MOST_PACK_OCTETS });
  try {
    return readPack(text);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const { line, column } = error;
    throw new CommandError(EXIT.unreadable, 'pack.mistake', { path: pack, line, column, fault: explainFormError('pack', error, words) });
  }
}

function isName(text: string): boolean {
  return /^[\w@-]+(\.\d+)?$/.test(text);
}
