import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ArchiveEntry, ArchiveError } from './archive.ts';

/** All octets of an entry, at most `most`. Throws ArchiveError 'too-large' as soon as there are more, 'broken' where they cannot be had. */
export async function readEntry(entry: ArchiveEntry, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await pump(entry, most, async (source) => {
    for await (const chunk of source) chunks.push(chunk as Buffer);
  });
  return Buffer.concat(chunks);
}

/** Writes an entry to a new file, in bounded memory; what was written is the caller's to remove where this throws ArchiveError, or the system's error where there is no room. */
export async function unpackEntry(entry: ArchiveEntry, most: number, file: string): Promise<void> {
  await pump(entry, most, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
}

type Sink = NodeJS.WritableStream | ((source: AsyncIterable<unknown>) => Promise<void>);

async function pump(entry: ArchiveEntry, most: number, sink: Sink): Promise<void> {
  if (entry.size > most) throw new ArchiveError('too-large', `${entry.size} octets`);
  const source = await entry.open();
  try {
    await pipeline(source, bounded(most), sink as NodeJS.WritableStream);
  } catch (error) {
    source.destroy();
    if (error instanceof ArchiveError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    // What the machine lacks is no fault of the archive.
    if (code && /^E(NOSPC|FBIG|DQUOT|ROFS|MFILE|NFILE)$/.test(code)) throw error;
    throw new ArchiveError(code && /^E(ACCES|IO|EXIST)$/.test(code) ? 'not-readable' : 'broken', message);
  }
}

function bounded(most: number): Transform {
  let count = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      count += chunk.length;
      done(count > most ? new ArchiveError('too-large', `more than ${most} octets`) : null, chunk);
    },
  });
}
