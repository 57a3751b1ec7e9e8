import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A Word file with the same parts that bears no time of day: the earliest time that a zip file can hold stands for all of them. The library has no
 * way to say which style is the one that paragraphs without a style have, so that is said here.
 */
export function packSteadily(zip: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/'));
  return zipSync(Object.fromEntries(files.map(([name, octets]) => [name, name === STYLES ? withDefault(octets) : octets])), { mtime: new Date(1980, 0, 1), level: 6 });
}

const STYLES = 'word/styles.xml';

function withDefault(octets: Uint8Array): Uint8Array {
  return strToU8(strFromU8(octets).replace('<w:style w:type="paragraph" w:styleId="Normal">', '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'));
}
