const PAIRS = /^[0-9a-f]{1,2}(?:[:.-][0-9a-f]{1,2})*[:.-]?$/i;
const RUN = /^(?:[0-9a-f]{2})+$/i;
const GROUPS = /^[0-9a-f]{4}(?:\.[0-9a-f]{4})+$/i;
const ONE = /^0x([0-9a-f]{1,2})$/i;

/** Octets as they are written: `47:45:54`, `47-45-54`, `47.45.54`, `4745.5420`, `474554`, `0x47`. Null for what are none. */
export function readOctets(text: string): Uint8Array | null {
  const one = ONE.exec(text)?.[1];
  if (one) return Uint8Array.of(Number.parseInt(one, 16));
  if (RUN.test(text) || GROUPS.test(text)) return fromHex(text.replaceAll('.', '').match(/../g)!);
  if (PAIRS.test(text)) return fromHex(text.split(/[:.-]/).filter((pair) => pair !== ''));
  return /^(?:0b[01]+|[0-9a-f]+)$/i.test(text) ? fromHex(text.match(/..?/g)!) : null;
}

function fromHex(pairs: readonly string[]): Uint8Array {
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
