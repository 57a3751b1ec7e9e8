import type { InspectedFrame } from '../inspections/inspection.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { endpointsOf, lastNumber } from './endpoints.ts';
import { type Arrow, flowLines } from './flow-lines.ts';
import type { Listing } from './listing.ts';

/** A graph with more arrows or addresses than this is of no use to a reader, and must not eat the memory. */
const MOST_ARROWS = 200_000;
const MOST_NODES = 40;
const NAMES = [['SYN', TCP_FLAGS.SYN], ['RST', TCP_FLAGS.RST], ['FIN', TCP_FLAGS.FIN], ['PSH', TCP_FLAGS.PSH], ['ACK', TCP_FLAGS.ACK]] as const;

/** `-z flow,tcp`: a column for each address and an arrow for each segment, laid out as tshark's. `timeOf` words when a frame came. */
export function drawFlow(timeOf: (frame: InspectedFrame) => string): Listing {
  const arrows: Arrow[] = [];
  const nodes: string[] = [];
  return { begin: () => '', take, end: () => flowLines(arrows, nodes).map((line) => `${line}\n`).join('') };

  function take(frame: InspectedFrame): string {
    const arrow = arrows.length < MOST_ARROWS ? arrowOf(frame, timeOf(frame)) : null;
    if (!arrow) return '';
    for (const end of [arrow.source, arrow.destination]) if (!nodes.includes(end) && nodes.length < MOST_NODES) nodes.push(end);
    if (nodes.includes(arrow.source) && nodes.includes(arrow.destination)) arrows.push(arrow);
    return '';
  }
}

function arrowOf(frame: InspectedFrame, time: string): Arrow | null {
  const ends = endpointsOf(frame);
  if (!ends) return null;
  const [flags, length, seq, ack] = ['tcp.flags', 'tcp.len', 'tcp.seq', 'tcp.ack'].map((name) => lastNumber(frame, name)) as [number, number, number, number];
  const names = NAMES.filter(([, bit]) => (flags & bit) !== 0).map(([name]) => name);
  const label = `${names.join(', ')}${length > 0 ? ` - Len: ${length}` : ''}`;
  return { ...ends, stream: lastNumber(frame, 'tcp.stream'), time, label, comment: `Seq = ${seq}${flags & TCP_FLAGS.ACK ? ` Ack = ${ack}` : ''}` };
}
