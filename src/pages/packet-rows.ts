import type { PacketRow, Packets } from '../documents/document.ts';
import type { Places } from './places.ts';

/** A line of a packet list: a packet with its anchor, or the words that stand for those left out. */
export interface PacketLine {
  row: PacketRow | null;
  id: string;
  omitted: string;
}

export function packetRows(packets: Packets, places: Places): PacketLine[] {
  const leftOut = (after: number): PacketLine[] =>
    packets.omitted.filter((gap) => gap.after === after).map((gap) => ({ row: null, id: '', omitted: gap.text }));
  const rows = packets.rows.flatMap((row, index) => [{ row, id: places.anchorOf(row), omitted: '' }, ...leftOut(index)]);
  return [...leftOut(-1), ...rows];
}
