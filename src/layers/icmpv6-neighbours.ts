import { ipv6Text, macText } from './address-text.ts';
import { readRow, type FieldRow } from './field-row.ts';
import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { hexNumber, setOrNot } from './show.ts';

/** Neighbour discovery (RFC 4861): the flags of an advertisement, a router's announcement and the options of all of them. */
const FLAGS = { start: 4, end: 8 };
export const NEIGHBOUR_FLAGS: FieldRow = {
  ...FLAGS, name: 'icmpv6.nd.na.flag', label: 'Flags', show: neighbourFlagsText,
  rows: [
    { ...FLAGS, name: 'icmpv6.nd.na.flag.r', label: 'Router', mask: 0x80000000, show: setOrNot },
    { ...FLAGS, name: 'icmpv6.nd.na.flag.s', label: 'Solicited', mask: 0x40000000, show: setOrNot },
    { ...FLAGS, name: 'icmpv6.nd.na.flag.o', label: 'Override', mask: 0x20000000, show: setOrNot },
    { ...FLAGS, name: 'icmpv6.nd.na.flag.rsv', label: 'Reserved', mask: 0x1fffffff },
  ],
};

function neighbourFlagsText(flags: number): string {
  const names = [flags >>> 31 && 'Router', flags & 0x40000000 && 'Solicited', flags & 0x20000000 && 'Override'].filter(Boolean);
  return [hexNumber(8)(flags), ...names].join(', ');
}

const ROUTER = { start: 5, end: 6 };
const PREFERENCES = ['Medium', 'High', 'Reserved', 'Low'];
export const ROUTER_ROWS: FieldRow[] = [
  { start: 4, end: 5, name: 'icmpv6.nd.ra.cur_hop_limit', label: 'Cur hop limit' },
  {
    ...ROUTER, name: 'icmpv6.nd.ra.flag', label: 'Flags', show: routerFlagsText,
    rows: [
      { ...ROUTER, name: 'icmpv6.nd.ra.flag.m', label: 'Managed address configuration', mask: 0x80, show: setOrNot },
      { ...ROUTER, name: 'icmpv6.nd.ra.flag.o', label: 'Other configuration', mask: 0x40, show: setOrNot },
      { ...ROUTER, name: 'icmpv6.nd.ra.flag.h', label: 'Home Agent', mask: 0x20, show: setOrNot },
      { ...ROUTER, name: 'icmpv6.nd.ra.flag.prf', label: 'Prf (Default Router Preference)', mask: 0x18, show: (value) => `${PREFERENCES[value]} (${value})` },
      { ...ROUTER, name: 'icmpv6.nd.ra.flag.p', label: 'Proxy', mask: 0x04, show: setOrNot },
      { ...ROUTER, name: 'icmpv6.nd.ra.flag.rsv', label: 'Reserved', mask: 0x03 },
    ],
  },
  { start: 6, end: 8, name: 'icmpv6.nd.ra.router_lifetime', label: 'Router lifetime (s)' },
  { start: 8, end: 12, name: 'icmpv6.nd.ra.reachable_time', label: 'Reachable time (ms)' },
  { start: 12, end: 16, name: 'icmpv6.nd.ra.retrans_timer', label: 'Retrans timer (ms)' },
];

function routerFlagsText(flags: number): string {
  const names = [flags & 0x80 && 'Managed address configuration', flags & 0x40 && 'Other configuration', flags & 0x20 && 'Home Agent'].filter(Boolean);
  return [hexNumber(2)(flags), ...names, `Prf (Default Router Preference): ${PREFERENCES[(flags >> 3) & 3]}`].join(', ');
}

const TITLES: Readonly<Record<number, string>> = {
  253: 'RFC3692-style Experiment 1', 254: 'RFC3692-style Experiment 2',
  1: 'Source link-layer address', 2: 'Target link-layer address', 3: 'Prefix information', 4: 'Redirected header', 5: 'MTU', 14: 'Nonce',
  24: 'Route Information', 25: 'Recursive DNS Server', 31: 'DNS Search List Option',
};

/** Each option says its length in units of eight octets; one of none ends the reading. */
export function neighbourOptions({ octets, start, end }: Reach): Field[] {
  const options: Field[] = [];
  for (let at = start; at + 2 <= end && octets[at + 1]! > 0; at += octets[at + 1]! * 8) options.push(readOption(octets, at, Math.min(end, at + octets[at + 1]! * 8)));
  return options;
}

function readOption(octets: Uint8Array, at: number, end: number): Field {
  const type = octets[at]!;
  const title = TITLES[type] ?? 'Unknown';
  const rows: FieldRow[] = [
    { start: 0, end: 1, name: 'icmpv6.opt.type', label: 'Type', show: () => `${title} (${type})` },
    { start: 1, end: 2, name: 'icmpv6.opt.length', label: 'Length', show: (length) => `${length} (${length * 8} bytes)` },
    ...contentRows(type, octets.subarray(at, end)),
  ];
  const fields = rows.filter((row) => at + row.end <= end).map((row) => readRow(row, octets, at));
  return { name: 'icmpv6.opt', label: `ICMPv6 Option (${title}${saidOf(type, fields)})`, span: { start: at, end }, fields };
}

const SAID = ['icmpv6.opt.linkaddr', 'icmpv6.opt.prefix', 'icmpv6.opt.mtu', 'icmpv6.opt.rdnss'];

/** What the option's own line says of its content. */
function saidOf(type: number, fields: readonly Field[]): string {
  const said = fields.filter(({ name }) => SAID.includes(name)).map(({ value }) => value);
  const length = fields.find(({ name }) => name === 'icmpv6.opt.prefix.length')?.value;
  if (type === 25) return said.map((server) => ` ${server}`).join('');
  if (type === 24) return ` : ${PREFERENCES[(Number(fields.find(({ name }) => name === 'icmpv6.opt.route_info.flag')?.value ?? 0) >> 3) & 3]} ${said[0] ?? '::'}/${length ?? 0}`;
  return said.length === 0 ? '' : ` : ${said[0]}${type === 3 ? `/${length}` : ''}`;
}

function contentRows(type: number, { length }: Uint8Array): FieldRow[] {
  if ((type === 1 || type === 2) && length === 8) return linkAddressRows(type);
  if (type === 3 && length === 32) return PREFIX_ROWS;
  if (type === 5 && length === 8) return [RESERVED(2, 4), { start: 4, end: 8, name: 'icmpv6.opt.mtu', label: 'MTU' }];
  if (type === 25) return serverRows(length);
  if (type === 24) return routeRows(length);
  if (type === 14) return [{ start: 2, end: length, name: 'icmpv6.opt.nonce', label: 'Nonce', asOctets: true }];
  return [];
}

function linkAddressRows(type: number): FieldRow[] {
  const span = { start: 2, end: 8, text: macText };
  const own = type === 1 ? { name: 'icmpv6.opt.src_linkaddr', label: 'Source Link-layer address' } : { name: 'icmpv6.opt.target_linkaddr', label: 'Target Link-layer address' };
  return [{ ...span, name: 'icmpv6.opt.linkaddr', label: 'Link-layer address' }, { ...span, ...own, hidden: true }];
}

const RESERVED = (start: number, end: number): FieldRow => ({ start, end, name: 'icmpv6.opt.reserved', label: 'Reserved', asOctets: true, text: () => '' });
const PREFIX_FLAG = { start: 3, end: 4 };
const INFINITY = 0xffffffff;
const lifetime = (seconds: number): string => (seconds === INFINITY ? `Infinity (${seconds})` : String(seconds));
const PREFIX_ROWS: FieldRow[] = [
  { start: 2, end: 3, name: 'icmpv6.opt.prefix.length', label: 'Prefix Length' },
  {
    ...PREFIX_FLAG, name: 'icmpv6.opt.prefix.flag', label: 'Flag', show: prefixFlagsText,
    rows: [
      { ...PREFIX_FLAG, name: 'icmpv6.opt.prefix.flag.l', label: 'On-link flag(L)', mask: 0x80, show: setOrNot },
      { ...PREFIX_FLAG, name: 'icmpv6.opt.prefix.flag.a', label: 'Autonomous address-configuration flag(A)', mask: 0x40, show: setOrNot },
      { ...PREFIX_FLAG, name: 'icmpv6.opt.prefix.flag.r', label: 'Router address flag(R)', mask: 0x20, show: setOrNot },
      { ...PREFIX_FLAG, name: 'icmpv6.opt.prefix.flag.reserved', label: 'Reserved', mask: 0x1f },
    ],
  },
  { start: 4, end: 8, name: 'icmpv6.opt.prefix.valid_lifetime', label: 'Valid Lifetime', show: lifetime },
  { start: 8, end: 12, name: 'icmpv6.opt.prefix.preferred_lifetime', label: 'Preferred Lifetime', show: lifetime },
  RESERVED(12, 16),
  { start: 16, end: 32, name: 'icmpv6.opt.prefix', label: 'Prefix', text: ipv6Text },
];

/** Servers of a recursive resolver's announcement (RFC 8106, 5.1). */
function serverRows(length: number): FieldRow[] {
  const rows: FieldRow[] = [RESERVED(2, 4), { start: 4, end: 8, name: 'icmpv6.opt.rdnss.lifetime', label: 'Lifetime', show: lifetime }];
  for (let at = 8; at + 16 <= length; at += 16) rows.push({ start: at, end: at + 16, name: 'icmpv6.opt.rdnss', label: 'Recursive DNS Servers', text: ipv6Text });
  return rows;
}

const ROUTE_FLAG = { start: 3, end: 4 };
const routePreference = (flag: number): string => PREFERENCES[(flag >> 3) & 3]!;

/** A more specific route (RFC 4191, 2.3); of its prefix only as many octets are sent as it needs. */
function routeRows(length: number): FieldRow[] {
  const prefix: FieldRow = { start: 8, end: Math.min(length, 24), name: 'icmpv6.opt.prefix', label: 'Prefix', text: (octets) => ipv6Text(paddedAddress(octets)) };
  return [
    { start: 2, end: 3, name: 'icmpv6.opt.prefix.length', label: 'Prefix Length' },
    {
      ...ROUTE_FLAG, name: 'icmpv6.opt.route_info.flag', label: 'Flag', show: (flag) => `${hexNumber(2)(flag)}, Route Preference: ${routePreference(flag)}`,
      rows: [
        { ...ROUTE_FLAG, name: 'icmpv6.opt.route_info.flag.route_preference', label: 'Route Preference', mask: 0x18, show: (value) => `${PREFERENCES[value]} (${value})` },
        { ...ROUTE_FLAG, name: 'icmpv6.opt.route_info.flag.reserved', label: 'Reserved', mask: 0xe7 },
      ],
    },
    { start: 4, end: 8, name: 'icmpv6.opt.route_lifetime', label: 'Route Lifetime', show: lifetime },
    ...(length > 8 ? [prefix] : []),
  ];
}

function paddedAddress(octets: Uint8Array): Uint8Array {
  const address = new Uint8Array(16);
  address.set(octets.subarray(0, 16));
  return address;
}

function prefixFlagsText(flags: number): string {
  const names = [flags & 0x80 && 'On-link flag(L)', flags & 0x40 && 'Autonomous address-configuration flag(A)', flags & 0x20 && 'Router address flag(R)'].filter(Boolean);
  return [hexNumber(2)(flags), ...names].join(', ');
}
