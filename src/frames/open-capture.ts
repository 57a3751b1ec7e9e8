import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { hex } from '../octets/hex.ts';
import { CaptureError } from './capture-error.ts';
import type { CaptureErrorCode } from './capture-error.ts';
import type { CaptureFile } from './capture-file.ts';
import { gunzip } from './gunzip.ts';
import { recogniseFile } from './recognise-file.ts';
import { openSpoolFile } from './spool-file.ts';

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
  const given = path === '-' ? await spool(path, options.stdin ?? process.stdin) : openPath(path);
  try {
    const size = fstatSync(given.fd).size;
    if (size === 0) throw new CaptureError('empty', { name: path });
    const plain = kindOf(given.fd) === 'gzip' ? await decompress(path, given, options) : given;
    requireCapture(path, plain);
    return captureFile(path, plain, size);
  } catch (error) {
    given.release();
    throw error;
  }
}

/** An open file with the way to let go of it. */
interface Source {
  fd: number;
  release(): void;
  compressed: boolean;
  damaged: boolean;
}

function openPath(path: string): Source {
  try {
    if (statSync(path).isDirectory()) throw new CaptureError('is-folder', { name: path });
    const fd = openSync(path, 'r');
    return { fd, release: once(() => closeSync(fd)), compressed: false, damaged: false };
  } catch (error) {
    throw error instanceof CaptureError ? error : systemError(path, error, 'not-readable');
  }
}

async function spool(name: string, stream: NodeJS.ReadableStream): Promise<Source> {
  const file = spoolFor(name);
  try {
    for await (const chunk of stream) file.append(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return { fd: file.fd, release: file.remove, compressed: false, damaged: false };
  } catch (error) {
    file.remove();
    throw systemError(name, error, 'spool-failed');
  }
}

async function decompress(name: string, given: Source, { limitOctets = 64 * 2 ** 30 }: OpenCaptureOptions): Promise<Source> {
  const into = spoolFor(name);
  try {
    const end = await gunzip({ fd: given.fd, into, limitOctets });
    if (end === 'too-large') throw new CaptureError('spool-failed', { name, reason: 'too-large' });
    given.release();
    return { fd: into.fd, release: into.remove, compressed: true, damaged: end === 'damaged' };
  } catch (error) {
    into.remove();
    throw error instanceof CaptureError ? error : systemError(name, error, 'spool-failed');
  }
}

function spoolFor(name: string) {
  try {
    return openSpoolFile();
  } catch (error) {
    throw systemError(name, error, 'spool-failed');
  }
}

function requireCapture(name: string, source: Source): void {
  const kind = kindOf(source.fd);
  if (kind === 'pcap' || kind === 'pcapng') return;
  const magic = hex(headOf(source.fd, 8));
  source.release();
  throw new CaptureError('not-a-capture', { name, magic, looksLike: source.compressed ? `gzip-of-${kind}` : kind });
}

function kindOf(fd: number): string {
  return recogniseFile(headOf(fd, 512));
}

function headOf(fd: number, length: number): Uint8Array {
  const head = new Uint8Array(length);
  return head.subarray(0, readSync(fd, head, 0, length, 0));
}

function captureFile(name: string, source: Source, givenOctets: number): CaptureFile {
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

function systemError(name: string, error: unknown, otherwise: CaptureErrorCode): CaptureError {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const missing = reason === 'ENOENT' || reason === 'ENOTDIR';
  return new CaptureError(missing && otherwise !== 'spool-failed' ? 'missing' : otherwise, { name, reason });
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
