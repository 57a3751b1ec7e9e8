import { nearestWords } from '../../filters/nearest-words.ts';
import { allFieldTypes } from '../../layers/field-types.ts';
import { isFieldColumn } from '../../listings/field-columns.ts';
import { COLUMNS } from '../../listings/column-texts.ts';
import { clipTo } from '../../results/text-columns.ts';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';

const NEAREST = 3;
/** More names, and longer ones, are a script's mistake that nobody reads to its end. */
const MOST = 20;
const LONGEST = 100;

/** Throws CommandError for names that `-e` does not know: each on a line, with those behind it that were likely meant. */
export function checkFields(names: readonly string[]): void {
  const unknown = names.filter((name, index) => !isFieldColumn(name) && names.indexOf(name) === index);
  if (unknown.length === 0) return;
  const known = [...allFieldTypes().map(({ name }) => name), ...COLUMNS.map((column) => `_ws.col.${column}`)];
  throw new CommandError(EXIT.usage, 'inspect.fields-unknown', {}, [
    ...unknown.slice(0, MOST).map((name) => `    ${clipTo(name, LONGEST)}${nearTo(name, known)}`),
    ...(unknown.length > MOST ? ['    …'] : []),
  ]);
}

function nearTo(name: string, known: readonly string[]): string {
  const near = nearestWords(name, known, NEAREST);
  return near.length > 0 ? ` (${near.join(', ')})` : '';
}
