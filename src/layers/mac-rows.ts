import { macText } from './address-text.ts';
import type { FieldRow } from './field-row.ts';

const LG_TEXTS = ['Globally unique address (factory default)', 'Locally administered address (this is NOT the factory default)'];
const IG_TEXTS = ['Individual address (unicast)', 'Group address (multicast/broadcast)'];

/**
 * A MAC address of an Ethernet header with its two flag bits (IEEE 802, 8.2) and the names that filters know it by; `name` is `dst` or
 * `src`. Vendors' names of the first three octets are not looked up.
 */
export function macRow({ name, label, start }: { name: string; label: string; start: number }): FieldRow {
  const span = { start, end: start + 6 };
  const bits = { start, end: start + 3 };
  const lg = { ...bits, label: 'LG bit', mask: 0x020000, show: (bit: number) => LG_TEXTS[bit]! };
  const ig = { ...bits, label: 'IG bit', mask: 0x010000, show: (bit: number) => IG_TEXTS[bit]! };
  return {
    ...span, name: `eth.${name}`, label, text: macText,
    rows: [
      { ...span, name: `eth.${name}_resolved`, label: `${label} (resolved)`, text: macText, hidden: true },
      { ...bits, name: `eth.${name}.oui`, label: `${label} OUI`, show: ouiText, hidden: true },
      { ...span, name: 'eth.addr', label: 'Address', text: macText },
      { ...span, name: 'eth.addr_resolved', label: 'Address (resolved)', text: macText, hidden: true },
      { ...bits, name: 'eth.addr.oui', label: 'Address OUI', show: ouiText, hidden: true },
      { ...lg, name: `eth.${name}.lg` }, { ...lg, name: 'eth.lg', hidden: true },
      { ...ig, name: `eth.${name}.ig` }, { ...ig, name: 'eth.ig', hidden: true },
    ],
  };
}

function ouiText(oui: number): string {
  return macText(Uint8Array.of(oui >> 16, oui >> 8, oui));
}
