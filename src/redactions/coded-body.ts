import type { BodyAhead } from './watch-head.ts';

/** Longer bodies are not kept until their end. */
const MOST = 8 * 1024 * 1024;
const PART = 1024 * 1024;
const LONGEST_SIZE_LINE = 64;

/** Octets of the body and where they lie in their stream. */
export interface BodyPiece {
  at: number;
  octets: Uint8Array;
}

/** Collects the octets of one body, coded or in chunks, as they come, past the sizes of its chunks (RFC 9112, 7.1). */
export class CodedBody {
  /** Null for a body as it is. */
  readonly coding: string | null;
  readonly isForm: boolean;
  #pieces: BodyPiece[] = [];
  /** All of it came, and little enough. */
  isWhole = false;
  isOver = false;
  readonly #isChunked: boolean;
  /** Of the body, or of the chunk at hand. */
  #left: number;
  #line = '';
  #held = 0;

  constructor({ coding, isForm, isChunked, length }: BodyAhead) {
    this.coding = coding;
    this.isForm = isForm;
    this.#isChunked = isChunked;
    this.#left = isChunked ? 0 : (length ?? Infinity);
    if (!isChunked && length === 0) this.isOver = true;
  }

  /** How many of the octets, which lie at `at` in the stream, belong to the body. */
  take(octets: Uint8Array, at: number): number {
    if (this.#held === 0 && this.#line === '' && startsMessage(octets)) this.isOver = true;
    let used = 0;
    while (used < octets.length && !this.isOver) used += this.#left > 0 ? this.#keep(octets.subarray(used), at + used) : this.#readSize(octets[used]!);
    return used;
  }

  /** A body as it is can be read in parts. */
  get hasPart(): boolean {
    return this.coding === null && this.#held >= PART;
  }

  /** What was kept since this was last asked. */
  takePieces(): BodyPiece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    if (this.coding === null) this.#held = 0;
    return pieces;
  }

  /** What only ends with its connection is whole then. */
  end(): void {
    this.isWhole ||= this.#left === Infinity && this.#held <= MOST;
    this.isOver = true;
  }

  #keep(octets: Uint8Array, at: number): number {
    const count = Math.min(octets.length, this.#left);
    this.#held += count;
    if (this.#held <= MOST) this.#pieces.push({ at, octets: octets.slice(0, count) });
    this.#left -= count;
    if (!this.#isChunked && this.#left === 0) this.#finish();
    return count;
  }

  /** The line's end that closes the chunk before is an empty line here. */
  #readSize(octet: number): number {
    if (octet !== 10) this.#line += String.fromCharCode(octet);
    else {
      const line = this.#line.trim();
      this.#line = '';
      const size = /^[\da-f]{1,8}(?=$|[ \t;])/i.exec(line);
      if (size) this.#left = Number.parseInt(size[0], 16);
      if (size && this.#left === 0) this.#finish();
      else if (!size && line !== '') this.isOver = true;
    }
    if (this.#line.length > LONGEST_SIZE_LINE) this.isOver = true;
    return 1;
  }

  #finish(): void {
    this.isWhole = this.#held <= MOST;
    this.isOver = true;
  }
}

/** An answer to HEAD has the head of a body, and none. */
function startsMessage(octets: Uint8Array): boolean {
  return octets.length >= 5 && String.fromCharCode(...octets.subarray(0, 5)) === 'HTTP/';
}
