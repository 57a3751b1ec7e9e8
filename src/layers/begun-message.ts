import { cutLayer } from './cut-layer.ts';
import type { Columns } from './dissection.ts';
import type { Dissected } from './dissector.ts';
import { expertItem } from './expert-item.ts';
import type { PayloadContext } from './frame-context.ts';
import { escapedText } from './octet-text.ts';
import type { Reach } from './reach.ts';

/** What a payload leaves in tree and columns where nothing is handed on: its message was whole before, is never whole, or breaks off HTTP. */
export function begunMessage({ reassemblyError, begunLine, malformed }: PayloadContext, { start }: Reach): Dissected[] {
  if (reassemblyError !== undefined) return [reassemblyLayer(reassemblyError, start)];
  if (malformed) return [malformedLayer(begunLine ?? '', start)];
  return [];
}

/** Of a message that never is whole; where HTTP looked for its end last, its start line stands in for TCP's words. */
export function withBegunLine(columns: Columns, line: string): Columns {
  return { ...columns, protocol: 'TCP', info: `${withLine(columns, line)} [TCP segment of a reassembled PDU]` };
}

function reassemblyLayer(text: string, at: number): Dissected {
  const label = `[Reassembly error, protocol TCP: ${text}]`;
  const fields = expertItem({ name: '_ws.malformed.reassembly', text, severity: 'Error', group: 'Malformed' });
  const columns = (before: Columns): Columns => ({ ...before, info: before.info + label });
  return { layer: { protocol: '_ws.malformed', label, span: { start: at, end: at }, fields }, path: [], columns };
}

function malformedLayer(line: string, at: number): Dissected {
  const dissected = cutLayer({ kind: 'bad-length', at, needed: 1, had: 0 }, 'HTTP');
  return { ...dissected, path: ['http'], columns: (columns) => ({ ...columns, protocol: 'HTTP', info: `${withLine(columns, line)}[Malformed Packet]` }) };
}

function withLine({ info, fence }: Columns, line: string): string {
  return `${info.slice(0, fence ?? 0)}${line === '' ? '' : `${escapedText(line)} `}`;
}
