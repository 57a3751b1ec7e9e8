import type { Language } from '../../explanations/explanation.ts';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { languageIn } from '../language-in.ts';
import { readFlags } from '../read-flags.ts';
import { CHECK } from './check-options.ts';

export interface CheckOrder {
  help: boolean;
  path: string;
  format: 'text' | 'json';
  language: Language;
  /** Whether --lang named it: notes may name their own. */
  languageGiven: boolean;
}

/** Reads what follows `check`. `language` holds where --lang is not given. Throws CommandError with exit code 2. */
export function readCheckOrder(argv: readonly string[], language: Language): CheckOrder {
  const flags = readFlags(argv, CHECK.options, (flag) => new CommandError(EXIT.usage, 'check.flag-unknown', { flag }));
  const { values, operands } = flags;
  const help = values.has('help');
  if (!help && operands.length !== 1) throw new CommandError(EXIT.usage, 'check.one-file');
  const format = values.get('format')?.at(-1) ?? 'text';
  if (format !== 'text' && format !== 'json') throw new CommandError(EXIT.usage, 'check.format', { given: format });
  return { help, path: operands[0] ?? '', format, language: languageIn(flags, language), languageGiven: values.has('lang') };
}
