import { enlarged } from '../connections/frame-rows.ts';

/**
 * What is known of every TCP stream at one moment of a pass, in columns: a capture may hold a million of them. Columns of sides
 * have two rows a stream, `stream * 2` for the sender of its first frame. Times are nanoseconds since the stream's first frame.
 */
export class StreamColumns {
  /** Of a side: the number that relative ones count from, and whether it is known. */
  bases = new Uint32Array(0);
  hasBase = new Uint8Array(0);
  /** Of a side: window shift, -1 while unknown, -2 when none is used. */
  scales = new Int8Array(0);
  /** `tcp.completeness`. */
  completeness = new Uint8Array(0);
  /** Since the first frame of the file, and what that lost to rounding. */
  firstNs = new Float64Array(0);
  firstRestNs = new Float64Array(0);
  /** Of the latest frame. */
  previousNs = new Float64Array(0);
  /** Of the latest SYN without ACK; NaN before the first. */
  synNs = new Float64Array(0);
  /** Initial round trip; 0 while unknown. */
  roundTripNs = new Float64Array(0);
  lastFrame = new Uint32Array(0);
  /** Bits of `TRAITS`. */
  traits = new Uint8Array(0);
  #room = 0;

  enlargeTo(streams: number): void {
    if (streams <= this.#room) return;
    const before = this.#room;
    const room = Math.max(64, before * 2, streams);
    this.#room = room;
    this.bases = enlarged(this.bases, new Uint32Array(room * 2));
    this.hasBase = enlarged(this.hasBase, new Uint8Array(room * 2));
    this.scales = enlarged(this.scales, new Int8Array(room * 2).fill(-1, before * 2));
    this.completeness = enlarged(this.completeness, new Uint8Array(room));
    this.firstNs = enlarged(this.firstNs, new Float64Array(room));
    this.firstRestNs = enlarged(this.firstRestNs, new Float64Array(room));
    this.previousNs = enlarged(this.previousNs, new Float64Array(room));
    this.synNs = enlarged(this.synNs, new Float64Array(room).fill(NaN, before));
    this.roundTripNs = enlarged(this.roundTripNs, new Float64Array(room));
    this.lastFrame = enlarged(this.lastFrame, new Uint32Array(room));
    this.traits = enlarged(this.traits, new Uint8Array(room));
  }

  /** For a pass that starts from what this one found: those columns that the second pass goes on changing are its own. */
  copy(): StreamColumns {
    const copy = Object.assign(new StreamColumns(), this);
    copy.#room = this.#room;
    copy.bases = this.bases.slice();
    copy.completeness = this.completeness.slice();
    copy.synNs = this.synNs.slice();
    copy.roundTripNs = this.roundTripNs.slice();
    return copy;
  }
}
