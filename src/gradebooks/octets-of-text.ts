/** How a gradebook writes its characters. */
export type Encoding = 'utf-8' | 'gb18030';

/** UTF-8 where all octets are such, else what Chinese systems write. */
export function encodingOf(octets: Uint8Array): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(octets);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** The octets of an HTML text in a gradebook's own encoding, as a text with a character for each; what it has no two octets for stands as a reference. */
export function octetsOfHtml(html: string, encoding: Encoding): string {
  if (encoding === 'utf-8') return Buffer.from(html, 'utf8').toString('latin1');
  const table = chineseOctets();
  return [...html].map((character) => (character.charCodeAt(0) < 0x80 ? character : (table.get(character) ?? `&#${character.codePointAt(0)};`))).join('');
}

let known: Map<string, string> | null = null;

/** Node decodes GBK and cannot encode it: so every pair of octets is decoded once. */
function chineseOctets(): Map<string, string> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd') known.set(character, String.fromCharCode(lead, trail));
    }
  }
  return known;
}
