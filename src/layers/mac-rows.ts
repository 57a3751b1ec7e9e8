import { macText } from './address-text.ts';
import type { FieldRow } from './field-row.ts';

const LG_TEXTS = ['Globally unique address (factory default)', 'Locally administered address (this is NOT the factory default)'];
const IG_TEXTS = ['Individual address (unicast)', 'Group address (multicast/broadcast)'];

/**
 * A MAC address of an Ethernet header with its two flag bits (IEEE 802, 8.2) and the names that filters know it by; `name` is `dst` or
 * `src`, `maker` the name of whoever was given its first three octets, where that is known.
 */
export function macRow({ name, label, start, maker }: { name: string; label: string; start: number; maker?: string }): FieldRow {
  const span = { start, end: start + 6 };
  const bits = { start, end: start + 3 };
  const show = (oui: number) => ouiText(oui, maker);
  const made = (field: string, title: string): FieldRow[] => (maker === undefined ? [] : [{ ...span, name: `${field}.oui_resolved`, label: `${title} OUI (resolved)`, text: () => maker, hidden: true }]);
  const lg = { ...bits, label: 'LG bit', mask: 0x020000, show: (bit: number) => LG_TEXTS[bit]! };
  const ig = { ...bits, label: 'IG bit', mask: 0x010000, show: (bit: number) => IG_TEXTS[bit]! };
  return {
    ...span, name: `eth.${name}`, label, text: macText,
    rows: [
      { ...span, name: `eth.${name}_resolved`, label: `${label} (resolved)`, text: macText, hidden: true },
      { ...bits, name: `eth.${name}.oui`, label: `${label} OUI`, show, hidden: true },
      ...made(`eth.${name}`, label),
      { ...span, name: 'eth.addr', label: 'Address', text: macText },
      { ...span, name: 'eth.addr_resolved', label: 'Address (resolved)', text: macText, hidden: true },
      { ...bits, name: 'eth.addr.oui', label: 'Address OUI', show, hidden: true },
      ...made('eth.addr', 'Address'),
      { ...lg, name: `eth.${name}.lg` }, { ...lg, name: 'eth.lg', hidden: true },
      { ...ig, name: `eth.${name}.ig` }, { ...ig, name: 'eth.ig', hidden: true },
    ],
  };
}

/** Wireshark cuts the whole text. */
const MOST_OUI_TEXT = 31;

function ouiText(oui: number, maker?: string): string {
  const octets = macText(Uint8Array.of(oui >> 16, oui >> 8, oui));
  return maker === undefined ? octets : `${octets} (${maker})`.slice(0, MOST_OUI_TEXT);
}
