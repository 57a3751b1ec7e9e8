import { hex } from '../octets/hex.ts';

/**
 * A file's kind by its first octets, as a code: capture formats that are read, capture formats that are not, and what
 * students hand in by mistake. `HEAD_OCTETS` suffice.
 */
export function recogniseFile(head: Uint8Array): string {
  const digits = hex(head.subarray(0, 300));
  const known = MAGICS.find(([magic, , at = 0]) => digits.startsWith(magic, at * 2));
  if (known?.[1] === 'zip') return recogniseZip(head);
  return known?.[1] ?? recogniseText(head);
}

/** As many octets as any kind needs. */
export const HEAD_OCTETS = 512;

/** First octets in hexadecimal, code, and the offset they stand at. */
const MAGICS: readonly (readonly [magic: string, kind: string, at?: number])[] = [
  ['a1b2c3d4', 'pcap'],
  ['d4c3b2a1', 'pcap'],
  ['a1b23c4d', 'pcap'],
  ['4d3cb2a1', 'pcap'],
  ['a1b2cd34', 'pcap'],
  ['34cdb2a1', 'pcap'],
  ['0a0d0d0a', 'pcapng'],
  ['1f8b', 'gzip'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['25504446', 'pdf'],
  ['89504e470d0a1a0a', 'png'],
  ['ffd8ff', 'jpeg'],
  ['47494638', 'gif'],
  ['52494646', 'riff'],
  ['7f454c46', 'elf'],
  ['4d5a', 'windows-program'],
  ['53514c69746520666f726d61742033', 'sqlite'],
  ['474d4255', 'pcap-netmon'],
  ['52545353', 'pcap-netmon'],
  ['736e6f6f70000000', 'snoop'],
  ['5452534e49464620', 'sniffer'],
  ['58435000', 'sniffer'],
  ['1350104c', 'etl'],
  ['377abcaf271c', '7z'],
  ['526172211a07', 'rar'],
  ['fd377a585a00', 'xz'],
  ['28b52ffd', 'zstd'],
  ['04224d18', 'lz4'],
  ['425a68', 'bzip2'],
  ['d0cf11e0a1b11ae1', 'office-97'],
  ['62706c697374', 'plist'],
  ['7573746172', 'tar', 257],
];

/** The first entry of a zip tells an Office document, whose name ends neither in .zip nor is hidden. */
function recogniseZip(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1');
  if (text.includes('word/')) return 'docx';
  if (text.includes('ppt/')) return 'pptx';
  if (text.includes('xl/')) return 'xlsx';
  return text.includes('[Content_Types].xml') ? 'docx' : 'zip';
}

function recogniseText(head: Uint8Array): string {
  const text = Buffer.from(head).toString('utf8').replace(/^\ufeff/, '').trimStart();
  if (/^<(!doctype html|html|head|body)/i.test(text)) return 'html';
  if (/^<\?xml|^<pdml|^<psml/i.test(text)) return 'xml';
  if (/^\{\s*"log"\s*:/.test(text)) return 'har';
  if (/^[{[]/.test(text)) return 'json';
  return head.length > 0 && !head.some(isControl) ? 'text' : 'unknown';
}

function isControl(octet: number): boolean {
  return octet < 32 && octet !== 9 && octet !== 10 && octet !== 13;
}
