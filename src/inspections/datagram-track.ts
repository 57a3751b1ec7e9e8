import type { Frame } from '../frames/frame.ts';
import type { DatagramContext } from '../layers/frame-context.ts';
import { startReassembly, type Datagram } from '../layers/ip-reassembly.ts';
import type { Peeked } from '../layers/peeked.ts';
import { peekDatagram } from '../connections/read-rows.ts';

/** IP fragments in file order: the same in both passes, but that the second knows from the first where a datagram becomes whole. */
export interface DatagramTrack {
  /** The datagram that this fragment completes; `peeked` then tells what it carries. */
  take(peeked: Peeked, frame: Frame): Datagram | null;
  /** By fragment: the frame that completes its datagram. */
  completedIn: Map<number, number>;
}

/** Fragments that are remembered by number. */
const MOST_FRAGMENTS = 1_000_000;

export function trackDatagrams(completedIn = new Map<number, number>()): DatagramTrack {
  const reassembly = startReassembly();
  return { take, completedIn };

  function take(peeked: Peeked, frame: Frame): Datagram | null {
    const datagram = reassembly.add(peeked, frame);
    if (datagram === null) return null;
    for (const part of datagram.fragments) if (completedIn.size < MOST_FRAGMENTS) completedIn.set(part.frame, frame.number);
    peekDatagram(datagram, peeked);
    return datagram;
  }
}

export function datagramContextOf(frame: number, datagram: Datagram | null, completedIn: ReadonlyMap<number, number>): DatagramContext | undefined {
  if (datagram) return { reassembledIn: null, fragments: datagram.fragments, whole: true, length: datagram.length };
  const reassembledIn = completedIn.get(frame);
  return reassembledIn === undefined ? undefined : { reassembledIn, fragments: [], whole: false, length: 0 };
}
