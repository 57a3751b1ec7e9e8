import { compileFilter } from '../filters/compile-filter.ts';
import { type Filter, FilterError } from '../filters/filter.ts';
import { columnsOf } from '../results/text-columns.ts';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { printable } from './printable.ts';

const INDENT = '    ';
const LONGEST = 200;
const AROUND = 60;
const CUT = '…';

/** A display filter of the command line. Throws CommandError, which shows it with a mark under the place that is wrong. */
export function readFilter(text: string): Filter {
  try {
    return compileFilter(text);
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    throw new CommandError(EXIT.usage, `filter.${error.code}`, error.params, markedLines(text.trim(), error));
  }
}

/** Wide characters push the mark two columns on. Of a long filter only what is around the place stands there. */
function markedLines(text: string, { at: { start, end } }: FilterError): string[] {
  const from = text.length > LONGEST ? Math.max(0, start - AROUND) : 0;
  const to = text.length > LONGEST ? Math.min(text.length, start + LONGEST - AROUND) : text.length;
  const [before, after] = [from > 0 ? CUT : '', to < text.length ? CUT : ''];
  const indent = columnsOf(printable(`${before}${text.slice(from, start)}`));
  const width = Math.max(1, columnsOf(printable(text.slice(start, Math.min(end, to)))));
  return [`${INDENT}${before}${text.slice(from, to)}${after}`, `${INDENT}${' '.repeat(indent)}^${'~'.repeat(width - 1)}`];
}
