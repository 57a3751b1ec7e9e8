import type { DissectedFrame } from '../analysis.ts';
import type { Connection, Segment } from '../connections/connection.ts';
import { tcpFlagNames as flagNames } from '../layers/tcp-flag-names.ts';
import { segmentAt } from '../facts/segment-facts.ts';
import type { Field, Layer } from '../layers/layer.ts';
import { TCP_FIELDS, TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Desk } from './desk.ts';
import type { Block, HeaderCell, HeaderDrawing } from './document.ts';
import { openedFrame } from './opened-frame.ts';

const FLAG_ROW = ['CWR', 'ECE', 'URG', 'ACK', 'PSH', 'RST', 'SYN', 'FIN'] as const;

/** Octets that a TCP header has at most (RFC 9293, 3.1); a report.json from anywhere may claim more. */
const LONGEST_HEADER = 60;

/** A frame's TCP header drawn from its octets in rows of 32 bits (RFC 9293, figure 1). Nothing when the frame is not at hand. */
export function composeHeader(desk: Desk, connection: Connection, frame: number | null): Block[] {
  const opened = frame === null ? undefined : openedFrame(desk, frame);
  const layer = opened?.layers.find(({ protocol }) => protocol === 'tcp');
  const segment = segmentAt(connection, frame);
  if (!opened || !layer || !segment || layer.stop) return [];
  const { voice } = desk;
  const drawing: HeaderDrawing = {
    type: 'header',
    id: `header-${opened.number}`,
    frame: opened.number,
    caption: voice.phrase('drawing.caption', { frame: opened.number }),
    description: voice.text('drawing.description', { number: opened.number, names: flagNames(segment.flags) }),
    rows: [...fixedRows(opened, layer, segment, voice), ...optionRows(opened, layer)],
    flags: FLAG_ROW.map((name) => ({ name, bit: TCP_FLAGS[name], set: (segment.flags & TCP_FLAGS[name]) !== 0, word: voice.text(`flag.${name}`) })),
  };
  return [drawing];
}

function fixedRows(opened: DissectedFrame, layer: Layer, segment: Segment, voice: Desk['voice']): HeaderCell[][] {
  const octets = (span: { start: number; end: number }) => octetText(opened, layer.span.start + span.start, layer.span.start + span.end);
  const cell = (key: string, field: string, bits: number, value: string, text: string): HeaderCell => ({ name: voice.text(`drawing.${key}`), field, bits, value, octets: text });
  const number = (span: { start: number; end: number }) => String(Number.parseInt(octets(span).replaceAll(' ', '') || '0', 16));
  const { sourcePort, destinationPort, sequence, acknowledgment, window, checksum, urgentPointer } = TCP_FIELDS;
  return [
    [cell('source-port', 'tcp.srcport', 16, number(sourcePort), octets(sourcePort)), cell('destination-port', 'tcp.dstport', 16, number(destinationPort), octets(destinationPort))],
    [cell('sequence', 'tcp.seq', 32, `${segment.seqRaw}`, octets(sequence))],
    [cell('acknowledgment', 'tcp.ack', 32, `${segment.ackRaw}`, octets(acknowledgment))],
    [
      cell('data-offset', 'tcp.hdr_len', 4, `${segment.headerLength / 4} × 4 = ${segment.headerLength}`, octets(TCP_FIELDS.dataOffset)),
      cell('reserved', 'tcp.flags.res', 4, String((segment.flags >> 8) & 0xf), ''),
      cell('flags', 'tcp.flags', 8, flagNames(segment.flags), octets({ start: TCP_FIELDS.flags.start + 1, end: TCP_FIELDS.flags.end })),
      cell('window', 'tcp.window_size_value', 16, windowText(segment), octets(window)),
    ],
    [cell('checksum', 'tcp.checksum', 16, `0x${octets(checksum).replace(' ', '')}`, octets(checksum)), cell('urgent-pointer', 'tcp.urgent_pointer', 16, number(urgentPointer), octets(urgentPointer))],
  ];
}

function windowText({ windowRaw, windowScale, window }: Segment): string {
  return windowScale !== null && windowScale > 1 ? `${windowRaw} × ${windowScale} = ${window}` : String(windowRaw);
}

/** Options in the order of their octets, cut where a row of four octets ends. */
function optionRows(opened: DissectedFrame, layer: Layer): HeaderCell[][] {
  const options = layer.fields.find(({ name }) => name === 'tcp.options')?.fields ?? [];
  const cells = options.flatMap((option) => optionCells(opened, layer, option));
  const rows: HeaderCell[][] = [];
  let bits = 0;
  for (const cell of cells) {
    if (bits % 32 === 0) rows.push([]);
    rows.at(-1)!.push(cell);
    bits += cell.bits;
  }
  const rest = bits % 32;
  if (rest > 0) rows.at(-1)!.push({ name: '', field: '', bits: 32 - rest, value: '', octets: '' });
  return rows;
}

function optionCells(opened: DissectedFrame, layer: Layer, { span, label, name }: Field): HeaderCell[] {
  if (!span) return [];
  const cells: HeaderCell[] = [];
  const last = Math.min(span.end, layer.span.start + LONGEST_HEADER);
  const [title = '', value = ''] = label.replace(/^TCP Option - /, '').split(': ');
  for (let at = span.start; at < last; ) {
    const end = Math.min(last, at + 4 - ((at - layer.span.start) % 4));
    const first = at === span.start;
    cells.push({ name: first ? title : '…', field: name, bits: (end - at) * 8, value: first ? value : '', octets: octetText(opened, at, end) });
    at = end;
  }
  return cells;
}

/** Captured octets as `16 9f`; shorter where the frame was cut. */
function octetText({ octets }: DissectedFrame, start: number, end: number): string {
  return (octets.slice(start * 2, end * 2).match(/../g) ?? []).join(' ');
}
