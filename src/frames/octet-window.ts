import type { CaptureFile } from './capture-file.ts';

/**
 * A window that slides over the file through one reused buffer. `buffer[at]` is the next octet to read.
 *
 *     file    ──────────┬───────────────┬───────────▶
 *     buffer            0 ···at······end
 */
export class OctetWindow {
  buffer: Uint8Array;
  view: DataView;
  at = 0;
  readonly #file: CaptureFile;
  #end = 0;
  /** File offset of `buffer[#end]`. */
  #fileEnd = 0;

  constructor(file: CaptureFile, bufferOctets: number) {
    this.#file = file;
    this.buffer = new Uint8Array(bufferOctets);
    this.view = new DataView(this.buffer.buffer);
  }

  /** File offset of the next octet. */
  get offset(): number {
    return this.#fileEnd - this.#end + this.at;
  }

  /** Octets of the file that lie ahead. */
  get left(): number {
    return this.#file.octets - this.offset;
  }

  /** Makes `needed` octets from `at` on readable; `at` may change. False where the file has fewer. */
  has(needed: number): boolean {
    return this.#end - this.at >= needed || this.#slide(needed);
  }

  /** Moves on, over as many octets as the file has. */
  skip(octets: number): void {
    this.at += octets;
    if (this.at <= this.#end) return;
    this.#fileEnd += this.at - this.#end;
    this.at = this.#end = 0;
  }

  /** A length is believed only as far as the file is long: that bounds the buffer. */
  #slide(needed: number): boolean {
    if (needed > this.left) return false;
    const rest = this.buffer.subarray(this.at, this.#end);
    if (needed > this.buffer.length) this.#replaceBuffer(needed, rest);
    else this.buffer.copyWithin(0, this.at, this.#end);
    this.at = 0;
    this.#end = rest.length;
    while (this.#end < needed && this.#fill() > 0);
    return this.#end >= needed;
  }

  #replaceBuffer(octets: number, rest: Uint8Array): void {
    const larger = new Uint8Array(Math.max(octets, this.buffer.length * 2));
    larger.set(rest);
    this.buffer = larger;
    this.view = new DataView(larger.buffer);
  }

  #fill(): number {
    const read = this.#file.readInto(this.buffer.subarray(this.#end), this.#fileEnd);
    this.#end += read;
    this.#fileEnd += read;
    return read;
  }
}
