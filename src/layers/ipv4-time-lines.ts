import { ipv4Text } from './address-text.ts';
import type { FieldRow } from './field-row.ts';

/** The content of an Internet timestamp option (RFC 791, 3.1): times in milliseconds, with the address of whoever wrote each where the flag says so. */
const FLAGS: Readonly<Record<number, string>> = { 0: 'Time stamps only', 1: 'Time stamp and address', 3: 'Time stamps for prespecified addresses' };
const HEAD: FieldRow[] = [
  { start: 2, end: 3, name: 'ip.opt.ptr', label: 'Pointer' },
  { start: 3, end: 4, name: 'ip.opt.overflow', label: 'Overflow', mask: 0xf0 },
  { start: 3, end: 4, name: 'ip.opt.flag', label: 'Flag', mask: 0x0f, show: (flag) => `${FLAGS[flag] ?? 'Unknown'} (0x${flag.toString(16)})` },
];

export function ipv4TimeLines(option: Uint8Array): FieldRow[] {
  if (option.length < 4) return [];
  const flag = option[3]! & 0x0f;
  const hasAddress = flag === 1 || flag === 3;
  const rows = [...HEAD];
  for (let at = 4; at + (hasAddress ? 8 : 4) <= option.length; at += hasAddress ? 8 : 4) {
    if (hasAddress) rows.push({ start: at, end: at + 4, name: 'ip.opt.time_stamp_addr', label: 'Address', text: ipv4Text });
    rows.push({ start: at + (hasAddress ? 4 : 0), end: at + (hasAddress ? 8 : 4), name: 'ip.opt.time_stamp', label: 'Time stamp' });
  }
  return rows;
}
