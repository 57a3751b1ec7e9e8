import type { Dissected, Surroundings } from './dissector.ts';
import type { WebSocketContext, WebSocketFragment } from './frame-context.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { counted } from './show.ts';
import { unmasked } from './websocket-frame.ts';

/** The octets of a WebSocket message: its frames joined, its compression undone. */
export interface WebSocketMessage {
  /** Null where the compression cannot be undone. */
  reach: Reach | null;
  /** The lines that say what was joined. */
  siblings: Dissected[];
}

const MOST_INFLATED = 8 * 1024 * 1024;
/** What a sender leaves out at the end of a message (RFC 7692, 7.2.1), and an empty last block, so that the stream has an end. */
const TAIL = Uint8Array.of(0, 0, 0xff, 0xff, 1, 0, 0, 0xff, 0xff);

export function webSocketMessage(reach: Reach, { context, surroundings, isCompressed }: { context: WebSocketContext; surroundings: Surroundings; isCompressed: boolean }): WebSocketMessage {
  const { fragments, inflated } = context;
  const joined = fragments ? newReach(surroundings, 'Reassembled Message', joinedOctets(fragments, surroundings)) : reach;
  const siblings = fragments ? [fragmentsLayer(fragments, joined)] : [];
  if (inflated === null) return { reach: null, siblings };
  if (!isCompressed && inflated === undefined) return { reach: joined, siblings };
  const whole = inflated === undefined ? inflatedAlone(joined, surroundings) : fromHex(inflated);
  return { reach: whole && newReach(surroundings, 'Decompressed payload', whole), siblings };
}

/** A message that leans on nothing sent before it. */
function inflatedAlone({ octets, start, end }: Reach, { inflate }: Surroundings): Uint8Array | null {
  const coded = new Uint8Array(end - start + TAIL.length);
  coded.set(octets.subarray(start, end));
  coded.set(TAIL, end - start);
  return inflate?.('deflate', coded, MOST_INFLATED) ?? null;
}

function joinedOctets(fragments: readonly WebSocketFragment[], { octetsOf }: Surroundings): Uint8Array {
  const pieces = fragments.map(({ parts, maskingKey }) => {
    const sent = concatenated(parts.map(octetsOf));
    return maskingKey ? unmasked(sent, fromHex(maskingKey)) : sent;
  });
  return concatenated(pieces);
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function fragmentsLayer(fragments: readonly WebSocketFragment[], { source, end }: Reach): Dissected {
  const total = fragments.reduce((sum, { length }) => sum + length, 0);
  const list = fragments.map(({ frame, length }) => `#${frame}(${length})`).join(', ');
  const label = `[${fragments.length} Reassembled websocket Fragments (${counted(total, 'byte')}): ${list}]`;
  const fields: Field[] = [
    ...fragmentFields(fragments),
    generated('websocket.fragment.count', `Fragment count: ${fragments.length}`, { value: fragments.length }),
    generated('websocket.reassembled.length', `Reassembled websocket Payload length: ${total}`, { value: total }),
  ];
  return { layer: { protocol: 'websocket.fragments', label, span: { start: 0, end }, source, fields }, path: [] };
}

function fragmentFields(fragments: readonly WebSocketFragment[]): Field[] {
  let start = 0;
  return fragments.map(({ frame, length }) => {
    const span = { start, end: start + length };
    start += length;
    return generated('websocket.fragment', `Frame: ${frame}, payload: ${span.start}-${span.end - 1} (${counted(length, 'byte')})`, { value: frame, span });
  });
}

function fromHex(text: string): Uint8Array {
  const octets = new Uint8Array(text.length >>> 1);
  for (let at = 0; at < octets.length; at++) octets[at] = parseInt(text.slice(2 * at, 2 * at + 2), 16);
  return octets;
}

function newReach(surroundings: Surroundings, name: string, octets: Uint8Array): Reach {
  return { octets, source: surroundings.addSource({ name, octets }), start: 0, end: octets.length, wireEnd: octets.length };
}
