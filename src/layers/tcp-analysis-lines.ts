import { expertItem } from './expert-item.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import type { SegmentContext, PrintedSegment } from './segment-context.ts';
import { seconds } from './show.ts';
import { TCP_VERDICTS } from './tcp-verdicts.ts';

/** Wireshark's `[SEQ/ACK analysis]`: shown only where it found something to say about the segment. */
type Verdict = PrintedSegment['verdicts'][number];

export function analysisLines(context?: SegmentContext): Field[] {
  if (!context) return [];
  const { segment, initialRttNs } = context;
  const acks = ackLines(segment);
  const flight = flightLines(segment);
  if (!segment.analysed && acks.length + flight.length + segment.verdicts.length === 0) return [];
  const rtt = initialRttNs ? [timeLine('tcp.analysis.initial_rtt', 'iRTT', initialRttNs)] : [];
  return [generated('tcp.analysis', 'SEQ/ACK analysis', { fields: [...acks, ...rtt, ...flight, ...verdictLines(segment.verdicts)] })];
}

function ackLines({ acksFrame, ackRttNs }: PrintedSegment): Field[] {
  if (acksFrame === undefined) return [];
  const frame = generated('tcp.analysis.acks_frame', `This is an ACK to the segment in frame: ${acksFrame}`, { value: acksFrame });
  return ackRttNs ? [frame, timeLine('tcp.analysis.ack_rtt', 'The RTT to ACK the segment was', ackRttNs)] : [frame];
}

function flightLines({ bytesInFlight, pushBytes }: PrintedSegment): Field[] {
  const lines: Field[] = [];
  if (bytesInFlight !== undefined) lines.push(numberLine('tcp.analysis.bytes_in_flight', 'Bytes in flight', bytesInFlight));
  if (pushBytes !== undefined) lines.push(numberLine('tcp.analysis.push_bytes_sent', 'Bytes sent since last PSH flag', pushBytes));
  return lines;
}

function verdictLines(verdicts: readonly Verdict[]): Field[] {
  if (verdicts.length === 0) return [];
  const sorted = TCP_VERDICTS.flatMap(({ kind }) => verdicts.filter((verdict) => verdict.kind === kind));
  const duplicate = verdicts.find(({ kind }) => kind === 'duplicate_ack');
  return [generated('tcp.analysis.flags', 'TCP Analysis Flags', { fields: sorted.flatMap(noteLines) }), ...duplicateLines(duplicate)];
}

/** A retransmission of a special kind is a retransmission as well. */
function noteLines(verdict: Verdict): Field[] {
  const { kind } = verdict;
  if (kind === 'duplicate_ack') return [generated('tcp.analysis.duplicate_ack', 'This is a TCP duplicate ack')];
  if (kind === 'retransmission') return [...noteItem(kind), ...timeoutLines(verdict)];
  return kind === 'fast_retransmission' || kind === 'spurious_retransmission' ? [...noteItem(kind), ...noteItem('retransmission')] : noteItem(kind);
}

function noteItem(kind: string): Field[] {
  const { text, severity } = TCP_VERDICTS.find((verdict) => verdict.kind === kind)!;
  return expertItem({ name: `tcp.analysis.${kind}`, text, severity, group: 'Sequence' });
}

function timeoutLines({ rtoNs, frame }: Verdict): Field[] {
  if (rtoNs === undefined || frame === undefined) return [];
  return [timeLine('tcp.analysis.rto', 'The RTO for this segment was', rtoNs), numberLine('tcp.analysis.rto_frame', 'RTO based on delta from frame', frame)];
}

function duplicateLines(verdict?: Verdict): Field[] {
  if (!verdict) return [];
  const item = expertItem({ name: 'tcp.analysis.duplicate_ack', text: `Duplicate ACK (#${verdict.count})`, severity: 'Note', group: 'Sequence' });
  const frame = numberLine('tcp.analysis.duplicate_ack_frame', 'Duplicate to the ACK in frame', verdict.frame!);
  return [numberLine('tcp.analysis.duplicate_ack_num', 'Duplicate ACK #', verdict.count!), { ...frame, fields: item }];
}

function numberLine(name: string, label: string, value: number): Field {
  return generated(name, `${label}: ${value}`, { value });
}

function timeLine(name: string, label: string, ns: number): Field {
  return generated(name, `${label}: ${seconds(ns)} seconds`, { value: ns });
}
