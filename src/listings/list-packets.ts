import type { InspectedFrame } from '../inspections/inspection.ts';
import { hexDump } from './hex-dump.ts';
import type { Listing } from './listing.ts';
import { packetRow, type RowOptions } from './packet-row.ts';
import { treeText } from './tree-text.ts';

export interface PacketOptions {
  /** The packet list's row; null for none. */
  row: RowOptions | null;
  tree: boolean;
  /** Protocols whose lines a tree shows; all where absent. */
  only?: ReadonlySet<string> | undefined;
  hex: boolean;
  /** A line after each frame's tree or octets, in place of the empty one. */
  separator: string;
  /** The last step before a row or a line is written: its colours, its width. */
  finishRow?: ((row: string, frame: InspectedFrame) => string) | undefined;
  finishLines?: ((lines: string) => string) | undefined;
}

/** `-T text`: of each frame its row, its tree and its octets, as far as they are wished for. */
export function listPackets(options: PacketOptions): Listing {
  return { begin: () => '', take: (frame) => frameText(frame, options), end: () => '' };
}

function frameText(frame: InspectedFrame, options: PacketOptions): string {
  const { row, hex, tree, finishRow = (text) => text, finishLines = (text) => text } = options;
  const list = row ? `${finishRow(packetRow(frame, row), frame)}\n` : '';
  if (!tree && !hex) return list;
  return list + finishLines(detailsOf(frame, options));
}

function detailsOf(frame: InspectedFrame, { row, tree, only, hex, separator }: PacketOptions): string {
  const dissection = frame.dissection();
  const lines = tree ? treeText(dissection.layers, { only, ...(hex ? {} : { sources: dissection.sources }) }) : '';
  const octets = hex ? `${row || tree ? '\n' : ''}${hexDump(dissection)}` : '';
  return `${lines}${octets}${separator}\n`;
}
