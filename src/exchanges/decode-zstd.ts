import { Transform, type TransformCallback } from 'node:stream';
import { Decompress } from 'fzstd';
import { readZstdBlock, readZstdFrame, type ZstdFrame } from './zstd-frames.ts';

/** What moving windows may cost: so many octets, and so many more for each octet of output. Honest blocks need half of that. */
const MOVED_OCTETS = 64 * 1024 * 1024;
const MOVED_PER_OCTET = 128;

/**
 * Zstandard (RFC 8878) as a stream that gives back little more than `share` octets. fzstd would reserve whatever window a
 * frame claims and move it once a block, so each frame is measured before it is handed over, block by block.
 */
export const createZstdDecoder = (share: number): Transform => new ZstdDecoder(share);

class ZstdDecoder extends Transform {
  #waiting: Uint8Array = new Uint8Array(0);
  /** The frame being read and its decoder; null between frames. */
  #frame: ZstdFrame | null = null;
  #decoder = new Decompress();
  /** Octets of a skippable frame still to pass over. */
  #skip = 0;
  #share: number;
  #given = 0;
  #moved = 0;

  constructor(share: number) {
    super();
    this.#share = share;
  }

  override _transform(octets: Uint8Array, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#waiting = this.#decodeBlocks(Buffer.concat([this.#waiting, octets]));
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    const whole = this.#waiting.length === 0 && this.#frame === null && this.#skip === 0;
    done(whole ? null : new Error('the last frame is not whole'));
  }

  /** Returns what is left: the beginning of something that is not whole. */
  #decodeBlocks(octets: Uint8Array): Uint8Array {
    let rest = octets;
    for (let taken = this.#take(rest); taken > 0 && !this.#spent(); taken = this.#take(rest)) rest = rest.subarray(taken);
    return rest;
  }

  #spent(): boolean {
    return this.destroyed || this.#given > this.#share;
  }

  /** Octets taken from the front: a part of a skippable frame, or one block with the header before it. 0 when more are needed. */
  #take(octets: Uint8Array): number {
    if (this.#skip > 0) return this.#pass(octets);
    const frame = this.#frame ?? readZstdFrame(octets);
    if (frame === null) return 0;
    if (frame.skip === null) return this.#takeBlock(octets, frame);
    this.#skip = frame.skip;
    return frame.headerOctets;
  }

  #pass(octets: Uint8Array): number {
    const passed = Math.min(this.#skip, octets.length);
    this.#skip -= passed;
    return passed;
  }

  #takeBlock(octets: Uint8Array, frame: ZstdFrame): number {
    const start = this.#frame ? 0 : frame.headerOctets;
    const block = readZstdBlock(octets.subarray(start));
    const end = block ? start + block.octets + (block.last ? frame.checksumOctets : 0) : Number.POSITIVE_INFINITY;
    if (end > octets.length) return 0;
    if (!this.#frame) this.#open(frame);
    this.#decoder.push(octets.slice(0, end), block!.last);
    if (block!.last) this.#frame = null;
    return end;
  }

  #open(frame: ZstdFrame): void {
    this.#frame = frame;
    this.#decoder = new Decompress((piece) => this.#give(piece, frame));
  }

  #give(piece: Uint8Array, frame: ZstdFrame): void {
    this.#given += piece.length;
    this.#moved += frame.windowOctets;
    if (this.#moved > MOVED_OCTETS + this.#given * MOVED_PER_OCTET) throw new Error('decoding takes too long');
    if (piece.length > 0) this.push(piece.slice());
  }
}
