import { hex } from '../octets/hex.ts';
import type { Piece } from './followed-side.ts';

const ROW = 16;
const HALF = 8;

/** How `-z follow` writes a piece of a side; those of the second side are moved in by a tabulator. Ends with a line break. */
export function pieceWriter(form: 'ascii' | 'hex' | 'raw'): (piece: Piece, side: 0 | 1) => string {
  const told = [0, 0];
  return ({ octets }, side) => {
    const indent = side === 1 ? '\t' : '';
    const start = told[side]!;
    told[side] = start + octets.length;
    if (form === 'raw') return `${indent}${hex(octets)}\n`;
    return form === 'ascii' ? `${indent}${octets.length}\n${asciiText(octets)}\n` : hexRows(octets, start, indent);
  };
}

function asciiText(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += isKept(octet) ? String.fromCharCode(octet) : '.';
  return text;
}

/** Printable, or the end of a line. */
function isKept(octet: number): boolean {
  return (octet >= 0x20 && octet < 0x7f) || octet === 0x0a || octet === 0x0d;
}

function hexRows(octets: Uint8Array, start: number, indent: string): string {
  let rows = '';
  for (let at = 0; at < octets.length; at += ROW) rows += `${indent}${hexRow(octets.subarray(at, at + ROW), start + at)}\n`;
  return rows;
}

/** `00000010  48 6f … 3a 20  31 32 … 31 3a  Host: 12 7.0.0.1:` */
function hexRow(octets: Uint8Array, place: number): string {
  const pairs = [...octets].map((octet) => octet.toString(16).padStart(2, '0'));
  const hexadecimal = `${pairs.slice(0, HALF).join(' ').padEnd(HALF * 3)} ${pairs.slice(HALF).join(' ')}`.padEnd(ROW * 3 + 1);
  const letters = [...octets].map((octet) => (octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.')).join('');
  const ascii = octets.length > HALF ? `${letters.slice(0, HALF)} ${letters.slice(HALF)}` : letters;
  return `${place.toString(16).toUpperCase().padStart(8, '0')}  ${hexadecimal} ${ascii}`.replace(/ $/, '');
}
