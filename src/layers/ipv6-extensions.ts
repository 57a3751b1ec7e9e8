import { uint } from '../octets/uint.ts';
import { cutStop, readLines, type FieldRow, type Line } from './field-row.ts';
import type { Surroundings } from './dissector.ts';
import { reassembledIn, wholeDatagram } from './fragment-lines.ts';
import { IP_PROTOCOLS } from './ip-protocols.ts';
import { ipv6OptionFields } from './ipv6-options.ts';
import type { Field, LayerStop } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, named } from './show.ts';

/** The chain of extension headers behind an IPv6 header (RFC 8200, 4), up to the transport header. */
interface Extension {
  title: string;
  /** Wireshark's short name. */
  short: string;
  path: string;
  /** Octets of the header, from its second octet. */
  length(second: number): number;
  lines(reach: Reach, length: number): Line[];
}

const nextHeader: FieldRow = { start: 0, end: 1, name: '', label: 'Next Header', show: named(IP_PROTOCOLS) };

/** The next header and the length in two forms, as the headers of RFC 8200 have them. */
const headLines = (path: string): Line[] => [
  { ...nextHeader, name: `${path}.nxt` },
  { start: 1, end: 2, name: `${path}.len`, label: 'Length' },
  { start: 1, end: 2, name: `${path}.len_oct`, label: 'Length', derived: true, convert: eights, show: (length) => `${length} bytes` },
];

const eights = (second: number): number => (second + 1) * 8;

const optionsExtension = (title: string, short: string, path: string): Extension => ({
  title, short, path, length: eights,
  lines: (reach, length) => [
    ...headLines(path),
    ...ipv6OptionFields(within(reach, reach.start + 2, length - 2)),
  ],
});

const EXTENSIONS: Readonly<Record<number, Extension>> = {
  0: optionsExtension('IPv6 Hop-by-Hop Option', 'IPv6 Hop-by-Hop', 'ipv6.hopopts'),
  60: optionsExtension('Destination Options for IPv6', 'IPv6 Destination', 'ipv6.dstopts'),
  43: {
    title: 'Routing Header for IPv6', short: 'IPv6 Routing', path: 'ipv6.routing', length: eights,
    lines: () => [
      ...headLines('ipv6.routing'),
      { start: 2, end: 3, name: 'ipv6.routing.type', label: 'Type' }, { start: 3, end: 4, name: 'ipv6.routing.segleft', label: 'Segments Left' },
    ],
  },
  44: {
    title: 'Fragment Header for IPv6', short: 'IPv6 Fragment', path: 'ipv6.fraghdr', length: () => 8,
    lines: () => [
      { ...nextHeader, label: 'Next header', name: 'ipv6.fraghdr.nxt' },
      { start: 1, end: 2, name: 'ipv6.fraghdr.reserved_octet', label: 'Reserved octet', show: hexNumber(2) },
      { start: 2, end: 4, name: 'ipv6.fraghdr.offset', label: 'Offset', mask: 0xfff8, show: (units) => `${units} (${units * 8} bytes)` },
      { start: 2, end: 4, name: 'ipv6.fraghdr.reserved_bits', label: 'Reserved bits', mask: 0x0006 },
      { start: 2, end: 4, name: 'ipv6.fraghdr.more', label: 'More Fragments', mask: 0x0001, show: (bit) => (bit ? 'Yes' : 'No') },
      { start: 4, end: 8, name: 'ipv6.fraghdr.ident', label: 'Identification', show: hexNumber(8) },
    ],
  },
  51: {
    title: 'Authentication Header', short: 'AH', path: 'ah', length: (second) => (second + 2) * 4,
    lines: (_, length) => [
      { ...nextHeader, label: 'Next header', name: 'ah.next_header' },
      { start: 1, end: 2, name: 'ah.length', label: 'Length', show: (words) => `${words} (${length} bytes)` },
      { start: 2, end: 4, name: 'ah.reserved', label: 'Reserved', asOctets: true },
      { start: 4, end: 8, name: 'ah.spi', label: 'AH SPI', show: hexNumber(8) },
      { start: 8, end: 12, name: 'ah.sequence', label: 'AH Sequence' },
      ...(length > 12 ? [{ start: 12, end: length, name: 'ah.icv', label: 'AH ICV', asOctets: true }] : []),
    ],
  },
};
const NO_NEXT_HEADER = 59;
const FRAGMENT = 44;

export interface ExtensionChain {
  fields: Field[];
  path: string[];
  /** How to go on: null when nothing follows or the chain is broken. */
  by: 'ip-protocol' | 'data' | null;
  nextHeader: number;
  payload: Reach;
  stop?: LayerStop;
  /** Wireshark's short name of the header that was cut. */
  broken?: string;
  /** Of a whole datagram: where the headers and the packet end in the frame. */
  headersEnd: number;
  packetEnd?: number;
  /** Of a fragment: its words in the Info column. */
  info?: string;
}

export function ipv6Extensions(reach: Reach, first: number, surroundings: Surroundings): ExtensionChain {
  const chain: ExtensionChain = { fields: [], path: [], by: 'ip-protocol', nextHeader: first, payload: reach, headersEnd: reach.start };
  while (chain.by === 'ip-protocol' && EXTENSIONS[chain.nextHeader]) follow(chain, EXTENSIONS[chain.nextHeader]!, surroundings);
  return chain.nextHeader === NO_NEXT_HEADER ? { ...chain, by: null } : chain;
}

/** Every header is at least eight octets long, so the chain ends with the packet. */
function follow(chain: ExtensionChain, extension: Extension, surroundings: Surroundings): void {
  const { payload, nextHeader: kind } = chain;
  const length = payload.start + 2 <= payload.end ? extension.length(payload.octets[payload.start + 1]!) : 8;
  if (payload.start + length > payload.end) return breakOff(chain, cutStop(payload, payload.start, length), extension.short);
  const span = { start: payload.start, end: payload.start + length };
  const { fields } = readLines(extension.lines(payload, length), within(payload, payload.start, length));
  chain.fields.push({ name: extension.path, label: extension.title, span, fields });
  chain.path.push(extension.path);
  chain.nextHeader = payload.octets[payload.start]!;
  chain.payload = within(payload, span.end);
  if (kind === FRAGMENT) markFragment(chain, payload, surroundings);
}

/** The fragment that completes its datagram goes on with the whole of it; any other is data. */
function markFragment(chain: ExtensionChain, header: Reach, surroundings: Surroundings): void {
  const bits = uint(header.octets, header.start + 2, 2);
  const offset = bits & 0xfff8;
  if (offset === 0 && (bits & 1) === 0) return;
  const datagram = surroundings.quoted ? undefined : surroundings.context.datagram;
  const whole = datagram?.whole ? wholeDatagram('ipv6', datagram, surroundings) : null;
  const { start, wireEnd } = chain.payload;
  if (whole) {
    chain.fields.push(...whole.lines);
    chain.headersEnd = start;
    chain.packetEnd = wireEnd;
    chain.payload = whole.reach;
    return;
  }
  if (datagram) chain.fields.push(...reassembledIn('ipv6', datagram));
  const had = wireEnd - start;
  chain.stop = { kind: 'unreassembled-fragment', at: start, needed: offset + had + (bits & 1), had };
  chain.by = 'data';
  const identity = uint(header.octets, header.start + 4, 4).toString(16).padStart(8, '0');
  const place = datagram && datagram.reassembledIn !== null ? ` [Reassembled in #${datagram.reassembledIn}]` : '';
  chain.info = `IPv6 fragment (off=${offset} more=${bits & 1 ? 'y' : 'n'} ident=0x${identity} nxt=${chain.nextHeader})${place}`;
}

function breakOff(chain: ExtensionChain, stop: LayerStop, broken: string): void {
  chain.stop = stop;
  chain.broken = broken;
  chain.by = null;
}
