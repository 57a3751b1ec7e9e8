import type { Segment, TcpOption } from '../connections/connection.ts';
import { relative } from '../connections/sequence-number.ts';
import { tcpInfo, type SegmentFlaw } from '../layers/tcp-info.ts';
import { readOptions } from '../connections/tcp-options.ts';
import { ipv4Text, ipv6Text } from '../layers/address-text.ts';
import type { Columns } from '../layers/dissection.ts';
import type { FrameState } from './frame-state.ts';
import { PLAIN } from './plain-frame.ts';

const MPTCP = 30;
const SACK = 5;

/** The row of a plain segment whose payload nobody reads; null for every other frame. */
export function quickColumns(frame: FrameState): Columns | null {
  if (!(frame.plain & PLAIN.analysed)) return null;
  const { peeked, here } = frame;
  const payload = frame.context().payload;
  if (payload && (payload.pdus.length > 0 || payload.reassembledIn !== undefined)) return null;
  const options = optionsOf(frame);
  if (options.some((option) => option.kind === 'other' && (option.number === SACK || option.number === MPTCP || option.number === 172 || option.number === 174))) return null;
  const context = frame.context().segment!;
  const segment = { ...context.segment, options, headerLength: peeked.headerLength, urgentPointer: peeked.urgentPointer } as unknown as Segment;
  const captured = peeked.payloadEnd - peeked.payloadStart;
  const flaw: SegmentFlaw = captured > 0 && captured < peeked.length ? 'payload-cut' : 'none';
  const [source, destination] = addresses(frame);
  void here;
  return { source, destination, protocol: 'TCP', info: tcpInfo({ segment, sourcePort: peeked.sourcePort, destinationPort: peeked.destinationPort, flaw }) };
}

function optionsOf({ peeked, ends, here }: FrameState): TcpOption[] {
  if (peeked.headerLength === 20) return [];
  const base = ends.bases[here.side ^ 1]!;
  const options = readOptions({ octets: peeked.buffer, start: peeked.tcpStart + 20, end: peeked.payloadStart });
  return options.map((option) => (option.kind === 'sack' ? { kind: 'sack', blocks: option.blocks.map(({ left, right }) => ({ left: relative(left, base), right: relative(right, base) })) } : option));
}

function addresses({ peeked: { buffer, network, version } }: FrameState): [string, string] {
  if (version === 4) return [ipv4Text(buffer.subarray(network + 12, network + 16)), ipv4Text(buffer.subarray(network + 16, network + 20))];
  return [ipv6Text(buffer.subarray(network + 8, network + 24)), ipv6Text(buffer.subarray(network + 24, network + 40))];
}
