/** The pairs of first and last code point in a CSS `unicode-range`, e.g. `U+4e00-4e05,U+a7`. */
export function unicodeRanges(range: string): [number, number][] {
  return range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
