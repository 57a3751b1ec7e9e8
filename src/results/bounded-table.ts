import { octetsOf, setApart } from './fill-page.ts';
import { type GfmColumn, gfmRow, gfmTable } from './gfm-table.ts';

/** A table with as many of its rows as have room, and behind it what `more` says of those that have none; never more octets than `budget`, but for its head. */
export function boundedTable(columns: GfmColumn[], rows: string[][], { budget, more }: { budget: number; more(count: number): string }): string {
  const told = (count: number) => (count > 0 ? more(count) : '');
  let room = budget - octetsOf(setApart([gfmTable(columns, []), told(rows.length)]));
  const over = rows.findIndex((cells) => (room -= octetsOf(`${gfmRow(cells)}\n`)) < 0);
  const shown = over < 0 ? rows : rows.slice(0, over);
  return setApart([gfmTable(columns, shown), told(rows.length - shown.length)]);
}
