import { readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { SpoolFile } from './spool-file.ts';

/** How a decompression ended. */
export type GunzipEnd = 'whole' | 'damaged' | 'too-large';

export interface GunzipOptions {
  /** The compressed file, read from its start; left open. */
  fd: number;
  into: SpoolFile;
  limitOctets: number;
  /** Asked after each piece; true ends the decompression there, as if the file were whole. */
  isEnough: () => boolean;
}

/**
 * Decompresses gzip (RFC 1952) piece by piece. Of a damaged file everything before the damage is kept: zlib gives nothing of
 * the piece that its damage lies in, so that piece is read a second time octet by octet. Rejects when the spool cannot be written.
 */
export async function gunzip(options: GunzipOptions): Promise<GunzipEnd> {
  const { end, readOctets } = await inflateInto(options, { fineFrom: Infinity, keptOctets: 0 });
  if (end !== 'damaged') return end;
  const again = { fineFrom: Math.max(0, readOctets - PIECE_OCTETS), keptOctets: options.into.octets() };
  return (await inflateInto(options, again)).end;
}

/** Where a reading begins to go octet by octet, and how much of its result lies in the spool already. */
interface Reading {
  fineFrom: number;
  keptOctets: number;
}

interface Inflated {
  end: GunzipEnd;
  readOctets: number;
}

function inflateInto({ fd, into, limitOctets, isEnough }: GunzipOptions, reading: Reading): Promise<Inflated> {
  const source = Readable.from(piecesOf(fd, reading.fineFrom));
  const inflate = createGunzip();
  let known = reading.keptOctets;
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      source.destroy();
      inflate.destroy();
      settle();
    };
    const end = (how: GunzipEnd) => finish(() => resolve({ end: how, readOctets: inflate.bytesWritten }));
    inflate.on('error', () => end('damaged'));
    inflate.on('end', () => end('whole'));
    inflate.on('data', (piece: Buffer) => {
      const fresh = piece.subarray(Math.min(known, piece.length));
      known -= piece.length - fresh.length;
      if (into.octets() + fresh.length > limitOctets) return end('too-large');
      try {
        into.append(fresh);
      } catch (error) {
        return finish(() => reject(error));
      }
      if (isEnough()) end('whole');
    });
    source.on('error', (error) => finish(() => reject(error)));
    source.pipe(inflate);
  });
}

const PIECE_OCTETS = 16 * 1024;

/** A stream made from the descriptor itself would close it when destroyed. */
function* piecesOf(fd: number, fineFrom: number): Generator<Uint8Array> {
  for (let at = 0; ; ) {
    const piece = new Uint8Array(at < fineFrom ? PIECE_OCTETS : 1);
    const read = readSync(fd, piece, 0, piece.length, at);
    if (read === 0) return;
    at += read;
    yield piece.subarray(0, read);
  }
}
