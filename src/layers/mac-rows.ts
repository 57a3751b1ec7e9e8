import { macText } from './address-text.ts';
import type { FieldRow } from './field-row.ts';

const LG_TEXTS = ['Globally unique address (factory default)', 'Locally administered address (this is NOT the factory default)'];
const IG_TEXTS = ['Individual address (unicast)', 'Group address (multicast/broadcast)'];

/** A MAC address of an Ethernet header with its two flag bits (IEEE 802, 8.2); `name` is `dst` or `src`. */
export function macRow({ name, label, start }: { name: string; label: string; start: number }): FieldRow {
  const span = { start, end: start + 6 };
  const bits = { start, end: start + 3 };
  return {
    ...span, name: `eth.${name}`, label, text: macText,
    rows: [
      { ...span, name: 'eth.addr', label: 'Address', text: macText },
      { ...bits, name: `eth.${name}.lg`, label: 'LG bit', mask: 0x020000, show: (bit) => LG_TEXTS[bit]! },
      { ...bits, name: `eth.${name}.ig`, label: 'IG bit', mask: 0x010000, show: (bit) => IG_TEXTS[bit]! },
    ],
  };
}
