/** The ways to an open file descriptor: a path, a pipe that is spooled, a compressed file that is spooled decompressed. */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { CaptureError } from './capture-error.ts';
import type { CaptureErrorCode } from './capture-error.ts';
import { gunzip } from './gunzip.ts';
import { HEAD_OCTETS, recogniseFile } from './recognise-file.ts';
import { openSpoolFile } from './spool-file.ts';
import type { SpoolFile } from './spool-file.ts';

/** An open file with the way to let go of it; `release` may be called more than once. */
export interface CaptureSource {
  fd: number;
  release(): void;
  compressed: boolean;
  damaged: boolean;
}

/** Opens a file as it is; named pipes and `/dev/fd/63` of a shell's `<(…)` are spooled, since they can be read once only. */
export async function openPath(path: string): Promise<CaptureSource> {
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw new CaptureError('is-folder', { name: path });
    if (!status.isFile()) return await spool(path, createReadStream(path));
    const fd = openSync(path, 'r');
    return { fd, release: once(() => closeSync(fd)), compressed: false, damaged: false };
  } catch (error) {
    throw error instanceof CaptureError ? error : systemError(path, error, 'not-readable');
  }
}

/** Copies a stream to a temporary file; of what is no capture only as much as shows that. */
export async function spool(name: string, stream: NodeJS.ReadableStream): Promise<CaptureSource> {
  const file = spoolFor(name);
  const isForeign = judgeStart(file, ['pcap', 'pcapng', 'gzip']);
  try {
    for await (const chunk of stream) {
      file.append(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      if (isForeign()) break;
    }
    return { fd: file.fd, release: file.remove, compressed: false, damaged: false };
  } catch (error) {
    file.remove();
    throw systemError(name, error, 'spool-failed');
  }
}

/** Lets go of `given` once it is decompressed. */
export async function decompress(name: string, given: CaptureSource, limitOctets: number): Promise<CaptureSource> {
  const into = spoolFor(name);
  try {
    const end = await gunzip({ fd: given.fd, into, limitOctets, isEnough: judgeStart(into, ['pcap', 'pcapng']) });
    if (end === 'too-large') throw new CaptureError('spool-failed', { name, reason: 'too-large' });
    given.release();
    return { fd: into.fd, release: into.remove, compressed: true, damaged: end === 'damaged' };
  } catch (error) {
    into.remove();
    throw error instanceof CaptureError ? error : systemError(name, error, 'spool-failed');
  }
}

/** Answers whether the file has begun as none of `kinds`, which an endless stream or a bomb must not fill the disk to find out. */
function judgeStart(file: SpoolFile, kinds: readonly string[]): () => boolean {
  let foreign: boolean | null = null;
  return () => {
    if (file.octets() < HEAD_OCTETS) return false;
    foreign ??= !kinds.includes(recogniseFile(headOf(file.fd, HEAD_OCTETS)));
    return foreign;
  };
}

/** The first octets of an open file, as many as there are. */
export function headOf(fd: number, length: number): Uint8Array {
  const head = new Uint8Array(length);
  return head.subarray(0, readSync(fd, head, 0, length, 0));
}

function spoolFor(name: string): SpoolFile {
  try {
    return openSpoolFile();
  } catch (error) {
    throw systemError(name, error, 'spool-failed');
  }
}

function systemError(name: string, error: unknown, otherwise: CaptureErrorCode): CaptureError {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const missing = reason === 'ENOENT' || reason === 'ENOTDIR';
  return new CaptureError(missing && otherwise !== 'spool-failed' ? 'missing' : otherwise, { name, reason }, error);
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
