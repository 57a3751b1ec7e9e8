import type { Language } from '../explanations/explanation.ts';
import { readLanguage } from './choose-language.ts';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import type { Flags } from './read-flags.ts';

/** The language that --lang names, or the one that holds without it. Throws CommandError with exit code 2. */
export function languageIn({ values }: Flags, otherwise: Language): Language {
  const given = values.get('lang')?.at(-1);
  const language = given === undefined ? otherwise : readLanguage(given);
  if (!language) throw new CommandError(EXIT.usage, 'usage.choice.lang', { given: given ?? '' });
  return language;
}
