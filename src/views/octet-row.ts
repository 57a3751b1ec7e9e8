import type { Span } from '../octets/span.ts';
import { element } from './element.ts';

export interface OctetRow {
  /** Offset of its first octet, and how many octets a row has. */
  start: number;
  width: number;
  marked: Span | null;
  /** The octet that was chosen; -1 for none. */
  cursor: number;
}

/** A line of a dump: offset, hexadecimal, ASCII. Each octet stands in it twice, and both say which one they are; read aloud it is one text. */
export function octetRow(octets: Uint8Array, { start, width, marked, cursor }: OctetRow): HTMLElement {
  const row = [...octets.subarray(start, start + width)];
  const cell = (offset: number, text: string) => element('span', { 'data-octet': offset, class: tone(offset, marked, cursor) }, text);
  const hexadecimal = row.map((octet, index) => cell(start + index, octet.toString(16).padStart(2, '0')));
  const ascii = row.map((octet, index) => cell(start + index, octet >= 32 && octet < 127 ? String.fromCharCode(octet) : '.'));
  const offset = start.toString(16).padStart(4, '0');
  const spoken = `${offset}: ${textOf(hexadecimal, ' ')}; ${textOf(ascii, '')}`;
  return element('div', { class: 'view-octet-row', role: 'img', 'aria-label': spoken }, element('span', { class: 'view-offset' }, offset), '  ',
    element('span', { class: `view-hex of-${width}` }, ...spaced(hexadecimal)), '  ', element('span', { class: 'view-ascii' }, ...ascii));
}

function textOf(cells: readonly HTMLElement[], between: string): string {
  return cells.map(({ textContent }) => textContent).join(between);
}

/** What is copied has blanks between octets, as a dump has. */
function spaced(cells: readonly HTMLElement[]): (Node | string)[] {
  return cells.flatMap((cell, index) => (index === 0 ? [cell] : [index === 8 ? '  ' : ' ', cell]));
}

function tone(offset: number, marked: Span | null, cursor: number): string {
  const isMarked = marked !== null && offset >= marked.start && offset < marked.end;
  return [isMarked ? 'marked' : '', offset === cursor ? 'cursor' : ''].join(' ').trim();
}
