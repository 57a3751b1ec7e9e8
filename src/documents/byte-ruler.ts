import type { Connection } from '../connections/connection.ts';
import type { Exchange, Message } from '../exchanges/exchange.ts';
import { partyOf } from '../facts/segment-facts.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { castFor, type Desk } from './desk.ts';
import type { ByteRuler } from './document.ts';

/** Fewer parts need no picture; more than this are too thin to draw. */
const PARTS = { fewest: 3, most: 64 };
const ACKS_SHOWN = 40;

const LESSON = 'ruler';

/** The first response of several segments as a bar: which frame carried which octets, what was acknowledged when. */
export function composeRuler(desk: Desk, connection: Connection, { response, number }: Exchange): ByteRuler[] {
  if (!response || response.parts.length < PARTS.fewest || desk.told.has(LESSON)) return [];
  desk.told.add(LESSON);
  const { voice } = desk;
  const start = response.head.start;
  const parts = response.parts.slice(0, PARTS.most);
  const length = Math.max(...parts.map(({ span }) => span.end)) - start;
  const sender = partyOf(castFor(desk, connection), response.from);
  return [
    {
      type: 'ruler',
      id: `ruler-${connection.stream}-${number}`,
      caption: voice.phrase('ruler.caption', { sender, octets: { value: length } }),
      description: voice.text('ruler.description', { segments: { value: parts.length }, octets: { value: length } }),
      from: response.from,
      length,
      ranges: parts.map(({ frame, span }) => ({ start: span.start - start, end: span.end - start, frame, label: `#${frame}`, look: 'normal' })),
      acks: acksOf(connection, response, start, length),
    },
  ];
}

/** ACKs by the stream position that they reach: relative number less the one that the SYN takes. */
function acksOf(connection: Connection, response: Message, start: number, length: number): ByteRuler['acks'] {
  const others = connection.segments.filter((segment) => segment.from !== response.from && (segment.flags & TCP_FLAGS.ACK) !== 0);
  const reached = new Map<number, number>();
  for (const { ack, frame } of others) {
    const position = ack - 1 - start;
    if (position > 0 && position <= length && !reached.has(position)) reached.set(position, frame);
  }
  return [...reached].map(([position, frame]) => ({ position, frame })).slice(0, ACKS_SHOWN);
}
