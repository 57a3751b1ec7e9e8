import type { Dissection, Source } from '../layers/dissection.ts';

const ROW = 16;

/** Every octet of a frame in hexadecimal and ASCII, as `tshark -x` writes it; each source under its name where there are several. Ends with a line break. */
export function hexDump({ sources }: Pick<Dissection, 'sources'>): string {
  const heads = sources.length > 1;
  return sources.map((source) => (heads ? `${headOf(source)}\n` : '') + octetRows(source.octets)).join('');
}

function headOf({ name, octets }: Source): string {
  return `${name} (${octets.length} byte${octets.length === 1 ? '' : 's'}):`;
}

/** Rows of 16 octets, counted from the first; each ends with a line break. */
export function octetRows(octets: Uint8Array): string {
  let rows = '';
  const digits = Math.max(4, (octets.length - 1).toString(16).length);
  for (let start = 0; start < octets.length; start += ROW) rows += octetRow(octets, start, digits);
  return rows;
}

/** `0010  00 39 c0 f3 …   .9..`: the ASCII begins in one column in all rows. */
function octetRow(octets: Uint8Array, start: number, digits: number): string {
  let hexadecimal = '';
  let ascii = '';
  for (const octet of octets.subarray(start, start + ROW)) {
    hexadecimal += ` ${octet.toString(16).padStart(2, '0')}`;
    ascii += octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.';
  }
  return `${start.toString(16).padStart(digits, '0')} ${hexadecimal.padEnd(ROW * 3)}   ${ascii}\n`;
}
