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
}

/**
 * Decompresses gzip (RFC 1952) piece by piece. Of a damaged file everything before the damage is kept, to within one
 * piece of input. Rejects when the spool cannot be written.
 */
export function gunzip({ fd, into, limitOctets }: GunzipOptions): Promise<GunzipEnd> {
  const source = Readable.from(piecesOf(fd));
  const inflate = createGunzip();
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      source.destroy();
      inflate.destroy();
      settle();
    };
    inflate.on('error', () => finish(() => resolve('damaged')));
    inflate.on('end', () => finish(() => resolve('whole')));
    inflate.on('data', (piece: Buffer) => {
      if (into.octets() + piece.length > limitOctets) return finish(() => resolve('too-large'));
      try {
        into.append(piece);
      } catch (error) {
        finish(() => reject(error));
      }
    });
    source.on('error', (error) => finish(() => reject(error)));
    source.pipe(inflate);
  });
}

/** Small, because zlib gives nothing of the piece that its damage lies in. */
const PIECE_OCTETS = 16 * 1024;

/** A stream made from the descriptor itself would close it when destroyed. */
function* piecesOf(fd: number): Generator<Uint8Array> {
  for (let at = 0; ; ) {
    const piece = new Uint8Array(PIECE_OCTETS);
    const read = readSync(fd, piece, 0, PIECE_OCTETS, at);
    if (read === 0) return;
    at += read;
    yield piece.subarray(0, read);
  }
}
