import { internetChecksum } from '../octets/checksum.ts';
import { uint } from '../octets/uint.ts';
import { ipv4Text } from './address-text.ts';
import { counterpartInfo, counterpartLines } from './icmp-counterpart.ts';
import { cutAtOnce, cutLayer } from './cut-layer.ts';
import { data } from './data.ts';
import { durationText } from './dns-words.ts';
import type { Columns } from './dissection.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { readLines, type FieldRow, type Line } from './field-row.ts';
import { icmpChecksumLines } from './icmp-checksum-lines.ts';
import { ECHO_TIME_LENGTH, echoTimeLines } from './icmp-echo-time.ts';
import { ICMP_CODES, ICMP_TYPES } from './icmp-names.ts';
import { quotedContents, type Contents } from './icmp-quote.ts';
import { layerField } from './layer-field.ts';
import type { Layer } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber } from './show.ts';

/** Internet Control Message Protocol (RFC 792): echo, and the errors, which quote the packet that caused them. */
const UNUSED: FieldRow = { start: 4, end: 8, name: 'icmp.unused', label: 'Unused', asOctets: true };
const ECHO_ROWS: FieldRow[] = [
  orderedRow({ start: 4, name: 'icmp.ident', label: 'Identifier (BE)' }),
  orderedRow({ start: 4, name: 'icmp.ident_le', label: 'Identifier (LE)', swapped: true }),
  orderedRow({ start: 6, name: 'icmp.seq', label: 'Sequence Number (BE)' }),
  orderedRow({ start: 6, name: 'icmp.seq_le', label: 'Sequence Number (LE)', swapped: true }),
];
const POINTER_ROWS: FieldRow[] = [{ start: 4, end: 5, name: 'icmp.pointer', label: 'Pointer' }, { ...UNUSED, start: 5 }];
const MTU_ROWS: FieldRow[] = [{ ...UNUSED, end: 6 }, { start: 6, end: 8, name: 'icmp.mtu', label: 'MTU of next hop' }];
const GATEWAY_ROW: FieldRow = { start: 4, end: 8, name: 'icmp.redir_gw', label: 'Gateway Address', text: ipv4Text };
const FRAGMENTATION_NEEDED = 4;
const afterMidnight = (ms: number): string => `${ms} (${durationText(Math.floor(ms / 1000))}${ms % 1000 ? `, ${ms % 1000} milliseconds` : ''} after midnight UTC)`;
const TIME_ROWS: FieldRow[] = ['Originate', 'Receive', 'Transmit'].map((word, index) => (
  { start: 8 + index * 4, end: 12 + index * 4, name: `icmp.${word.toLowerCase()}_timestamp`, label: `${word} Timestamp`, show: afterMidnight }
));
const MASK_ROW: FieldRow = { start: 8, end: 12, name: 'icmp.address_mask', label: 'Address Mask', text: ipv4Text };
const HEADER_LENGTH = 8;
const ECHOES = [0, 8];
/** Those with an identifier and a sequence number. */
const NUMBERED = [0, 8, 13, 14, 15, 16, 17, 18];
const UNKNOWN = 'Unknown ICMP (obsolete or malformed?)';
const ERRORS = [3, 4, 5, 11, 12];

export function icmp(reach: Reach, surroundings: Surroundings): Dissected {
  const at = (offset: number) => (reach.start + offset < reach.end ? reach.octets[reach.start + offset]! : 0);
  const type = at(0);
  const lines = [...headRows(type), ...checksumLines(reach, surroundings.quoted), ...restRows(reach, type, at(1)), ...counterpartLines('icmp', type === 8, type === 0, surroundings)];
  const reading = readLines(lines, reach);
  const layer: Layer = { protocol: 'icmp', label: 'Internet Control Message Protocol', span: { start: reach.start, end: surroundings.quoted ? Math.min(reach.start + HEADER_LENGTH, reach.end) : reach.end }, ...reading };
  if (reach.source !== undefined) layer.source = reach.source;
  const columns = (old: Columns): Columns => ({ ...old, protocol: 'ICMP', info: info(reach, surroundings) });
  if (reading.stop && reach.start >= reach.end) return cutAtOnce(reading.stop, { name: 'ICMP', path: ['icmp'], columns });
  if (reading.stop) return { layer, columns, siblings: [cutLayer(reading.stop, 'ICMP')] };
  const inside = contents(reach, type, surroundings);
  return { layer: { ...layer, fields: [...layer.fields, ...inside.fields] }, columns, path: ['icmp', ...inside.path], siblings: inside.payload };
}

/** The type and the code in words; of an echo its numbers, the time to live and its counterpart. */
function info({ octets, start, end }: Reach, surroundings: Surroundings): string {
  if (start + 2 > end) return '';
  const [type, code] = [octets[start]!, octets[start + 1]!];
  const name = (ICMP_TYPES[type] ?? UNKNOWN).padEnd(20);
  if (!NUMBERED.includes(type) || start + HEADER_LENGTH > end) return ICMP_CODES[type] ? `${name} (${ICMP_CODES[type]![code] ?? `Unknown code: ${code}`})` : name;
  const sequence = uint(octets, start + 6, 2);
  const both = `${sequence}/${((sequence & 0xff) << 8) | (sequence >> 8)}`;
  return `${name} id=${hexNumber(4)(uint(octets, start + 4, 2))}, seq=${both}, ttl=${surroundings.hopLimit ?? 0}${ECHOES.includes(type) ? counterpartInfo(type === 8, surroundings) : ''}`;
}

function headRows(type: number): FieldRow[] {
  const codes = ICMP_CODES[type];
  const codeText = (code: number) => (codes ? `${code} (${codes[code] ?? `Unknown code: ${code}`})` : String(code));
  return [
    { start: 0, end: 1, name: 'icmp.type', label: 'Type', show: (value) => `${value} (${ICMP_TYPES[value] ?? UNKNOWN})` },
    { start: 1, end: 2, name: 'icmp.code', label: 'Code', show: codeText },
  ];
}

function checksumLines(reach: Reach, quoted: boolean): Line[] {
  const whole = reach.end === reach.wireEnd && !quoted;
  const remainder = whole ? internetChecksum([reach.octets.subarray(reach.start, reach.end)]) : null;
  const [sum, ...status] = icmpChecksumLines(reach, remainder, 'icmp');
  return [quoted ? { ...(sum as FieldRow), show: (value) => `${hexNumber(4)(value)} [unverified] [in ICMP error packet]` } : sum!, ...status];
}

function restRows(reach: Reach, type: number, code: number): FieldRow[] {
  if (type === 13 || type === 14) return [...ECHO_ROWS, ...TIME_ROWS];
  if (type === 17 || type === 18) return [...ECHO_ROWS, MASK_ROW];
  if (NUMBERED.includes(type)) return ECHO_ROWS;
  if (type === 3 && code === FRAGMENTATION_NEEDED) return MTU_ROWS;
  if (type === 3 || type === 11) return [UNUSED];
  if (type === 5) return [GATEWAY_ROW];
  if (type === 9) return routerRows(reach);
  return type === 12 ? POINTER_ROWS : [];
}

const ROUTER_ROWS: FieldRow[] = [
  { start: 4, end: 5, name: 'icmp.num_addrs', label: 'Number of addresses' },
  { start: 5, end: 6, name: 'icmp.addr_entry_size', label: 'Address entry size' },
  { start: 6, end: 8, name: 'icmp.lifetime', label: 'Lifetime', show: (lifetime) => `${lifetime} (${durationText(lifetime)})` },
];

/** A router's addresses and how much each is preferred (RFC 1256, 3). */
function routerRows({ octets, start, end }: Reach): FieldRow[] {
  const count = start + HEADER_LENGTH <= end && octets[start + 5] === 2 ? octets[start + 4]! : 0;
  const entries = Array.from({ length: count }, (_, index): FieldRow[] => [
    { start: 8 + index * 8, end: 12 + index * 8, name: 'icmp.router_address', label: 'Router address', text: ipv4Text },
    { start: 12 + index * 8, end: 16 + index * 8, name: 'icmp.pref_level', label: 'Preference level', convert: (level) => level | 0 },
  ]);
  return [...ROUTER_ROWS, ...entries.flat()];
}

const NOTHING: Contents = { fields: [], path: [], payload: [] };

function echoContents(rest: Reach, surroundings: Surroundings): Contents {
  const time = echoTimeLines(rest, surroundings);
  const left = within(rest, rest.start + (time.length > 0 ? ECHO_TIME_LENGTH : 0));
  return { ...NOTHING, fields: [...time, ...(left.end > left.start ? [layerField(data(left).layer)] : [])], path: ['data'] };
}

function contents(reach: Reach, type: number, surroundings: Surroundings): Contents {
  const rest = within(reach, reach.start + HEADER_LENGTH);
  if (rest.end <= rest.start || surroundings.quoted) return NOTHING;
  if (ECHOES.includes(type)) return echoContents(rest, surroundings);
  if (!ERRORS.includes(type)) return NOTHING;
  return quotedContents(surroundings.quote({ by: 'ether-type', key: 0x0800, reach: rest }));
}

/** Senders disagree about the byte order of these two fields, so Wireshark prints both. */
function orderedRow({ start, name, label, swapped = false }: { start: number; name: string; label: string; swapped?: boolean }): FieldRow {
  const order = (value: number) => (swapped ? ((value & 0xff) << 8) | (value >> 8) : value);
  return { start, end: start + 2, name, label, convert: order, show: (value) => `${value} (${hexNumber(4)(value)})` };
}
