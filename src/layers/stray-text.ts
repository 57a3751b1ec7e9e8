import { expertItem } from './expert-item.ts';
import type { Field } from './layer.ts';

/**
 * The notice on text that goes on after an octet of zero. Wireshark looks only as far into the text, in UTF-8 with U+FFFD for each octet
 * from 128 on, as there are octets.
 */
export function strayItems(octets: Uint8Array): Field[] {
  if (!hasStray(octets)) return [];
  return expertItem({ name: '_ws.string.trailing_stray_characters', text: 'Trailing stray characters', severity: 'Warning', group: 'Undecoded' });
}

function hasStray(octets: Uint8Array): boolean {
  let place = 0;
  let isEnded = false;
  for (const octet of octets) {
    if (place >= octets.length) return false;
    if (isEnded && octet !== 0 && octet !== 0x0d && octet !== 0x0a) return true;
    isEnded ||= octet === 0;
    place += octet < 128 ? 1 : 3;
  }
  return false;
}
