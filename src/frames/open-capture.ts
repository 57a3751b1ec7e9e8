import { fstatSync, readSync } from 'node:fs';
import { hex } from '../octets/hex.ts';
import { CaptureError } from './capture-error.ts';
import type { CaptureFile } from './capture-file.ts';
import { decompress, headOf, openPath, spool } from './capture-source.ts';
import type { CaptureSource } from './capture-source.ts';
import { HEAD_OCTETS, recogniseFile } from './recognise-file.ts';

export interface OpenCaptureOptions {
  /** Where `-` reads from; the process's standard input when absent. */
  stdin?: NodeJS.ReadableStream;
  /** Most octets that a compressed file may grow to; 64 GiB when absent. */
  limitOctets?: number;
}

/**
 * Opens a capture file, or standard input for `-`. Pipes are spooled, gzip is decompressed, to a temporary file.
 * Throws `CaptureError` for whatever is not a capture; damage further inside is found by `readFrames`.
 */
export async function openCapture(path: string, options: OpenCaptureOptions = {}): Promise<CaptureFile> {
  const given = await (path === '-' ? spool(path, options.stdin ?? process.stdin) : openPath(path));
  try {
    const size = fstatSync(given.fd).size;
    if (size === 0) throw new CaptureError('empty', { name: path });
    const magic = hex(headOf(given.fd, MAGIC_OCTETS));
    const plain = kindOf(given.fd) === 'gzip' ? await decompress(path, given, options.limitOctets ?? MOST_OCTETS) : given;
    if (fstatSync(plain.fd).size === 0) throw nothingInside(path, plain, magic);
    requireCapture(path, plain);
    return captureFile(path, plain, size);
  } catch (error) {
    given.release();
    throw error;
  }
}

const MOST_OCTETS = 64 * 2 ** 30;
const MAGIC_OCTETS = 8;

function nothingInside(name: string, { damaged, release }: CaptureSource, magic: string): CaptureError {
  release();
  return damaged ? new CaptureError('not-a-capture', { name, magic, looksLike: 'damaged-gzip' }) : new CaptureError('empty', { name });
}

function requireCapture(name: string, source: CaptureSource): void {
  const kind = kindOf(source.fd);
  if (kind === 'pcap' || kind === 'pcapng') return;
  const magic = hex(headOf(source.fd, MAGIC_OCTETS));
  source.release();
  throw new CaptureError('not-a-capture', { name, magic, looksLike: source.compressed ? `gzip-of-${kind}` : kind });
}

function kindOf(fd: number): string {
  return recogniseFile(headOf(fd, HEAD_OCTETS));
}

function captureFile(name: string, source: CaptureSource, givenOctets: number): CaptureFile {
  const readInto = (target: Uint8Array, offset: number) => readSync(source.fd, target, 0, target.length, offset);
  const octets = fstatSync(source.fd).size;
  return {
    name,
    octets,
    givenOctets,
    compressed: source.compressed,
    gzipDamaged: source.damaged,
    readInto,
    readAt: (offset, length) => {
      const octetsThere = Math.max(0, Math.min(length, octets - offset));
      const target = new Uint8Array(octetsThere);
      return target.subarray(0, readInto(target, offset));
    },
    close: async () => source.release(),
  };
}
