import { TCP_VERDICTS } from '../layers/tcp-verdicts.ts';
import type { PLAIN } from './plain-frame.ts';
import type { QuickFrame } from './quick-frame.ts';
import { segmentOptions } from './segment-options.ts';
import { toldVerdicts } from './told-verdicts.ts';
import type { Occurrence } from '../layers/occurrence.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';

/**
 * Fields that are read straight from a plain frame's headers (`PlainFrame` says which frames are plain) or from what its connection says of
 * it, so that no tree is made for them. A test holds them equal to the tree's.
 */
export interface QuickField {
  /** The frames that it can be read of. */
  of: keyof typeof PLAIN;
  /** NaN where the frame has none. */
  number?: (frame: QuickFrame) => number;
  /** Of a field whose value is no number: null where the frame has none. */
  value?: (frame: QuickFrame) => Exclude<Occurrence['value'], null> | null;
  /** Of a field that occurs twice. */
  pair?: (frame: QuickFrame) => readonly [number, number];
  /** Of a field without a value: how often it occurs. */
  times?: (frame: QuickFrame) => number;
}

const ABSENT = NaN;
const one = (octets: Uint8Array, at: number) => octets[at]!;
const two = (octets: Uint8Array, at: number) => (octets[at]! << 8) | octets[at + 1]!;

export const QUICK_FIELDS: Readonly<Record<string, QuickField>> = {
  'frame.number': { of: 'any', number: ({ frame }) => frame.number },
  'frame.len': { of: 'any', number: ({ frame }) => frame.wireLength },
  'frame.cap_len': { of: 'any', number: ({ frame }) => frame.capturedLength },
  'frame.time_relative': { of: 'any', value: (frame) => frame.sinceFirst() },
  'frame.time_delta': { of: 'any', value: (frame) => frame.sincePrevious() },
  'frame.time_delta_displayed': { of: 'any', value: (frame) => frame.sinceDisplayed() },
  'frame.time_epoch': { of: 'any', value: (frame) => frame.sinceEpoch() },
  'eth.type': { of: 'ethernet', number: ({ peeked }) => two(peeked.buffer, peeked.start + 12) },
  'ip.version': { of: 'ip', number: () => 4 },
  'ip.hdr_len': { of: 'ip', number: () => 20 },
  'ip.len': { of: 'ip', number: ({ peeked }) => two(peeked.buffer, peeked.network + 2) },
  'ip.id': { of: 'ip', number: ({ peeked }) => two(peeked.buffer, peeked.network + 4) },
  'ip.ttl': { of: 'ip', number: ({ peeked }) => one(peeked.buffer, peeked.network + 8) },
  'ip.proto': { of: 'ip', number: ({ peeked }) => one(peeked.buffer, peeked.network + 9) },
  'ip.src': { of: 'ip', number: ({ peeked }) => peeked.addresses[3]! >>> 0 },
  'ip.dst': { of: 'ip', number: ({ peeked }) => peeked.addresses[7]! >>> 0 },
  'ip.addr': { of: 'ip', pair: ({ peeked }) => [peeked.addresses[3]! >>> 0, peeked.addresses[7]! >>> 0] },
  'ipv6.plen': { of: 'ipv6', number: ({ peeked }) => two(peeked.buffer, peeked.network + 4) },
  'ipv6.nxt': { of: 'ipv6', number: ({ peeked }) => one(peeked.buffer, peeked.network + 6) },
  'ipv6.hlim': { of: 'ipv6', number: ({ peeked }) => one(peeked.buffer, peeked.network + 7) },
  'ipv6.src': { of: 'ipv6', value: ({ peeked }) => peeked.buffer.slice(peeked.network + 8, peeked.network + 24) },
  'ipv6.dst': { of: 'ipv6', value: ({ peeked }) => peeked.buffer.slice(peeked.network + 24, peeked.network + 40) },
  'udp.srcport': { of: 'udp', number: ({ peeked }) => two(peeked.buffer, peeked.ipPayload) },
  'udp.dstport': { of: 'udp', number: ({ peeked }) => two(peeked.buffer, peeked.ipPayload + 2) },
  'udp.port': { of: 'udp', pair: ({ peeked }) => [two(peeked.buffer, peeked.ipPayload), two(peeked.buffer, peeked.ipPayload + 2)] },
  'udp.length': { of: 'udp', number: ({ peeked }) => two(peeked.buffer, peeked.ipPayload + 4) },
  'tcp.srcport': { of: 'tcp', number: ({ peeked }) => peeked.sourcePort },
  'tcp.dstport': { of: 'tcp', number: ({ peeked }) => peeked.destinationPort },
  'tcp.port': { of: 'tcp', pair: ({ peeked }) => [peeked.sourcePort, peeked.destinationPort] },
  'tcp.seq_raw': { of: 'tcp', number: ({ peeked }) => peeked.sequence },
  'tcp.ack_raw': { of: 'tcp', number: ({ peeked }) => peeked.acknowledgment },
  'tcp.len': { of: 'tcp', number: ({ peeked }) => peeked.length },
  'tcp.hdr_len': { of: 'tcp', number: ({ peeked }) => peeked.headerLength },
  'tcp.window_size_value': { of: 'tcp', number: ({ peeked }) => peeked.window },
  'tcp.urgent_pointer': { of: 'tcp', number: ({ peeked }) => peeked.urgentPointer },
  'tcp.checksum': { of: 'tcp', number: ({ peeked }) => two(peeked.buffer, peeked.tcpStart + 16) },
  'tcp.flags': { of: 'tcp', number: ({ peeked }) => peeked.flags },
  'tcp.flags.fin': { of: 'tcp', number: ({ peeked }) => bit(peeked.flags, TCP_FLAGS.FIN) },
  'tcp.flags.syn': { of: 'tcp', number: ({ peeked }) => bit(peeked.flags, TCP_FLAGS.SYN) },
  'tcp.flags.reset': { of: 'tcp', number: ({ peeked }) => bit(peeked.flags, TCP_FLAGS.RST) },
  'tcp.flags.push': { of: 'tcp', number: ({ peeked }) => bit(peeked.flags, TCP_FLAGS.PSH) },
  'tcp.flags.ack': { of: 'tcp', number: ({ peeked }) => bit(peeked.flags, TCP_FLAGS.ACK) },
  'tcp.flags.urg': { of: 'tcp', number: ({ peeked }) => bit(peeked.flags, TCP_FLAGS.URG) },
  'tcp.stream': { of: 'segment', number: ({ here }) => here.stream },
  'tcp.seq': { of: 'segment', number: ({ here }) => here.seq },
  'tcp.ack': { of: 'segment', number: ({ here }) => here.ack },
  'tcp.nxtseq': { of: 'segment', number: ({ here }) => here.nextSeq },
  'tcp.completeness': { of: 'segment', number: ({ here }) => here.completeness },
  'tcp.window_size': { of: 'segment', number: ({ here }) => here.window },
  'tcp.window_size_scalefactor': { of: 'segment', number: ({ here }) => here.windowScale ?? ABSENT },
  'tcp.time_relative': { of: 'segment', number: ({ here }) => here.sinceFirstNs },
  'tcp.time_delta': { of: 'segment', number: ({ here }) => here.sincePreviousNs },
  'tcp.analysis.acks_frame': { of: 'analysed', number: ({ here }) => here.judgement?.acksFrame || ABSENT },
  'tcp.analysis.ack_rtt': { of: 'analysed', number: ({ here }) => here.judgement?.ackRttNs || ABSENT },
  'tcp.analysis.bytes_in_flight': { of: 'analysed', number: ({ here }) => here.judgement?.bytesInFlight ?? ABSENT },
  'tcp.analysis.push_bytes_sent': { of: 'analysed', number: ({ here }) => (here.judgement?.bytesInFlight == null ? ABSENT : here.judgement.pushBytes ?? ABSENT) },
  'tcp.analysis.flags': { of: 'analysed', times: (frame) => (verdictsIn(frame).length > 0 ? 1 : 0) },
  ...Object.fromEntries(TCP_VERDICTS.map(({ kind }) => [`tcp.analysis.${kind}`, verdictField(kind)])),
};

/** Its line, and that of what it is a special kind of; a duplicate ACK has two. */
function verdictField(kind: string): QuickField {
  const lines = (told: string) => (told === kind ? (kind === 'duplicate_ack' ? 2 : 1) : kind === 'retransmission' && RETRANSMISSIONS.includes(told) ? 1 : 0);
  return { of: 'analysed', times: (frame) => verdictsIn(frame).reduce((sum, told) => sum + lines(told.kind), 0) };
}

/** None where the options cannot be read: the tree ends with them. */
function verdictsIn(frame: QuickFrame): ReturnType<typeof toldVerdicts> {
  const verdicts = toldVerdicts(frame.here);
  if (verdicts.length === 0) return verdicts;
  const { segment } = frame.context();
  return segment && segmentOptions(frame, segment).isMalformed ? [] : verdicts;
}

const RETRANSMISSIONS = ['fast_retransmission', 'spurious_retransmission'];

function bit(flags: number, mask: number): number {
  return flags & mask ? 1 : 0;
}
