import type { PacketRow, Packets, Table } from '../documents/document.ts';
import type { Desk } from './markdown-desk.ts';
import { markdownInlines } from './markdown-inlines.ts';
import { markdownTable } from './markdown-table.ts';
import { markdownText } from './markdown-text.ts';
import { rowAnchor } from './paper-places.ts';

export function wordTable({ columns, rows }: Table, desk: Desk): string {
  const cells = rows.map(({ cells, anchor, strong }) =>
    cells.map((cell, at) => (at === 0 && anchor ? desk.anchor(anchor) : '') + markdownInlines(strong ? [{ type: 'strong', inlines: cell }] : cell, { ...desk, inCell: true })),
  );
  return markdownTable({ heads: columns.map(({ head }) => markdownText(head, true)), rows: cells, ends: columns.map(({ align }) => align === 'end') });
}

/** Rows as Wireshark prints them; those left out are a row of words. */
export function packetTable({ heads, rows, omitted }: Packets, desk: Desk): string {
  const { number, time, source, destination, protocol, length, info } = heads;
  const leftOut = (at: number): string[][] => omitted.filter(({ after }) => after === at).map(({ text }) => ['…', '', '', '', '', '', markdownText(text, true)]);
  return markdownTable({
    heads: [number, time, source, destination, protocol, length, info].map((head) => markdownText(head, true)),
    rows: [...leftOut(-1), ...rows.flatMap((row, at) => [packetCells(row, desk), ...leftOut(at)])],
    ends: [true, true, false, false, false, true, false],
  });
}

function packetCells(row: PacketRow, desk: Desk): string[] {
  const { frame, time, source, destination, protocol, length, info, mark } = row;
  const isHome = desk.places.isHome(row);
  const place = isHome ? '' : desk.places.ofFrame(frame);
  const number = place ? `[${frame}](${desk.link(place)})` : `${isHome ? desk.anchor(rowAnchor(frame)) : ''}${frame}`;
  const remark = mark ? `**${markdownText(mark.word, true)}** ` : '';
  return [number, ...[time, source, destination, protocol, `${length}`].map((text) => markdownText(text, true)), remark + markdownText(info, true)];
}
