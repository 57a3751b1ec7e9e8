import { endpointsOf, lastNumber, type Endpoints } from './endpoints.ts';
import type { InspectedFrame } from '../inspections/inspection.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Listing } from './listing.ts';

interface Arrow extends Endpoints {
  stream: number;
  timeNs: number;
  label: string;
  comment: string;
}

const COLUMN = 20;
/** A graph with more arrows or ends than this is of no use to a reader, and must not eat the memory. */
const MOST_ARROWS = 200_000;
const MOST_NODES = 40;
const NAMES = [['SYN', TCP_FLAGS.SYN], ['RST', TCP_FLAGS.RST], ['FIN', TCP_FLAGS.FIN], ['PSH', TCP_FLAGS.PSH], ['ACK', TCP_FLAGS.ACK]] as const;

/** `-z flow,tcp`: a column for each address and an arrow for each segment, laid out as tshark's. */
export function drawFlow(): Listing {
  const arrows: Arrow[] = [];
  const nodes: string[] = [];
  return {
    begin: () => '',
    take(frame) {
      const arrow = arrows.length < MOST_ARROWS ? arrowOf(frame) : null;
      if (!arrow) return '';
      for (const end of [arrow.source, arrow.destination]) if (!nodes.includes(end) && nodes.length < MOST_NODES) nodes.push(end);
      if (nodes.includes(arrow.source) && nodes.includes(arrow.destination)) arrows.push(arrow);
      return '';
    },
    end: () => drawing(arrows, nodes),
  };
}

function arrowOf(frame: InspectedFrame): Arrow | null {
  const ends = endpointsOf(frame);
  if (!ends) return null;
  const [flags, length, seq, ack] = ['tcp.flags', 'tcp.len', 'tcp.seq', 'tcp.ack'].map((name) => lastNumber(frame, name)) as [number, number, number, number];
  const names = NAMES.filter(([, bit]) => (flags & bit) !== 0).map(([name]) => name);
  const label = `${names.join(', ')}${length > 0 ? ` - Len: ${length}` : ''}`;
  const comment = `Seq = ${seq}${flags & TCP_FLAGS.ACK ? ` Ack = ${ack}` : ''}`;
  return { ...ends, stream: lastNumber(frame, 'tcp.stream'), timeNs: frame.frame.timeNs, label, comment };
}

function drawing(arrows: readonly Arrow[], nodes: readonly string[]): string {
  const rule = '-'.repeat(16 + COLUMN * nodes.length + 19);
  const lines = arrows.flatMap((arrow, index) => [...(index > 0 && arrow.stream !== arrows[index - 1]!.stream ? [rule] : []), ...arrowLines(arrow, nodes)]);
  return [...headLines(nodes), ...lines, ''].join('\n');
}

/** Names stand in two lines by turns, so that long ones have room. */
function headLines(nodes: readonly string[]): string[] {
  const line = (start: string, parity: number) => start + nodes.map((name, index) => (index % 2 === parity ? `| ${name}` : '').padEnd(COLUMN)).join('') + '|';
  return [line('Conv.| Time    ', 0), line('     |         ', 1)];
}

function arrowLines({ source, destination, sourcePort, destinationPort, stream, timeNs, label, comment }: Arrow, nodes: readonly string[]): string[] {
  const [from, to] = [nodes.indexOf(source), nodes.indexOf(destination)];
  const left = Math.min(from, to);
  const right = Math.max(from, to, left + 1);
  const width = COLUMN * (right - left) - 1;
  const [leftPort, rightPort] = from <= to ? [sourcePort, destinationPort] : [destinationPort, sourcePort];
  const shaft = '-'.repeat(Math.max(2, width - 18 + 17));
  const pad = ' '.repeat(Math.max(0, width - 19));
  void pad;
  const places = (text: string) => nodes.map((_, index) => (index === left ? `|${text}` : index > left && index < right ? '' : `|${' '.repeat(COLUMN - 1)}`)).join('');
  const arrow = from <= to ? `${shaft}>` : `<${shaft}`;
  const time = (timeNs / 1e9).toFixed(6);
  return [
    `${String(stream).padEnd(5)}|${time.padEnd(9)}${places(centred(label, width))}|${comment}`,
    `     |         ${places(`${`(${leftPort})`.padEnd(9)}${arrow}  ${`(${rightPort})`}`.padEnd(width))}|`,
  ];
}

function centred(text: string, width: number): string {
  return `${' '.repeat(Math.max(0, Math.floor((width - text.length) / 2)))}${text}`.padEnd(width);
}
