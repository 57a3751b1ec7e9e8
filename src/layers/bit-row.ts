/**
 * The bits of a field as Wireshark draws them, in groups of four: those under `mask` as 0 or 1, the others as dots.
 *
 *     bitRow({ value: 0x45, mask: 0xf0, width: 8 })  →  0100 ....
 */
export function bitRow({ value, mask, width }: { value: number; mask: number; width: number }): string {
  let text = '';
  for (let position = width - 1; position >= 0; position--) {
    text += bitSign(value, mask, position);
    if (position > 0 && position % 4 === 0) text += ' ';
  }
  return text;
}

/** The number under `mask`, moved down to its lowest bit. */
export function maskedValue(value: number, mask: number): number {
  return ((value & mask) >>> 0) / (mask & -mask & 0x7fffffff || 0x80000000);
}

function bitSign(value: number, mask: number, position: number): string {
  if (((mask >>> position) & 1) === 0) return '.';
  return ((value >>> position) & 1) === 0 ? '0' : '1';
}
