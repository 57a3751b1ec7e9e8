import { TCP_FLAGS } from './tcp-fields.ts';
import { tcpFlagNames } from './tcp-flag-names.ts';
import type { PrintedSegment } from './segment-context.ts';
import { TCP_VERDICTS } from './tcp-verdicts.ts';

/** What a segment's Info text needs beside the segment. */
export interface InfoOf {
  segment: InfoSegment;
  sourcePort: number;
  destinationPort: number;
  flaw: SegmentFlaw;
  /** What the options add; without it it follows from `segment.options`. */
  options?: string;
  accurateEcn?: boolean;
}

/** The part of a segment that the column shows. */
export interface InfoSegment extends Pick<PrintedSegment, 'flags' | 'seq' | 'ack' | 'window' | 'length' | 'verdicts'> {
  headerLength: number;
  urgentPointer: number;
  options?: readonly InfoOption[];
}

/** Options that the column shows, SACK blocks relative to the other side's base; others are passed over. */
export type InfoOption =
  | { kind: 'mss'; value: number }
  | { kind: 'window-scale'; shift: number }
  | { kind: 'sack-permitted' }
  | { kind: 'sack'; blocks: readonly { left: number; right: number }[] }
  | { kind: 'timestamps'; value: number; echo: number }
  | { kind: 'fast-open'; cookie: string }
  | { kind: 'nop' | 'end' | 'other' };

/** Whether the header says something that cannot be, or the snap length cut the segment. */
export type SegmentFlaw = 'none' | 'header-cut' | 'header-too-short' | 'header-too-long' | 'options-cut' | 'options-broken' | 'payload-cut';

const SUFFIX: Record<SegmentFlaw, string> = {
  none: '', 'header-cut': '', 'header-too-short': '', 'header-too-long': '[Malformed Packet]', 'options-broken': '[Malformed Packet]',
  'options-cut': '[Packet size limited during capture]', 'payload-cut': '[Packet size limited during capture]',
};
const DUPLICATE_ACK = 'duplicate_ack';
const MOST_SHIFT = 14;

/** Wireshark's Info column of a TCP row; whatever carries more (HTTP, a reassembled part) is added by others. */
export function tcpInfo({ segment, sourcePort, destinationPort, flaw, options, accurateEcn }: InfoOf): string {
  const { flags } = segment;
  let text = `${verdictPrefix(segment.verdicts)}${sourcePort} → ${destinationPort} [${tcpFlagNames(flags, accurateEcn)}] Seq=${segment.seq}`;
  if (flags & TCP_FLAGS.ACK) text += ` Ack=${segment.ack}`;
  text += ` Win=${segment.window}`;
  if (flaw === 'header-cut') return text;
  if (flags & TCP_FLAGS.URG) text += ` Urg=${segment.urgentPointer}`;
  if (flaw === 'header-too-short') return `${text}, bogus TCP header length (${segment.headerLength}, must be at least 20)`;
  if (flaw !== 'header-too-long') text += ` Len=${segment.length}`;
  return text + (options ?? (segment.options ?? []).map(optionText).join('')) + SUFFIX[flaw];
}

/** Verdicts as Wireshark puts them before whatever the Info column says, HTTP included; empty or ending in a space. */
export function verdictPrefix(verdicts: PrintedSegment['verdicts']): string {
  if (verdicts.length === 0) return '';
  let text = '';
  for (const { kind, prefix } of TCP_VERDICTS) {
    const verdict = verdicts.find((candidate) => candidate.kind === kind);
    if (verdict) text = `[${prefix}${kind === DUPLICATE_ACK ? ` ${verdict.frame}#${verdict.count}` : ''}] ${text}`;
  }
  return text;
}

function optionText(option: InfoOption): string {
  switch (option.kind) {
    case 'mss': return ` MSS=${option.value}`;
    case 'window-scale': return ` WS=${2 ** Math.min(option.shift, MOST_SHIFT)}`;
    case 'sack-permitted': return ' SACK_PERM';
    case 'timestamps': return ` TSval=${option.value} TSecr=${option.echo}`;
    case 'sack': return option.blocks.map((block) => ` SLE=${block.left} SRE=${block.right}`).join('');
    case 'fast-open': return option.cookie === '' ? ' TFO=R' : ' TFO=C';
    default: return '';
  }
}
