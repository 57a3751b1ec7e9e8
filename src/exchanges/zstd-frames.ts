/**
 * The skeleton of Zstandard frames (RFC 8878, 3.1.1): enough to know how much memory a frame asks for and where each of
 * its blocks ends. Nothing is decoded here.
 */
export interface ZstdFrame {
  headerOctets: number;
  windowOctets: number;
  checksumOctets: number;
  /** A skippable frame (3.1.2): this many octets to pass over; null for a frame with content. */
  skip: number | null;
}

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a5;
/** RFC 9659: what a coded HTTP body may ask of its recipient. */
const WINDOW_LIMIT = 8 * 1024 * 1024;

/** The frame header that `octets` begin with; null when more octets are needed. Throws when they are none or ask for too much. */
export function readZstdFrame(octets: Uint8Array): ZstdFrame | null {
  if (octets.length < 8) return null;
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const magic = view.getUint32(0, true);
  if (magic >>> 4 === SKIPPABLE) return { headerOctets: 8, windowOctets: 0, checksumOctets: 0, skip: view.getUint32(4, true) };
  if (magic !== MAGIC) throw new Error('no Zstandard frame');
  return readDescriptor(view);
}

/** 3.1.1.1: flags, then window or not, dictionary id, content size. */
function readDescriptor(view: DataView): ZstdFrame | null {
  const flags = view.getUint8(4);
  const single = (flags & 0x20) !== 0;
  const dictionaryOctets = [0, 1, 2, 4][flags & 3]!;
  const sizeOctets = [single ? 1 : 0, 2, 4, 8][flags >> 6]!;
  const sizeAt = 5 + (single ? 0 : 1) + dictionaryOctets;
  if (view.byteLength < sizeAt + sizeOctets) return null;
  const windowOctets = single ? readSize(view, sizeAt, sizeOctets) : readWindow(view.getUint8(5));
  if (windowOctets > WINDOW_LIMIT) throw new Error('the window is too large');
  return { headerOctets: sizeAt + sizeOctets, windowOctets, checksumOctets: flags & 4 ? 4 : 0, skip: null };
}

function readSize(view: DataView, at: number, octets: number): number {
  if (octets === 1) return view.getUint8(at);
  if (octets === 2) return view.getUint16(at, true) + 256;
  return octets === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}

function readWindow(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

export interface ZstdBlock {
  /** Its header included. */
  octets: number;
  last: boolean;
}

/** The block that `octets` begin with (3.1.1.2); null when its header is not whole. */
export function readZstdBlock(octets: Uint8Array): ZstdBlock | null {
  if (octets.length < 3) return null;
  const header = octets[0]! | (octets[1]! << 8) | (octets[2]! << 16);
  const runLength = ((header >> 1) & 3) === 1;
  return { octets: 3 + (runLength ? 1 : header >> 3), last: (header & 1) === 1 };
}
