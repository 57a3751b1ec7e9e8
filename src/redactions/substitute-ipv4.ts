/** Numbers become IPv4 addresses whose text has a wished length: documentation ranges first (RFC 5737), then private ones (RFC 1918). */

/** Ranges by the length of their texts: the first three numbers, then the last one's bounds. */
const DOCUMENTATION: Record<number, readonly [number, number, number, number, number][]> = {
  9: [[192, 0, 2, 1, 9]],
  10: [[192, 0, 2, 10, 99]],
  11: [[192, 0, 2, 100, 254]],
  12: [[198, 51, 100, 1, 9], [203, 0, 113, 10, 99]],
  13: [[198, 51, 100, 10, 99], [203, 0, 113, 100, 254]],
  14: [[198, 51, 100, 100, 254]],
};

/** Every substitute of the length in turn; ends when the range is used up. */
export function* substitutesOf(length: number): Generator<number> {
  for (const [a, b, c, first, last] of DOCUMENTATION[length] ?? []) for (let d = first; d <= last; d++) yield word(a, b, c, d);
  yield* privateOnes(length);
}

function* privateOnes(length: number): Generator<number> {
  const lead = length === 7 ? [0] : length === 15 ? [192, 168] : [10];
  const digits = length - 3 - lead.join('').length;
  const places = 4 - lead.length;
  for (const widths of widthsOf(places, digits)) yield* fill(lead, widths);
}

/** All ways in which `digits` digits fall on `places` numbers of one to three digits. */
function widthsOf(places: number, digits: number): number[][] {
  if (places === 0) return digits === 0 ? [[]] : [];
  return [1, 2, 3].flatMap((width) => widthsOf(places - 1, digits - width).map((rest) => [width, ...rest]));
}

const BOUNDS = [[0, 0], [0, 9], [10, 99], [100, 254]] as const;

function* fill(lead: number[], widths: number[]): Generator<number> {
  if (widths.length === 0) return yield word(lead[0]!, lead[1]!, lead[2]!, lead[3]!);
  const [first, last] = BOUNDS[widths[0]!]!;
  for (let n = first; n <= last; n++) yield* fill([...lead, n], widths.slice(1));
}

function word(a: number, b: number, c: number, d: number): number {
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

export function ipv4Text(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}
