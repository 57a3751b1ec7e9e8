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

export const className = (number: number): string => CLASSES[number] ?? 'Unknown';

/** `A`, `CNAME`; `Unknown (1000)` for a type without a name. */
export function typeName(type: number): string {
  if (type === 255) return 'ANY';
  if (type === 10) return 'NULL';
  // Wireshark writes these two the other way round.
  if (type === 253) return 'MAILA';
  if (type === 254) return 'MAILB';
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

interface DataWords {
  /** Lines of the data that must be there. */
  needs: number;
  title(values: readonly string[]): string;
  info(values: readonly string[]): string;
}

const first = (word: string): DataWords => ({ needs: 1, title: ([value]) => `, ${word}${value}`, info: ([value]) => ` ${value}` });
const two = (word: string): DataWords => ({ needs: 2, title: ([one, other]) => `, preference ${one}, ${word} ${other}`, info: ([one, other]) => ` ${one} ${other}` });

/** What of a record's data stands in its line and in the Info column, by type. */
export const DATA_WORDS: Readonly<Record<number, DataWords>> = {
  1: first('addr '), 2: first('ns '), 5: first('cname '), 6: first('mname '), 12: first(''), 15: two('mx'), 28: first('addr '), 30: first('next domain name '), 36: two('kx'),
  39: first('dname '), 47: first('next domain name '),
  13: { needs: 4, title: ([, cpu, , os]) => `, CPU ${cpu}, OS ${os}`, info: ([, cpu, , os]) => ` ${cpu} ${os}` },
  33: { needs: 4, title: ([priority, weight, port, target]) => `, priority ${priority}, weight ${weight}, port ${port}, target ${target}`, info: (values) => ` ${values.join(' ')}` },
  35: { needs: 10, title: ([order, preference, , flags]) => `, order ${order}, preference ${preference}, flags ${flags}`, info: ([order, preference, , flags]) => ` ${order} ${preference} ${flags}` },
};

/** Types of whose data Wireshark's Info column says the record's own name. */
export const OWNED: ReadonlySet<number> = new Set([3, 4, 7, 8, 9, 10, 14, 17, 18, 19, 20, 21, 22, 23, 26, 27, 49, 51, 52]);
