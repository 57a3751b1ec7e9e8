import { uint } from '../octets/uint.ts';
import { ipv6Text } from './address-text.ts';
import type { Surroundings } from './dissector.ts';
import { counterpartInfo } from './icmp-counterpart.ts';
import { ICMPV6_CODES, ICMPV6_TYPES } from './icmp-names.ts';
import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { hexNumber } from './show.ts';

const HARDWARE_FROM = 8;

/** What the Info column says of an ICMPv6 message, as far as its octets reach; `fields` are read after the options are. */
export function icmpv6Info({ octets, start, end }: Reach, fields: readonly Field[], surroundings: Surroundings): string {
  if (start + 2 > end) return '';
  const [type, code] = [octets[start]!, octets[start + 1]!];
  const name = ICMPV6_TYPES[type] ?? 'Unknown';
  if ((type === 128 || type === 129) && start + HARDWARE_FROM <= end) {
    const [id, sequence] = [uint(octets, start + 4, 2), uint(octets, start + 6, 2)];
    return `${name} id=${hexNumber(4)(id)}, seq=${sequence}, hop limit=${surroundings.hopLimit ?? 0}${counterpartInfo(type === 128, surroundings)}`;
  }
  const hardware = linkAddress(fields);
  if (type === 135 && start + 24 <= end) return `${name} for ${ipv6Text(octets.subarray(start + 8, start + 24))}${hardware ? ` from ${hardware}` : ''}`;
  if (type === 136 && start + 24 <= end) return `${name} ${ipv6Text(octets.subarray(start + 8, start + 24))}${flagsText(octets[start + 4]!)}${hardware ? ` is at ${hardware}` : ''}`;
  if ((type === 133 || type === 134) && hardware) return `${name} from ${hardware}`;
  return ICMPV6_CODES[type]?.[code] === undefined ? name : `${name} (${ICMPV6_CODES[type]![code]})`;
}

function flagsText(flags: number): string {
  const names = [flags & 0x80 && 'rtr', flags & 0x40 && 'sol', flags & 0x20 && 'ovr'].filter(Boolean);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

function linkAddress(fields: readonly Field[]): string | null {
  for (const { name, fields: inside = [] } of fields) {
    const address = name === 'icmpv6.opt' ? inside.find((field) => field.name === 'icmpv6.opt.linkaddr') : undefined;
    if (address) return String(address.value);
  }
  return null;
}
