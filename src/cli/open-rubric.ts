import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rubric } from '../grades/rubric.ts';
import { RubricError } from '../grades/rubric-error.ts';
import { shippedRubric, shippedRubrics } from '../grades/shipped-rubrics.ts';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { explainFormError } from './explain-form-error.ts';
import type { Words } from './open-words.ts';
import { readTextFile } from './read-text-file.ts';

export interface RubricWish {
  /** As given: the name of a shipped rubric, or a path. A file that has such a name is written `./lab`. */
  rubric: string;
  /** Relative paths count from here. */
  folder: string;
  words: Words;
}

/** The rubric that --rubric names. Throws CommandError for a name that is none, a file that cannot be read and a mistake in it. */
export async function openRubric(wish: RubricWish): Promise<Rubric> {
  const { rubric, words } = wish;
  const text = await rubricText(wish);
  const { readRubric } = await import('../grades/read-rubric.ts');
  try {
    return readRubric(text);
  } catch (error) {
    if (!(error instanceof RubricError)) throw error;
    const { line, column } = error;
    throw new CommandError(EXIT.unreadable, 'rubric.mistake', { path: rubric, line, column, fault: explainFormError('rubric', error, words) });
  }
}

/** What the rubric's file holds. Throws CommandError for a name that is none and a file that cannot be read. */
export async function rubricText({ rubric, folder, words }: RubricWish): Promise<string> {
  const shipped = shippedRubric(rubric);
  if (!shipped && isName(rubric) && !existsSync(resolve(folder, rubric))) throw unknownRubric(rubric, words);
  const { MOST_RUBRIC_OCTETS } = await import('../grades/read-rubric.ts');
  return readTextFile({ path: shipped ? fileURLToPath(shipped) : rubric, folder, mostOctets: MOST_RUBRIC_OCTETS });
}

function isName(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

function unknownRubric(given: string, words: Words): CommandError {
  return new CommandError(EXIT.usage, 'rubric.unknown', { given, known: shippedRubrics().join(words.say('rubric.comma')) });
}
