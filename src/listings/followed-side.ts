/** Octets that were told of one side, in one go. */
export interface Piece {
  octets: Uint8Array;
}

interface Segment {
  seq: number;
  length: number;
  octets: Uint8Array;
}

/** So many octets may wait for those before them; what comes then is left out. */
const MOST_WAITING = 256 * 2 ** 20;

/** One side of a followed connection: what comes next of it, and what came too early. */
export class FollowedSide {
  #next: number | null = null;
  #waiting: Segment[] = [];
  #waitingOctets = 0;

  /** The pieces that a segment of this side completes. */
  take({ seq, length, octets }: Segment): Piece[] {
    this.#next ??= seq;
    const known = this.#next - seq;
    const fresh = known > 0 ? { seq: this.#next, length: length - known, octets: octets.subarray(known) } : { seq, length, octets };
    if (fresh.octets.length === 0 || fresh.length <= 0) return [];
    if (fresh.seq > this.#next) {
      this.#wait(fresh);
      return [];
    }
    this.#next += fresh.length;
    return [{ octets: fresh.octets }, ...this.#fitting()];
  }

  /** The pieces that can be told once the other side acknowledged what nobody captured, with a word about what is missing. */
  acknowledge(ack: number): Piece[] {
    const pieces = this.#fitting();
    for (let lowest = this.#lowest(); lowest !== null && ack > lowest; lowest = this.#lowest()) {
      pieces.push({ octets: missing(lowest - this.#next!) });
      this.#next = lowest;
      pieces.push(...this.#fitting());
    }
    return pieces;
  }

  #wait(segment: Segment): void {
    if (this.#waitingOctets + segment.octets.length > MOST_WAITING) return;
    this.#waiting.push({ ...segment, octets: segment.octets.slice() });
    this.#waitingOctets += segment.octets.length;
  }

  /** The waiting pieces whose turn it is, the earlier captured first. */
  #fitting(): Piece[] {
    const pieces: Piece[] = [];
    for (let at = this.#turn(); at >= 0; at = this.#turn()) {
      const [{ seq, octets }] = this.#waiting.splice(at, 1) as [Segment];
      this.#waitingOctets -= octets.length;
      const fresh = octets.subarray(this.#next! - seq);
      this.#next! += fresh.length;
      if (fresh.length > 0) pieces.push({ octets: fresh });
    }
    return pieces;
  }

  #turn(): number {
    return this.#waiting.findIndex(({ seq }) => seq <= this.#next!);
  }

  #lowest(): number | null {
    return this.#waiting.length === 0 ? null : this.#waiting.reduce((lowest, { seq }) => Math.min(lowest, seq), Infinity);
  }
}

/** tshark counts the octet that ends its text in memory. */
function missing(octets: number): Uint8Array {
  return new TextEncoder().encode(`[${octets} bytes missing in capture file]\0`);
}
