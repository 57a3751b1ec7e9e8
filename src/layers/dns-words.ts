import { DNS_TYPES } from './names/dns-types.ts';

/** Numbers of DNS in Wireshark's words (IANA dns-parameters). */
type Names = Readonly<Record<number, string>>;

export const OPCODES: Names = {
  0: 'Standard query', 1: 'Inverse query', 2: 'Server status request', 4: 'Zone change notification', 5: 'Dynamic update',
  6: 'DNS Stateful operations (DSO)',
};

export const REPLY_CODES: Names = {
  0: 'No error', 1: 'Format error', 2: 'Server failure', 3: 'No such name', 4: 'Not implemented', 5: 'Refused', 6: 'Name exists', 7: 'RRset exists',
  8: 'RRset does not exist', 9: 'Not authoritative', 10: 'Name out of zone', 11: 'DSO-Type not implemented',
};

const CLASSES: Names = { 1: 'IN', 2: 'CS', 3: 'CH', 4: 'HS', 254: 'NONE', 255: 'ANY' };

export const EDNS_OPTIONS: Names = {
  1: 'LLQ', 2: 'UL', 3: 'NSID', 5: 'DAU', 6: 'DHU', 7: 'N3U', 8: 'CSUBNET - Client subnet', 9: 'EDNS EXPIRE', 10: 'COOKIE', 11: 'EDNS TCP Keepalive',
  12: 'PADDING', 13: 'CHAIN', 14: 'EDNS KEY TAG', 15: 'Extended DNS Error', 16: 'EDNS Client Tag', 17: 'EDNS Server Tag', 18: 'Report Channel',
};

export const className = (number: number): string => CLASSES[number] ?? 'Unknown';

/** `A`, `CNAME`; `Unknown (1000)` for a type without a name. */
export function typeName(type: number): string {
  if (type === 255) return 'ANY';
  if (type === 10) return 'NULL';
  const name = DNS_TYPES[type];
  return name === undefined ? `Unknown (${type})` : name.split(' (', 1)[0]!;
}

const UNITS = [['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]] as const;

/** Seconds in words: `1 hour, 1 minute, 1 second`. */
export function durationText(seconds: number): string {
  if (seconds === 0) return '0 seconds';
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.join(', ');
}
