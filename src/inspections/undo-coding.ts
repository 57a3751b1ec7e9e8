import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Inflate } from '../layers/dissector.ts';

type Decoder = (octets: Uint8Array, most: number) => Uint8Array;

/** What was cut off yields what there is of it. */
const lenient = (most: number) => ({ maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
const gunzip: Decoder = (octets, most) => gunzipSync(octets, lenient(most));
const inflate: Decoder = (octets, most) => ((octets[0]! & 0x0f) === 8 && ((octets[0]! << 8) | (octets[1] ?? 0)) % 31 === 0 ? inflateSync : inflateRawSync)(octets, lenient(most));

/** The content codings that Wireshark 4.0 undoes (RFC 9110, 8.4.1; RFC 7932). */
const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: gunzip, 'x-gzip': gunzip, deflate: inflate, 'x-deflate': inflate,
  br: (octets, most) => brotliDecompressSync(octets, { maxOutputLength: most }),
};

/** The octets as they were before the coding; null where it is unknown, damaged or yields more than `most`. */
export const undoCoding: Inflate = (coding, octets, most) => {
  const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined;
  if (!decoder || most < 1) return null;
  try {
    return decoder(octets, most);
  } catch {
    return null;
  }
};
