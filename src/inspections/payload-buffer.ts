import type { Part } from '../layers/frame-context.ts';
import type { Window } from './payload-window.ts';

/**
 * A message in several segments: Wireshark's list of fragments, with its flags. Which octets came from where is held of all of them,
 * octets only from where the protocol will look again.
 */
export interface PayloadBuffer {
  /** Where it begins, and ends as far as is known: relative sequence numbers. */
  seq: number;
  end: number;
  firstFrame: number;
  /** The last frame that was added in order to go on. */
  lastFrame: number;
  /** The protocol wanted one more segment, whatever its length. */
  takesWhole: boolean;
  /** frame, offset, length, at: in order of their offsets. */
  fragments: number[];
  /** Behind the octets that are there without a gap, and how many of the `fragments` that took. */
  contiguous: number;
  linked: number;
  /** Behind the last octet of what is being put together; null until the fragment is there that reaches it. */
  length: number | null;
  isWhole: boolean;
  /** Whole once, but the protocol wanted more. */
  isPartial: boolean;
  reassembledIn: number;
  /** Octets from `keptFrom` on, without a gap. */
  kept: Uint8Array;
  keptFrom: number;
  keptLength: number;
  memory: unknown;
}

export interface Fragment {
  frame: number;
  offset: number;
  length: number;
  /** The first octet in its frame. */
  at: number;
  /** Whether more is to come behind it. */
  moreFollows: boolean;
  octets: Uint8Array;
  start: number;
}

const FIELDS = 4;
/** Protocols that keep more than this of one message get no more of it. */
const MOST_KEPT = 1 << 21;

export function startBuffer(seq: number, end: number, frame: number): PayloadBuffer {
  return {
    seq, end, firstFrame: frame, lastFrame: frame, takesWhole: false, fragments: [], contiguous: 0, linked: 0, length: null, isWhole: false, isPartial: false, reassembledIn: 0,
    kept: new Uint8Array(0), keptFrom: 0, keptLength: 0, memory: undefined,
  };
}

/**
 * Adds a fragment; true where the message is whole by it. One that lies within what was whole once, before the protocol wanted more, adds
 * nothing. Not for a message that `isDone`.
 */
export function addFragment(buffer: PayloadBuffer, fragment: Fragment): boolean {
  const end = fragment.offset + fragment.length;
  if (buffer.isWhole && end < buffer.length!) return false;
  if (buffer.isWhole) reopen(buffer);
  if (!fragment.moreFollows && buffer.length === null) buffer.length = end;
  link(buffer, fragment);
  keepOctets(buffer, fragment);
  if (buffer.length === null || buffer.contiguous < buffer.length) return false;
  buffer.isWhole = true;
  buffer.reassembledIn = fragment.frame;
  return true;
}

/** Whole, and handed on as such: a further fragment is an error to Wireshark. */
export const isDone = ({ isWhole, isPartial }: PayloadBuffer): boolean => isWhole && !isPartial;

/** Whether the frame brought a fragment at this place. */
export function hasFragment({ fragments }: PayloadBuffer, frame: number, offset: number): boolean {
  let low = 0;
  let high = fragments.length / FIELDS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fragments[middle * FIELDS + 1]! < offset) low = middle + 1;
    else high = middle;
  }
  for (let at = low * FIELDS; at < fragments.length && fragments[at + 1] === offset; at += FIELDS) if (fragments[at] === frame) return true;
  return false;
}

/** The octets that are held of a message that is whole. */
export function windowOf({ kept, keptFrom, length }: PayloadBuffer): Window {
  return { octets: kept, start: 0, origin: keptFrom, end: length! };
}

/** The fragments, those that lie behind the end included. */
export function partsOf({ fragments }: PayloadBuffer): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < fragments.length; at += FIELDS) {
    const start = fragments[at + 1]!;
    parts.push({ frame: fragments[at]!, span: { start, end: start + fragments[at + 2]! }, at: fragments[at + 3]! });
  }
  return parts;
}

/** From now on only octets from `position` on are needed; none where it is infinite. */
export function dropBefore(buffer: PayloadBuffer, position: number): void {
  if (position <= buffer.keptFrom) return;
  const dropped = position - buffer.keptFrom;
  buffer.kept = dropped >= buffer.keptLength ? new Uint8Array(0) : buffer.kept.slice(dropped, buffer.keptLength);
  buffer.keptLength = Math.max(0, buffer.keptLength - dropped);
  buffer.keptFrom = position;
}

function reopen(buffer: PayloadBuffer): void {
  buffer.isWhole = buffer.isPartial = false;
  buffer.length = null;
  buffer.reassembledIn = 0;
}

function link(buffer: PayloadBuffer, { frame, offset, length, at }: Fragment): void {
  const { fragments } = buffer;
  let place = fragments.length;
  while (place > 0 && fragments[place - 3]! > offset) place -= FIELDS;
  if (place === fragments.length) fragments.push(frame, offset, length, at);
  else fragments.splice(place, 0, frame, offset, length, at);
  if (place < buffer.linked) {
    buffer.linked += FIELDS;
    buffer.contiguous = Math.max(buffer.contiguous, offset + length);
  }
  while (buffer.linked < fragments.length && fragments[buffer.linked + 1]! <= buffer.contiguous) {
    buffer.contiguous = Math.max(buffer.contiguous, fragments[buffer.linked + 1]! + fragments[buffer.linked + 2]!);
    buffer.linked += FIELDS;
  }
}

function keepOctets(buffer: PayloadBuffer, { offset, length, octets, start }: Fragment): void {
  const from = buffer.keptFrom + buffer.keptLength;
  const end = offset + length;
  if (offset > from || end <= from || buffer.keptLength > MOST_KEPT) return;
  const added = octets.subarray(start + from - offset, start + length);
  if (buffer.keptLength + added.length > buffer.kept.length) grow(buffer, buffer.keptLength + added.length);
  buffer.kept.set(added, buffer.keptLength);
  buffer.keptLength += added.length;
}

function grow(buffer: PayloadBuffer, needed: number): void {
  const roomier = new Uint8Array(Math.max(needed, Math.min(buffer.kept.length * 2, MOST_KEPT)));
  roomier.set(buffer.kept.subarray(0, buffer.keptLength));
  buffer.kept = roomier;
}
