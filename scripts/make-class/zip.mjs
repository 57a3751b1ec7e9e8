// Zip files as students' systems write them, the same octets in every run; those that must be refused are made with open eyes.
import { strToU8, zipSync } from 'fflate';
import { crc32 } from './crc.mjs';
import { drawOctets } from './draw.mjs';

/** As local time, which is what the format knows. */
const MADE = new Date(2026, 10, 23, 12);

/** `files`: path to octets or text. */
export function zipOf(files, options = {}) {
  const entries = Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]);
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: MADE, ...options }));
}

/** With one entry that is a symbolic link. */
export function zipWithLink(path, target) {
  return Buffer.from(zipSync({ [path]: [strToU8(target), { os: 3, attrs: 0o120_777 << 16 }] }, { mtime: MADE }));
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 1;

/** { flagsAt, nameAt, nameLength, dataAt? } of each head of a zip file without comments. */
function headsOf(zip) {
  const heads = [];
  let at = 0;
  for (; zip.readUInt32LE(at) === LOCAL; at += 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28) + zip.readUInt32LE(at + 18)) {
    const nameLength = zip.readUInt16LE(at + 26);
    heads.push({ flagsAt: at + 6, nameAt: at + 30, nameLength, dataAt: at + 30 + nameLength + zip.readUInt16LE(at + 28), crc: zip.readUInt32LE(at + 14) });
  }
  for (; zip.readUInt32LE(at) === CENTRAL; at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)) {
    heads.push({ flagsAt: at + 8, nameAt: at + 46, nameLength: zip.readUInt16LE(at + 28) });
  }
  return heads;
}

/** As Chinese Windows packs: names in GBK, and not a word about it. */
export function zipInGbk(files) {
  const names = Object.keys(files);
  const stand = Object.fromEntries(names.map((name, index) => [`${index}`.padStart(gbk(name).length, 'n'), files[name]]));
  const zip = zipOf(stand);
  for (const [index, { flagsAt, nameAt }] of headsOf(zip).entries()) {
    gbk(names[index % names.length]).copy(zip, nameAt);
    zip.writeUInt16LE(zip.readUInt16LE(flagsAt) & ~UTF8_FLAG, flagsAt);
  }
  return zip;
}

let table;

/** The encoding read backwards: Node decodes it and does not encode it. */
function gbk(text) {
  if (!table) {
    const decoder = new TextDecoder('gbk');
    table = new Map();
    for (let high = 0x81; high < 0xff; high++) for (let low = 0x40; low < 0xff; low++) table.set(decoder.decode(Buffer.from([high, low])), [high, low]);
  }
  return Buffer.from([...text].flatMap((letter) => (letter < '\x80' ? letter.charCodeAt(0) : table.get(letter))));
}

/** One file, behind a password in the format's traditional way (APPNOTE 6.1). */
export function zipWithPassword(path, octets, password) {
  const head = drawOctets(12, 'password', path);
  const zip = zipOf({ [path]: Buffer.concat([head, octets]) }, { level: 0 });
  const heads = headsOf(zip);
  const [{ dataAt }] = heads;
  const sum = crc32(octets);
  zip[dataAt + 11] = sum >>> 24;
  encrypt(zip.subarray(dataAt, dataAt + head.length + octets.length), password);
  for (const { flagsAt } of heads) zip.writeUInt16LE(zip.readUInt16LE(flagsAt) | ENCRYPTED_FLAG, flagsAt);
  for (const { flagsAt } of heads) {
    zip.writeUInt32LE(sum, flagsAt + 8);
    zip.writeUInt32LE(octets.length, flagsAt + 16);
  }
  return zip;
}

function encrypt(octets, password) {
  const keys = [0x12345678, 0x23456789, 0x34567890];
  const update = (octet) => {
    keys[0] = crc32(Buffer.from([octet]), keys[0]);
    keys[1] = (Math.imul(keys[1] + (keys[0] & 255), 134775813) + 1) >>> 0;
    keys[2] = crc32(Buffer.from([keys[1] >>> 24]), keys[2]);
  };
  for (const octet of Buffer.from(password)) update(octet);
  for (let at = 0; at < octets.length; at++) {
    const mask = (keys[2] | 2) & 0xffff;
    const plain = octets[at];
    octets[at] = plain ^ ((Math.imul(mask, mask ^ 1) >>> 8) & 255);
    update(plain);
  }
}
