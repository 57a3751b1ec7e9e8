const PAIRS = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));

/** Octets as lower-case hexadecimal digits, two each, `separator` between them. */
export function hex(octets: Uint8Array, separator = ''): string {
  let text = '';
  for (let at = 0; at < octets.length; at++) text += at === 0 ? PAIRS[octets[at]!] : separator + PAIRS[octets[at]!];
  return text;
}
