import type { Hex } from '../documents/document.ts';

/** A line of a hex dump: runs of octets of one layer, then the same octets as ASCII. */
export interface HexRow {
  offset: string;
  octets: { text: string; shade: number }[];
  /** Blanks that a short last line lacks, so that the ASCII column stands straight. */
  pad: string;
  ascii: string;
}

const WIDTH = 16;
/** Tints that tell layers apart; they repeat after that. */
const SHADES = 4;

export function hexRows(hex: Hex): HexRow[] {
  const octets = hex.octets.replace(/[^0-9a-f]/gi, '').match(/../g) ?? [];
  const rows: HexRow[] = [];
  for (let start = 0; start < octets.length; start += WIDTH) {
    rows.push(hexRow(octets.slice(start, start + WIDTH), start, hex));
  }
  return rows;
}

/** 1 to 4 for the layer at an index. */
export function shadeOf(index: number): number {
  return (index % SHADES) + 1;
}

function hexRow(octets: string[], start: number, hex: Hex): HexRow {
  return {
    offset: start.toString(16).padStart(4, '0'),
    octets: runs(octets, start, hex),
    pad: ' '.repeat(3 * (WIDTH - octets.length) + (octets.length <= 8 && octets.length < WIDTH ? 1 : 0)),
    ascii: octets.map(asciiOf).join(''),
  };
}

function runs(octets: string[], start: number, hex: Hex): HexRow['octets'] {
  const found: HexRow['octets'] = [];
  octets.forEach((octet, index) => {
    const shade = shadeAt(start + index, hex);
    const gap = index === 0 ? '' : index === 8 ? '  ' : ' ';
    const last = found.at(-1);
    if (last?.shade === shade) last.text += gap + octet;
    else found.push(...(gap ? [{ text: gap, shade: 0 }] : []), { text: octet, shade });
  });
  return found;
}

function shadeAt(position: number, hex: Hex): number {
  const index = hex.layers.findIndex((layer) => position >= layer.start && position < layer.end);
  return index < 0 ? 0 : shadeOf(index);
}

function asciiOf(octet: string): string {
  const code = Number.parseInt(octet, 16);
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '.';
}
