import type { Frame } from '../frames/frame.ts';
import type { Span } from '../octets/span.ts';
import type { Part } from './frame-context.ts';
import type { Peeked } from './peeked.ts';

/**
 * IP fragments yield whole datagrams (RFC 791, 3.2; RFC 8200, 4.5). Where fragments overlap, the copy that came first wins.
 * Memory is bounded: the oldest unfinished datagram gives way, and no datagram is larger than IP allows.
 */
export interface Reassembly {
  /** The datagram that this fragment completes, or null. */
  add(peeked: Peeked, frame: Frame): Datagram | null;
  /** Fragments whose datagram is not whole so far. */
  lostFragments(): number;
}

export interface Datagram {
  /** The IP payload's octets; a part of them at its beginning will do once the payload was looked at. */
  octets: Uint8Array;
  /** Octets of the whole IP payload. */
  length: number;
  version: 0 | 4 | 6;
  /** As in `Peeked`. */
  addresses: Int32Array;
  /** Where its octets lie in the capture file, in order and without overlap. */
  parts: DatagramPart[];
  /** Its fragments, ordered by place. */
  fragments: Part[];
}

/** Octets of the datagram that lie at `offset` of the file. */
export interface DatagramPart extends Span {
  offset: number;
}

interface Fragment extends Span {
  octets: Uint8Array;
  offset: number;
  frame: number;
  /** Its first octet in its frame. */
  at: number;
}

interface Unfinished {
  fragments: Fragment[];
  /** -1 until the last fragment has come. */
  total: number;
  received: number;
}

const OPEN = 256;
const FRAGMENTS = 512;
const OCTETS = 65_535;

export function startReassembly(): Reassembly {
  const open = new Map<string, Unfinished>();
  let lost = 0;
  return {
    add(peeked, frame) {
      const fragment = fragmentOf(peeked, frame);
      if (fragment === null) {
        lost++;
        return null;
      }
      const key = keyOf(peeked);
      const datagram = open.get(key) ?? openAnother(key);
      const parts = take(key, datagram, fragment, peeked.fragmentMore);
      return parts === null ? null : { ...join(datagram.total, parts), fragments: piecesOf(datagram), version: peeked.version, addresses: peeked.addresses.slice() };
    },
    lostFragments() {
      let waiting = lost;
      for (const datagram of open.values()) waiting += datagram.fragments.length;
      return waiting;
    },
  };

  function openAnother(key: string): Unfinished {
    if (open.size >= OPEN) dropOldest();
    const datagram: Unfinished = { fragments: [], total: -1, received: 0 };
    open.set(key, datagram);
    return datagram;
  }

  function dropOldest(): void {
    const [key, datagram] = open.entries().next().value!;
    lost += datagram.fragments.length;
    open.delete(key);
  }

  function take(key: string, datagram: Unfinished, fragment: Fragment, more: boolean): Fragment[] | null {
    if (datagram.fragments.length >= FRAGMENTS) {
      lost++;
      return null;
    }
    datagram.fragments.push(fragment);
    datagram.received += fragment.end - fragment.start;
    if (!more) datagram.total = fragment.end;
    if (datagram.total < 0 || datagram.received < datagram.total) return null;
    const parts = coverage(datagram);
    if (parts !== null) open.delete(key);
    return parts;
  }
}

/** A copy, since the frame's buffer is used again; null when the snap length cut the fragment or it cannot be. */
function fragmentOf(peeked: Peeked, frame: Frame): Fragment | null {
  const length = peeked.ipEnd - peeked.ipPayload;
  const start = peeked.fragmentOffset;
  if (length <= 0 || peeked.ipEnd > peeked.end || start + length > OCTETS) return null;
  const octets = peeked.buffer.slice(peeked.ipPayload, peeked.ipEnd);
  const at = peeked.ipPayload - peeked.start;
  return { start, end: start + length, octets, offset: frame.offset + at, frame: frame.number, at };
}

function keyOf(peeked: Peeked): string {
  return `${peeked.addresses.join(' ')} ${peeked.version} ${peeked.protocol} ${peeked.fragmentId}`;
}

/** The runs that make up 0 to `total`, each from the earliest fragment that has it; null while some octet is missing. */
function coverage(datagram: Unfinished): Fragment[] | null {
  const runs: Fragment[] = [];
  for (let at = 0; at < datagram.total;) {
    const index = datagram.fragments.findIndex((f) => f.start <= at && f.end > at);
    if (index < 0) return null;
    const run = runFrom(datagram, index, at);
    runs.push(run);
    at = run.end;
  }
  return runs;
}

/** The fragment's octets from `at` to where an earlier fragment takes over. */
function runFrom(datagram: Unfinished, index: number, at: number): Fragment {
  const fragment = datagram.fragments[index]!;
  let end = Math.min(fragment.end, datagram.total);
  for (let i = 0; i < index; i++) {
    const earlier = datagram.fragments[i]!;
    if (earlier.start > at && earlier.start < end) end = earlier.start;
  }
  const skip = at - fragment.start;
  return { ...fragment, start: at, end, octets: fragment.octets.subarray(skip, skip + end - at), offset: fragment.offset + skip };
}

function piecesOf({ fragments }: Unfinished): Part[] {
  const pieces = fragments.map(({ frame, start, end, at }) => ({ frame, span: { start, end }, at }));
  return pieces.sort((a, b) => a.span.start - b.span.start);
}

function join(total: number, runs: Fragment[]): Pick<Datagram, 'octets' | 'length' | 'parts'> {
  const octets = new Uint8Array(total);
  for (const run of runs) octets.set(run.octets, run.start);
  return { octets, length: total, parts: runs.map(({ start, end, offset }) => ({ start, end, offset })) };
}
