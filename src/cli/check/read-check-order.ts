import type { Language } from '../../explanations/explanation.ts';
import { readLanguage } from '../choose-language.ts';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { readFlags } from '../read-flags.ts';
import { CHECK } from './check-options.ts';

export interface CheckOrder {
  help: boolean;
  path: string;
  format: 'text' | 'json';
  language: Language;
}

/** Reads what follows `check`. `language` holds where --lang is not given. Throws CommandError with exit code 2. */
export function readCheckOrder(argv: readonly string[], language: Language): CheckOrder {
  const { values, operands } = readFlags(argv, CHECK.options, (flag) => new CommandError(EXIT.usage, 'check.flag-unknown', { flag }));
  const help = values.has('help');
  if (!help && operands.length !== 1) throw new CommandError(EXIT.usage, 'check.one-file');
  const given = values.get('lang')?.at(-1);
  const asked = given === undefined ? language : readLanguage(given);
  if (!asked) throw new CommandError(EXIT.usage, 'usage.choice.lang', { given: given ?? '' });
  const format = values.get('format')?.at(-1) ?? 'text';
  if (format !== 'text' && format !== 'json') throw new CommandError(EXIT.usage, 'check.format', { given: format });
  return { help, path: operands[0] ?? '', format, language: asked };
}
