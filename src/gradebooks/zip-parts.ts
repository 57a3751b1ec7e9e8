import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of a zip file; its octets are asked for when it is its turn. */
export interface ZipPart {
  path: string;
  size: number;
  open(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** The library writes no larger file than 4 GiB (no Zip64), and platforms take far less; more becomes several files. */
const MOST_OCTETS = 1024 * 1024 * 1024;
const MOST_PARTS = 60_000;

/** The earliest time that a zip file can hold, so that the same parts give the same octets. */
const TIME = new Date(1980, 0, 1);

/** Info-ZIP takes names of what comes from DOS, which the library says otherwise, for a code page's. */
const UNIX = 3;
const MODE = (0o100_644 << 16) >>> 0;

/** Parts in their order as a zip file, piece by piece: no more than a piece of one part is held at a time. */
export async function* zipParts(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const part of parts) {
    const file = IS_PACKED.test(part.path) ? new ZipPassThrough(part.path) : new ZipDeflate(part.path, { level: 6 });
    file.mtime = TIME;
    file.os = UNIX;
    file.attrs = MODE;
    zip.add(file);
    for await (const piece of part.open()) {
      file.push(piece);
      yield* pieces.splice(0);
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* pieces.splice(0);
}

/** What packing would make no smaller. */
const IS_PACKED = /\.(pdf|zip|png|gz)$/i;

/** The parts of each zip file, where one would grow too large; none is empty. */
export function zipVolumes(parts: readonly ZipPart[], most = MOST_OCTETS): ZipPart[][] {
  const volumes: ZipPart[][] = [];
  let octets = 0;
  for (const part of parts) {
    const volume = volumes.at(-1);
    octets += part.size;
    if (volume && octets <= most && volume.length < MOST_PARTS) volume.push(part);
    else {
      volumes.push([part]);
      octets = part.size;
    }
  }
  return volumes;
}
