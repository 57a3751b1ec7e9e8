import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import type { SegmentContext, SegmentFacts } from './segment-context.ts';
import { seconds } from './show.ts';

/** The lines of a TCP tree that Wireshark generates from what it knows of the connection; none without a context. */
const ENDINGS: Readonly<Record<number, string>> = {
  1: 'Incomplete, SYN_SENT', 3: 'Incomplete, CLIENT_ESTABLISHED', 7: 'Incomplete, ESTABLISHED', 15: 'Incomplete, DATA',
  31: 'Complete, WITH_DATA', 47: 'Complete, WITH_DATA', 63: 'Complete, WITH_DATA',
  23: 'Complete, NO_DATA', 39: 'Complete, NO_DATA', 55: 'Complete, NO_DATA',
};
const SCALE_NOTES: Readonly<Record<number, string>> = { [-1]: ' (unknown)', [-2]: ' (no window scaling used)' };

export function connectionLines(context?: SegmentContext): Field[] {
  if (!context) return [];
  const { stream, completeness, segment } = context;
  return [
    generated('tcp.stream', `Stream index: ${stream}`, { value: stream }),
    generated('tcp.completeness', `Conversation completeness: ${ENDINGS[completeness] ?? 'Incomplete'} (${completeness})`, { value: completeness }),
    generated('tcp.len', `TCP Segment Len: ${segment.length}`, { value: segment.length }),
  ];
}

export function scaleLines(context?: SegmentContext): Field[] {
  if (!context) return [];
  const { window, windowScale } = context.segment;
  const calculated = generated('tcp.window_size', `Calculated window size: ${window}`, { value: window });
  if (windowScale === null) return [calculated];
  const text = `Window size scaling factor: ${windowScale}${SCALE_NOTES[windowScale] ?? ''}`;
  return [calculated, generated('tcp.window_size_scalefactor', text, { value: windowScale })];
}

export function timestampLines(context?: SegmentContext): Field[] {
  if (!context || context.sinceFirstNs === null) return [];
  const { sinceFirstNs, sincePreviousNs } = context;
  const first = timeLine('tcp.time_relative', 'Time since first frame in this TCP stream', sinceFirstNs);
  const previous = sincePreviousNs === null ? [] : [timeLine('tcp.time_delta', 'Time since previous frame in this TCP stream', sincePreviousNs)];
  return [generated('', 'Timestamps', { fields: [first, ...previous] })];
}

/** Wireshark shows the subtree only where it found something to say about the segment. */
export function analysisLines(context?: SegmentContext): Field[] {
  if (!context) return [];
  const { segment, initialRttNs } = context;
  const acks = ackLines(segment);
  const flight = flightLines(segment);
  if (!segment.analysed && acks.length + flight.length + segment.verdicts.length === 0) return [];
  const rtt = initialRttNs ? [timeLine('tcp.analysis.initial_rtt', 'iRTT', initialRttNs)] : [];
  return [generated('tcp.analysis', 'SEQ/ACK analysis', { fields: [...acks, ...rtt, ...flight, ...verdictLines(segment)] })];
}

function ackLines({ acksFrame, ackRttNs }: SegmentFacts): Field[] {
  if (acksFrame === undefined) return [];
  const frame = generated('tcp.analysis.acks_frame', `This is an ACK to the segment in frame: ${acksFrame}`, { value: acksFrame });
  return ackRttNs ? [frame, timeLine('tcp.analysis.ack_rtt', 'The RTT to ACK the segment was', ackRttNs)] : [frame];
}

function flightLines({ bytesInFlight, pushBytes }: SegmentFacts): Field[] {
  const lines: Field[] = [];
  if (bytesInFlight !== undefined) lines.push(generated('tcp.analysis.bytes_in_flight', `Bytes in flight: ${bytesInFlight}`, { value: bytesInFlight }));
  if (pushBytes !== undefined) lines.push(generated('tcp.analysis.push_bytes_sent', `Bytes sent since last PSH flag: ${pushBytes}`, { value: pushBytes }));
  return lines;
}

function verdictLines({ verdicts }: SegmentFacts): Field[] {
  if (verdicts.length === 0) return [];
  const timeout = verdicts.find((verdict) => verdict.rtoNs !== undefined);
  const duplicate = verdicts.find((verdict) => verdict.kind === 'duplicate_ack');
  const flags = generated('tcp.analysis.flags', 'TCP Analysis Flags', { fields: [...timeoutLines(timeout), ...duplicateNote(duplicate)] });
  return [flags, ...duplicateLines(duplicate)];
}

type Verdict = SegmentFacts['verdicts'][number];

function timeoutLines(verdict?: Verdict): Field[] {
  if (!verdict) return [];
  return [
    timeLine('tcp.analysis.rto', 'The RTO for this segment was', verdict.rtoNs!),
    generated('tcp.analysis.rto_frame', `RTO based on delta from frame: ${verdict.frame}`, { value: verdict.frame! }),
  ];
}

function duplicateNote(verdict?: Verdict): Field[] {
  return verdict ? [generated('tcp.analysis.duplicate_ack', 'This is a TCP duplicate ack')] : [];
}

function duplicateLines(verdict?: Verdict): Field[] {
  if (!verdict) return [];
  return [
    generated('tcp.analysis.duplicate_ack_num', `Duplicate ACK #: ${verdict.count}`, { value: verdict.count! }),
    generated('tcp.analysis.duplicate_ack_frame', `Duplicate to the ACK in frame: ${verdict.frame}`, { value: verdict.frame! }),
  ];
}

function timeLine(name: string, label: string, ns: number): Field {
  return generated(name, `${label}: ${seconds(ns)} seconds`, { value: ns });
}
