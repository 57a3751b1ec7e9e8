import { Readable, type Transform } from 'node:stream';
import type { Content } from './exchange.ts';
import type { Limits } from './limits.ts';
import { PREVIEW_OCTETS } from './preview-text.ts';

/** What came out of the decoders. */
export interface Decoded {
  /** All octets; null when they could not be counted to the end. */
  octets: number | null;
  stop: Content['decodeStop'];
  beginning: Uint8Array;
  /** Octets that the last decoder gave, whether or not it came to the end. */
  given: number;
}

type Blocks = Generator<Uint8Array>;
type OpenDecoder = (firstOctets: Uint8Array, share: number) => Promise<Transform>;

const CODINGS_IN_A_ROW = 3;
const openGunzip: OpenDecoder = async () => (await import('node:zlib')).createGunzip();

/** Content codings to their decoders (RFC 9110, 8.4.1; RFC 7932; RFC 8878), loaded when a body needs them. */
const DECODERS: Readonly<Record<string, OpenDecoder>> = {
  gzip: openGunzip,
  'x-gzip': openGunzip,
  deflate: openInflate,
  'x-deflate': openInflate,
  br: async () => (await import('node:zlib')).createBrotliDecompress(),
  zstd: async (_first, share) => (await import('./decode-zstd.ts')).createZstdDecoder(share),
};

/** Undoes `codings`, the last applied first. `open` reads the coded body from its beginning, up to a number of octets. */
export async function undoCodings(codings: readonly string[], open: (limit: number) => Blocks, limits: Limits): Promise<Decoded> {
  const first = Buffer.concat([...open(FIRST_OCTETS)]);
  const openers = codings.map((coding) => (Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined)).reverse();
  if (openers.length > CODINGS_IN_A_ROW || openers.includes(undefined)) return { octets: null, stop: 'unknown-encoding', beginning: first, given: 0 };
  const share = Math.min(limits.decodedOctets, limits.budget.decodedOctets);
  const decodersFor = () => Promise.all(openers.map((opener, index) => opener!(index === 0 ? first : ZLIB_HEADER, share)));
  const decoded = await drain(open(limits.encodedOctets), await decodersFor(), share);
  limits.budget.decodedOctets -= Math.min(share, Math.max(decoded.given, LEAST_CHARGE));
  // zlib gives nothing back of the block that the damage is in, so the good octets before it are fetched in small steps.
  const silent = decoded.stop === 'damaged' && decoded.beginning.length === 0;
  return silent ? drain(inSteps(open(STEPPED_OCTETS)), await decodersFor(), share) : decoded;
}

/** A body that gives nothing still costs time. */
const LEAST_CHARGE = 16 * 1024;

const STEPPED_OCTETS = 4096;
const STEP_OCTETS = 16;

function* inSteps(blocks: Blocks): Blocks {
  for (const block of blocks) {
    for (let at = 0; at < block.length; at += STEP_OCTETS) yield block.subarray(at, at + STEP_OCTETS);
  }
}

const FIRST_OCTETS = 64;

/** What a deflate body inside another coding is taken to begin with. */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x9c);

/** `deflate` means zlib (RFC 9110, 8.4.1.2), yet some servers send the bare algorithm: told apart by the check of zlib's header (RFC 1950, 2.2). */
async function openInflate(first: Uint8Array): Promise<Transform> {
  const zlib = await import('node:zlib');
  const [method = 0, flags = 0] = first;
  const isZlib = (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;
  return isZlib ? zlib.createInflate() : zlib.createInflateRaw();
}

/** Keeps the beginning, counts the rest, and stops every decoder once one has given its share: memory stays small whatever a body swells to. */
function drain(blocks: Blocks, decoders: readonly Transform[], share: number): Promise<Decoded> {
  const kept: Uint8Array[] = [];
  let octets = 0;
  let stop: Content['decodeStop'] = null;
  const halt = (why: Content['decodeStop']) => {
    stop ??= why;
    for (const decoder of decoders) decoder.destroy();
  };
  return new Promise((resolve) => {
    const settle = () => {
      halt(null);
      resolve({ given: octets, octets: stop ? null : octets, stop, beginning: Buffer.concat(kept).subarray(0, PREVIEW_OCTETS) });
    };
    for (const decoder of decoders) watch(decoder, share, halt);
    const last = decoders.at(-1)!;
    last.on('data', (piece: Uint8Array) => {
      if (octets < PREVIEW_OCTETS) kept.push(piece.slice(0, PREVIEW_OCTETS));
      octets += piece.length;
    });
    // A decoder that meets octets behind its own end gives `end` and never `close`.
    last.once('end', settle).once('close', settle);
    decoders.reduce<NodeJS.ReadableStream>((from, to) => from.pipe(to), Readable.from(blocks));
  });
}

function watch(decoder: Transform, share: number, halt: (why: Content['decodeStop']) => void): void {
  let octets = 0;
  decoder.on('error', () => halt('damaged'));
  decoder.on('data', (piece: Uint8Array) => {
    octets += piece.length;
    if (octets > share) halt('output-limit');
  });
}
