import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Segment, TcpOption, Verdict } from './connection.ts';
import { VERDICT_ORDER } from './flow.ts';

/** What a segment's Info text needs beside the segment. */
export interface InfoOf {
  segment: Segment;
  sourcePort: number;
  destinationPort: number;
  flaw: SegmentFlaw;
}

/** Whether the header says something that cannot be, or the snap length cut the segment. */
export type SegmentFlaw = 'none' | 'header-too-short' | 'header-too-long' | 'options-cut' | 'options-broken' | 'payload-cut';

const SUFFIX: Record<SegmentFlaw, string> = {
  none: '', 'header-too-short': '', 'header-too-long': '[Malformed Packet]', 'options-broken': '[Malformed Packet]',
  'options-cut': '[Packet size limited during capture]', 'payload-cut': '[Packet size limited during capture]',
};
const PREFIX: Record<Verdict['kind'], string> = {
  reused_ports: 'TCP Port numbers reused', retransmission: 'TCP Retransmission', fast_retransmission: 'TCP Fast Retransmission',
  spurious_retransmission: 'TCP Spurious Retransmission', out_of_order: 'TCP Out-Of-Order', lost_segment: 'TCP Previous segment not captured',
  ack_lost_segment: 'TCP ACKed unseen segment', window_update: 'TCP Window Update', window_full: 'TCP Window Full', keep_alive: 'TCP Keep-Alive',
  keep_alive_ack: 'TCP Keep-Alive ACK', duplicate_ack: 'TCP Dup ACK', zero_window_probe: 'TCP ZeroWindowProbe', zero_window: 'TCP ZeroWindow',
  zero_window_probe_ack: 'TCP ZeroWindowProbeAck',
};
const FLAG_NAMES: [number, string][] = [
  [TCP_FLAGS.FIN, 'FIN'], [TCP_FLAGS.SYN, 'SYN'], [TCP_FLAGS.RST, 'RST'], [TCP_FLAGS.PSH, 'PSH'], [TCP_FLAGS.ACK, 'ACK'], [TCP_FLAGS.URG, 'URG'],
  [TCP_FLAGS.ECE, 'ECE'], [TCP_FLAGS.CWR, 'CWR'], [TCP_FLAGS.AE, 'AE'], [0xe00, 'Reserved'],
];

/** Wireshark's Info column of a TCP row; whatever carries more (HTTP, a reassembled part) is added by others. */
export function tcpInfo({ segment, sourcePort, destinationPort, flaw }: InfoOf): string {
  const { flags } = segment;
  let text = `${verdictPrefix(segment.verdicts)}${sourcePort} → ${destinationPort} [${flagNames(flags)}] Seq=${segment.seq}`;
  if (flags & TCP_FLAGS.ACK) text += ` Ack=${segment.ack}`;
  text += ` Win=${segment.window}`;
  if (flags & TCP_FLAGS.URG) text += ` Urg=${segment.urgentPointer}`;
  if (flaw === 'header-too-short') return `${text}, bogus TCP header length (${segment.headerLength}, must be at least 20)`;
  if (flaw !== 'header-too-long') text += ` Len=${segment.length}`;
  return text + segment.options.map(optionText).join('') + SUFFIX[flaw];
}

/** Verdicts as Wireshark puts them before whatever the Info column says, HTTP included; empty or ending in a space. */
export function verdictPrefix(verdicts: Verdict[]): string {
  const sorted = [...verdicts].sort((a, b) => VERDICT_ORDER.indexOf(b.kind) - VERDICT_ORDER.indexOf(a.kind));
  return sorted.map((verdict) => `[${PREFIX[verdict.kind]}${verdict.kind === 'duplicate_ack' ? ` ${verdict.frame}#${verdict.count}` : ''}] `).join('');
}

/** The names of the set flags, in the order in which Wireshark lists them; `<None>` without any. */
export function flagNames(flags: number): string {
  const names = FLAG_NAMES.filter(([bit]) => flags & bit).map(([, name]) => name);
  return names.length > 0 ? names.join(', ') : '<None>';
}

function optionText(option: TcpOption): string {
  switch (option.kind) {
    case 'mss': return ` MSS=${option.value}`;
    case 'window-scale': return ` WS=${2 ** Math.min(option.shift, 14)}`;
    case 'sack-permitted': return ' SACK_PERM';
    case 'timestamps': return ` TSval=${option.value} TSecr=${option.echo}`;
    case 'sack': return option.blocks.map((block) => ` SLE=${block.left} SRE=${block.right}`).join('');
    case 'fast-open': return option.cookie === '' ? ' TFO=R' : ' TFO=C';
    default: return '';
  }
}
