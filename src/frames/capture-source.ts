/** The ways to an open file descriptor: a path, a pipe that is spooled, a compressed file that is spooled decompressed. */
import { closeSync, createReadStream, openSync, statSync } from 'node:fs';
import { CaptureError } from './capture-error.ts';
import type { CaptureErrorCode } from './capture-error.ts';
import { gunzip } from './gunzip.ts';
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

/** Copies a stream to a temporary file. */
export async function spool(name: string, stream: NodeJS.ReadableStream): Promise<CaptureSource> {
  const file = spoolFor(name);
  try {
    for await (const chunk of stream) file.append(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
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
    const end = await gunzip({ fd: given.fd, into, limitOctets });
    if (end === 'too-large') throw new CaptureError('spool-failed', { name, reason: 'too-large' });
    given.release();
    return { fd: into.fd, release: into.remove, compressed: true, damaged: end === 'damaged' };
  } catch (error) {
    into.remove();
    throw error instanceof CaptureError ? error : systemError(name, error, 'spool-failed');
  }
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
  return new CaptureError(missing && otherwise !== 'spool-failed' ? 'missing' : otherwise, { name, reason });
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
