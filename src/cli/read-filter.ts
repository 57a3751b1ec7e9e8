import { compileFilter } from '../filters/compile-filter.ts';
import { type Filter, FilterError } from '../filters/filter.ts';
import { columnsOf } from '../results/text-columns.ts';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { printable } from './printable.ts';

const INDENT = '    ';

/** A display filter of the command line. Throws CommandError, which shows it with a mark under the place that is wrong. */
export function readFilter(text: string): Filter {
  try {
    return compileFilter(text);
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    throw new CommandError(EXIT.usage, `filter.${error.code}`, error.params, markedLines(text.trim(), error));
  }
}

/** Wide characters push the mark two columns on. */
function markedLines(text: string, { at: { start, end } }: FilterError): string[] {
  const before = columnsOf(printable(text.slice(0, start)));
  const width = Math.max(1, columnsOf(printable(text.slice(start, end))));
  return [`${INDENT}${text}`, `${INDENT}${' '.repeat(before)}^${'~'.repeat(width - 1)}`];
}
