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

/** A line of a dump: offset, hexadecimal, ASCII. Each octet stands in it twice, and both say which one they are. */
export function octetRow(octets: Uint8Array, { start, width, marked, cursor }: OctetRow): HTMLElement {
  const row = [...octets.subarray(start, start + width)];
  const cell = (offset: number, text: string) => element('span', { 'data-octet': offset, class: tone(offset, marked, cursor) }, text);
  const hexadecimal = row.map((octet, index) => cell(start + index, octet.toString(16).padStart(2, '0')));
  const ascii = row.map((octet, index) => cell(start + index, octet >= 32 && octet < 127 ? String.fromCharCode(octet) : '.'));
  return element('div', { class: 'view-octet-row' }, element('span', { class: 'view-offset' }, start.toString(16).padStart(4, '0')),
    element('span', { class: `view-hex of-${width}` }, ...hexadecimal), element('span', { class: 'view-ascii' }, ...ascii));
}

function tone(offset: number, marked: Span | null, cursor: number): string {
  const isMarked = marked !== null && offset >= marked.start && offset < marked.end;
  return [isMarked ? 'marked' : '', offset === cursor ? 'cursor' : ''].join(' ').trim();
}
