import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import type { Flags } from '../read-flags.ts';
import { EXPORT_WORDS, type ExportWord } from './export-words.ts';

/** The words of an option that takes a list, given once or several times. */
export function listedIn({ values }: Flags, name: string): string[] {
  return (values.get(name) ?? [])
    .flatMap((text) => text.split(','))
    .map((word) => word.trim())
    .filter(Boolean);
}

/** What --export names, in the order in which it is written. Throws CommandError with exit code 2. */
export function exportsIn(flags: Flags): ExportWord[] {
  const words = listedIn(flags, 'export');
  const wrong = words.find((word) => !EXPORT_WORDS.some((known) => known === word));
  if (wrong !== undefined) throw new CommandError(EXIT.usage, 'grade.export-unknown', { given: wrong, words: EXPORT_WORDS.join(', ') });
  return EXPORT_WORDS.filter((known) => words.includes(known));
}
