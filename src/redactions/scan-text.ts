import type { Carry, LineEdit } from './scan-line.ts';
import { scanLine } from './scan-line.ts';

/** Lines are put together from pieces up to this length; longer ones are read in stretches. */
const LONGEST_LINE = 64 * 1024;

/** A stream's octets, piece by piece in their order -> edits with their places in the stream. Lines count, whatever they stand in. */
export class TextScanner {
  #pieces: Uint8Array[] = [];
  #held = 0;
  #start: number;
  #carry: Carry = '';
  #isRest = false;
  readonly #tell: (edit: LineEdit) => void;

  constructor(start: number, tell: (edit: LineEdit) => void) {
    this.#start = start;
    this.#tell = tell;
  }

  take(octets: Uint8Array): void {
    for (let at = 0; at < octets.length; ) {
      const feed = octets.indexOf(10, at);
      const end = feed < 0 ? octets.length : feed + 1;
      const until = Math.min(end, at + LONGEST_LINE - this.#held);
      this.#pieces.push(octets.slice(at, until));
      this.#held += until - at;
      if (until === feed + 1) this.#flush(false);
      else if (this.#held >= LONGEST_LINE) this.#flush(true);
      at = until;
    }
  }

  /** Octets are missing, up to `start`: what follows may still belong to the line that was begun. */
  skipTo(start: number): void {
    this.#flush(true);
    this.#start = start;
  }

  finish(): void {
    this.#flush(false);
  }

  #flush(goesOn: boolean): void {
    if (this.#held > 0) {
      const text = Buffer.concat(this.#pieces).toString('latin1');
      const { edits, carry } = scanLine(text, this.#carry, this.#isRest);
      for (const edit of edits) this.#tell({ ...edit, start: this.#start + edit.start });
      this.#carry = carry;
      this.#isRest = goesOn;
    }
    this.#start += this.#held;
    this.#held = 0;
    this.#pieces = [];
  }
}
