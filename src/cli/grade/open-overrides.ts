import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Overrides } from '../../classes/override.ts';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { explainFormError } from '../explain-form-error.ts';
import type { Words } from '../open-words.ts';
import { readTextFile } from '../read-text-file.ts';

/** The file that is looked for in the folder of the results. */
export const OVERRIDES_FILE = 'overrides.yaml';

export interface OverridesWish {
  /** As given; null for the one in `output`. */
  path: string | null;
  output: string | null;
  folder: string;
  words: Words;
}

/** What the teacher decided; nothing where there is no such file and none was named. Throws CommandError for one that cannot be read and a mistake in it. */
export async function openOverrides({ path, output, folder, words }: OverridesWish): Promise<Overrides> {
  const file = path ?? (output === null ? null : join(output, OVERRIDES_FILE));
  if (file === null || (path === null && !existsSync(resolve(folder, file)))) return {};
  const { MOST_OVERRIDES_OCTETS, OverridesError, readOverrides } = await import('../../classes/read-overrides.ts');
  const text = readTextFile({ path: file, folder, mostOctets: MOST_OVERRIDES_OCTETS });
  try {
    return readOverrides(text);
  } catch (error) {
    if (!(error instanceof OverridesError)) throw error;
    const { line, column } = error;
    throw new CommandError(EXIT.unreadable, 'overrides.mistake', { path: file, line, column, fault: explainFormError('overrides', error, words) });
  }
}
