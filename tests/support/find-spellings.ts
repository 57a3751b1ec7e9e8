import { inflateRawSync, inflateSync } from 'node:zlib';
import { spellings } from './secret-traffic.ts';

const SPELT = spellings();
/** Longer runs of base64 may hold anything; shorter ones hold no address that is not found as text. */
const BASE64 = /[A-Za-z0-9+/]{24,}={0,2}/g;

/** What of `spellings()` stands in a file that was written: as text, as octets, in runs of base64, and in the streams of a PDF or the files of a ZIP. */
export function findSpellings(written: string | Uint8Array): string[] {
  const octets = Buffer.from(written as Uint8Array);
  const found = new Set([octets, ...unpacked(octets)].flatMap(searchOctets));
  return [...found];
}

function searchOctets(octets: Buffer): string[] {
  const text = octets.toString('latin1');
  const inside = [...text.matchAll(BASE64)].filter(([run]) => run.length < 100_000).map(([run]) => Buffer.from(run, 'base64').toString('latin1'));
  const all = [text, ...inside];
  const texts = SPELT.texts.filter((spelt) => all.some((one) => one.includes(spelt)));
  const raw = SPELT.octets.filter(({ length }) => length > 4).map((one) => Buffer.from(one).toString('latin1'));
  return [...texts, ...raw.filter((one) => all.some((each) => each.includes(one)))];
}

/** Everything in it that zlib can undo. */
function unpacked(octets: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (const { index, 0: mark } of octets.toString('latin1').matchAll(/stream\r?\n|PK/g)) {
    const isZip = mark === 'PK';
    if (isZip && (octets.length < index + 30 || octets.readUInt16LE(index + 2) !== 0x0403)) continue;
    const from = isZip ? index + 30 + octets.readUInt16LE(index + 26) + octets.readUInt16LE(index + 28) : index + mark.length;
    try {
      found.push((isZip ? inflateRawSync : inflateSync)(octets.subarray(from), { finishFlush: 2 }));
    } catch {
      // A picture's or a font's octets, or a file that is stored as it is.
    }
  }
  return found;
}
