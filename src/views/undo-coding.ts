import { Gunzip, Inflate as RawInflate, Unzlib } from 'fflate';
import type { Inflate } from '../layers/dissector.ts';

/** Undoes a content coding in the page, at once and piece by piece, so that what yields too much is given up and not held. */
export const undoCoding: Inflate = (coding, octets, most) => {
  const decoder = decoderOf(coding, octets);
  if (!decoder || octets.length === 0) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  decoder.ondata = (piece) => {
    length += piece.length;
    if (length > most) throw new RangeError('more than the page has room for');
    pieces.push(piece);
  };
  try {
    for (let at = 0; at < octets.length; at += PIECE) decoder.push(octets.subarray(at, at + PIECE), at + PIECE >= octets.length);
    return joined(pieces, length);
  } catch {
    return null;
  }
};

const PIECE = 1 << 14;

/** Brotli is not undone here: its dictionary alone would weigh more than the rest of the script. */
function decoderOf(coding: string, octets: Uint8Array): Gunzip | Unzlib | RawInflate | null {
  if (/^(x-)?gzip$/.test(coding)) return new Gunzip();
  if (!/^(x-)?deflate$/.test(coding)) return null;
  const hasHead = (octets[0]! & 0x0f) === 8 && ((octets[0]! << 8) | (octets[1] ?? 0)) % 31 === 0;
  return hasHead ? new Unzlib() : new RawInflate();
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
