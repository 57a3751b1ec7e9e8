import { hex } from './hex.ts';

const BLOCK = 64;
/** How far each step of the four rounds turns its sum. */
const TURNS: readonly (readonly number[])[] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
const SINES = Uint32Array.from({ length: BLOCK }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 0x1_0000_0000));
/** Which word of the block a step of each round takes. */
const WORDS: readonly ((step: number) => number)[] = [(step) => step, (step) => (5 * step + 1) % 16, (step) => (3 * step + 5) % 16, (step) => (7 * step) % 16];
const MIXES: readonly ((b: number, c: number, d: number) => number)[] = [
  (b, c, d) => (b & c) | (~b & d), (b, c, d) => (d & b) | (~d & c), (b, c, d) => b ^ c ^ d, (b, c, d) => c ^ (b | ~d),
];

/** MD5 (RFC 1321) of `octets` in hexadecimal; a name for something, not a proof of anything. */
export function md5(octets: Uint8Array): string {
  const padded = paddedBlocks(octets);
  const view = new DataView(padded.buffer);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (let at = 0; at < padded.length; at += BLOCK) addBlock(state, view, at);
  const sum = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => sum.setUint32(4 * index, word, true));
  return hex(new Uint8Array(sum.buffer));
}

/** A one, zeros, and the length in bits, up to whole blocks. */
function paddedBlocks(octets: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((octets.length + 9) / BLOCK) * BLOCK);
  padded.set(octets);
  padded[octets.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(octets.length) * 8n, true);
  return padded;
}

function addBlock(state: Uint32Array, view: DataView, at: number): void {
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  for (let step = 0; step < BLOCK; step++) {
    const round = step >> 4;
    const word = view.getUint32(at + 4 * WORDS[round]!(step), true);
    const sum = (a + MIXES[round]!(b, c, d) + SINES[step]! + word) | 0;
    const turn = TURNS[round]![step & 3]!;
    [a, d, c, b] = [d, c, b, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0];
  }
  [a, b, c, d].forEach((value, index) => { state[index]! += value; });
}
