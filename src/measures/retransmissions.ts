import type { Connection, Segment, Side } from '../connections/connection.ts';
import { distance } from '../connections/sequence-number.ts';
import { endOf, isRepeat } from './data-segments.ts';

/** What a side sent again, and what was looked at to say so. */
export interface Retransmissions {
  /** Segments with payload that were looked at. */
  checked: Segment[];
  repeated: Segment[];
  /** Of those checked, the ones that begin below a number that was reached before: none where numbers only rise. */
  backward: Segment[];
  /** Further copies of SYN or SYN-ACK, frame numbers. */
  openings: number[];
}

/** By Wireshark's verdicts (`connections/segment-verdicts.ts`) and, apart from these, by whether the sequence numbers only rise. */
export function retransmissionsOf({ segments, handshake }: Connection, from: Side): Retransmissions {
  const checked = segments.filter((segment) => segment.from === from && segment.length > 0);
  return { checked, repeated: checked.filter(isRepeat), backward: backwardOf(checked), openings: handshake.repeated };
}

function backwardOf(checked: Segment[]): Segment[] {
  let reached: number | null = null;
  return checked.filter((segment) => {
    const back = reached !== null && distance(reached, segment.seq) < 0;
    if (reached === null || distance(reached, endOf(segment)) > 0) reached = endOf(segment);
    return back;
  });
}
