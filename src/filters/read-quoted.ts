import { FilterError } from './filter.ts';

/** Letters after a backslash that stand for an octet. */
const LETTERS: Readonly<Record<string, number>> = {
  a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '"': 34, "'": 39, '\\': 92,
};
const NUMBERED = /^(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/;
/** Below it, Wireshark wants the character itself. */
const FIRST_WIDE = 0xa0;
const PLAIN = /[^\\]+/y;

/** The octets of a text between quotes, its escapes undone; `offset` is where it stands in the filter. */
export function readQuoted(text: string, offset: number): Uint8Array {
  const octets: number[] = [];
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length; ) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(text)?.[0] ?? '';
    for (const octet of encoder.encode(plain)) octets.push(octet);
    at += plain.length;
    if (at < text.length) at += readEscape(text, at, { octets, offset });
  }
  return Uint8Array.from(octets);
}

/** How many characters the escape at `at` has; its octets are added. */
function readEscape(text: string, at: number, { octets, offset }: { octets: number[]; offset: number }): number {
  const letter = LETTERS[text[at + 1] ?? ''];
  if (letter !== undefined) {
    octets.push(letter);
    return 2;
  }
  const [whole, hex, octal, short, long] = NUMBERED.exec(text.slice(at + 1, at + 10)) ?? [];
  const code = Number.parseInt(hex ?? octal ?? short ?? long ?? '', octal ? 8 : 16);
  if (whole === undefined || code > 0x10ffff || (octal && code > 255) || ((short || long) && code < FIRST_WIDE)) {
    throw new FilterError('bad-escape', { start: offset + at, end: offset + Math.min(text.length, at + 2) }, { word: text.slice(at, at + 2) });
  }
  octets.push(...(hex || octal ? [code] : new TextEncoder().encode(String.fromCodePoint(code))));
  return whole.length + 1;
}
