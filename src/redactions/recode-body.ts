import { brotliDecompressSync, constants, gunzipSync, gzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** What unpacks to more is not looked into. */
const MOST = 64 * 1024 * 1024;

/** The coding undone as far as it goes; null for one that is not known, or that unpacks to too much. */
export function decodeBody(coding: string, octets: Uint8Array): Buffer | null {
  try {
    if (/^(x-)?gzip$/.test(coding)) return gunzipSync(octets, { maxOutputLength: MOST, finishFlush: constants.Z_SYNC_FLUSH });
    if (/^(x-)?deflate$/.test(coding)) return inflateEither(octets);
    if (coding === 'br') return brotliDecompressSync(octets, { maxOutputLength: MOST, finishFlush: constants.BROTLI_OPERATION_FLUSH });
    return null;
  } catch {
    return null;
  }
}

/** Servers send it with zlib's wrapping (RFC 9110, 8.4.1.2) and without. */
function inflateEither(octets: Uint8Array): Buffer {
  const bounds = { maxOutputLength: MOST, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    return inflateSync(octets, bounds);
  } catch {
    return inflateRawSync(octets, bounds);
  }
}

/** The octets coded again, in exactly so many as before; null where there is no way. A gzip header has room for a name of any length (RFC 1952, 2.3.1). */
export function encodeBody(coding: string, decoded: Uint8Array, length: number): Buffer | null {
  if (!/^(x-)?gzip$/.test(coding)) return null;
  const coded = gzipSync(decoded, { level: 9, memLevel: 9 });
  const missing = length - coded.length;
  if (missing <= 0) return missing === 0 ? coded : null;
  const header = Buffer.from(coded.subarray(0, 10));
  header[3] = 8;
  return Buffer.concat([header, Buffer.alloc(missing - 1, 'x'), Buffer.of(0), coded.subarray(10)]);
}
