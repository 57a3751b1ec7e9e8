import type { Connection, Segment, Side } from '../connections/connection.ts';

/**
 * The door of `measures/`: numbers that questions, claims and plots ask of a connection, each with the frames that prove it. They are
 * taken from the segments and exchanges of an analysis, so that a report.json suffices; where an analysis left segments of a long
 * connection out, they speak of those that it kept.
 *
 * The segments by which a side sent payload for the first time, in file order. Copies and probes count elsewhere: a sample taken from
 * them would tell nothing of the path (RFC 6298, 3; RFC 9293, 3.8.4).
 */
export function dataSegments({ segments }: Connection, from: Side): Segment[] {
  return segments.filter((segment) => segment.from === from && segment.length > 0 && !isRepeat(segment) && !isProbe(segment));
}

/** The side that sent more of the stream; the originator where both sent as much. */
export function senderOf({ sides: { originator, responder } }: Connection): Side {
  return responder.uniqueOctets > originator.uniqueOctets ? 'responder' : 'originator';
}

/** Whether its octets had been sent before. */
export function isRepeat({ verdicts }: Segment): boolean {
  return verdicts.some(({ kind }) => kind.endsWith('retransmission'));
}

function isProbe({ verdicts }: Segment): boolean {
  return verdicts.some(({ kind }) => kind === 'keep_alive' || kind === 'zero_window_probe');
}

/** Relative number behind the segment's last octet of payload. */
export const endOf = ({ seq, length }: Segment): number => (seq + length) >>> 0;
