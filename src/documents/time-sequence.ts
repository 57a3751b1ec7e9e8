import type { Connection, Side } from '../connections/connection.ts';
import { partyOf } from '../facts/segment-facts.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { castFor, type Desk } from './desk.ts';
import type { TimeSequence } from './document.ts';

/** Data segments from which a plot shows more than a list does, and the points that it holds at most. */
const POINTS = { fewest: 24, most: 400 };

/** Octets over time of the side that sent more, where something happened on the way and there is enough to plot. */
export function composeTimeSequence(desk: Desk, connection: Connection): TimeSequence[] {
  const { sides, segments, startNs } = connection;
  const from: Side = sides.responder.octets >= sides.originator.octets ? 'responder' : 'originator';
  const data = segments.filter((segment) => segment.from === from && segment.length > 0);
  if (data.length < POINTS.fewest || !segments.some(({ verdicts }) => verdicts.length > 0)) return [];
  const after = (ns: number) => (ns - startNs) / 1e9;
  const acks = segments.filter((segment) => segment.from !== from && (segment.flags & TCP_FLAGS.ACK) !== 0 && segment.ack > 1);
  const { voice } = desk;
  const sender = partyOf(castFor(desk, connection), from);
  return [
    {
      type: 'time-sequence',
      id: `time-sequence-${connection.stream}`,
      caption: voice.phrase('plot.caption', { sender, stream: { value: connection.stream } }),
      description: voice.text('plot.description', { segments: { value: data.length } }),
      xTitle: voice.text('plot.x'),
      yTitle: voice.text('plot.y'),
      data: data.slice(0, POINTS.most).map((segment) => ({ t: after(segment.timeNs), start: segment.seq, end: segment.nextSeq, look: segment.verdicts.some(({ kind }) => kind.endsWith('retransmission')) ? 'again' : 'normal' })),
      acks: acks.slice(0, POINTS.most).map((segment) => ({ t: after(segment.timeNs), position: segment.ack })),
    },
  ];
}
