import { hex } from '../octets/hex.ts';
import { uint } from '../octets/uint.ts';
import { cutStop, readLines, type FieldRow, type Line } from './field-row.ts';
import { generated } from './generated.ts';
import { IP_PROTOCOLS } from './ip-protocols.ts';
import { ipv6OptionFields } from './ipv6-options.ts';
import type { Field, LayerStop } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, named } from './show.ts';

/** The chain of extension headers behind an IPv6 header (RFC 8200, 4), up to the transport header. */
interface Extension {
  title: string;
  path: string;
  /** Octets of the header, from its second octet. */
  length(second: number): number;
  lines(reach: Reach, length: number): Line[];
}

const nextHeader: FieldRow = { start: 0, end: 1, name: 'ipv6.ext.nxt', label: 'Next Header', show: named(IP_PROTOCOLS) };
const eights = (second: number): number => (second + 1) * 8;

const optionsExtension = (title: string, path: string): Extension => ({
  title, path, length: eights,
  lines: (reach, length) => [
    nextHeader, { start: 1, end: 2, name: 'ipv6.ext.len', label: 'Length' }, generated('ipv6.ext.len_oct', `Length: ${length} bytes`),
    ...ipv6OptionFields(within(reach, reach.start + 2, length - 2)),
  ],
});

const EXTENSIONS: Readonly<Record<number, Extension>> = {
  0: optionsExtension('IPv6 Hop-by-Hop Option', 'ipv6.hopopts'),
  60: optionsExtension('Destination Options for IPv6', 'ipv6.dstopts'),
  43: {
    title: 'Routing Header for IPv6', path: 'ipv6.routing', length: eights,
    lines: (_, length) => [
      nextHeader, { start: 1, end: 2, name: 'ipv6.ext.len', label: 'Length' }, generated('ipv6.ext.len_oct', `Length: ${length} bytes`),
      { start: 2, end: 3, name: 'ipv6.routing.type', label: 'Type' }, { start: 3, end: 4, name: 'ipv6.routing.segleft', label: 'Segments Left' },
    ],
  },
  44: {
    title: 'Fragment Header for IPv6', path: 'ipv6.fraghdr', length: () => 8,
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
    title: 'Authentication Header', path: 'ah', length: (second) => (second + 2) * 4,
    lines: (_, length) => [
      { ...nextHeader, label: 'Next header', name: 'ah.next_header' },
      { start: 1, end: 2, name: 'ah.length', label: 'Length', show: (words) => `${words} (${length} bytes)` },
      { start: 2, end: 4, name: 'ah.reserved', label: 'Reserved', text: (octets) => hex(octets) },
      { start: 4, end: 8, name: 'ah.spi', label: 'AH SPI', show: hexNumber(8) },
      { start: 8, end: 12, name: 'ah.sequence', label: 'AH Sequence' },
      ...(length > 12 ? [{ start: 12, end: length, name: 'ah.icv', label: 'AH ICV', text: (octets: Uint8Array) => hex(octets) }] : []),
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
}

export function ipv6Extensions(reach: Reach, first: number): ExtensionChain {
  const chain: ExtensionChain = { fields: [], path: [], by: 'ip-protocol', nextHeader: first, payload: reach };
  while (chain.by === 'ip-protocol' && EXTENSIONS[chain.nextHeader]) follow(chain, EXTENSIONS[chain.nextHeader]!);
  return chain.nextHeader === NO_NEXT_HEADER ? { ...chain, by: null } : chain;
}

/** Every header is at least eight octets long, so the chain ends with the packet. */
function follow(chain: ExtensionChain, extension: Extension): void {
  const { payload, nextHeader: kind } = chain;
  const length = payload.start + 2 <= payload.end ? extension.length(payload.octets[payload.start + 1]!) : 8;
  if (payload.start + length > payload.end) return breakOff(chain, cutStop(payload, payload.start, length));
  const span = { start: payload.start, end: payload.start + length };
  const { fields } = readLines(extension.lines(payload, length), within(payload, payload.start, length));
  chain.fields.push({ name: extension.path, label: extension.title, span, fields });
  chain.path.push(extension.path);
  chain.nextHeader = payload.octets[payload.start]!;
  chain.payload = within(payload, span.end);
  if (kind === FRAGMENT) markFragment(chain, uint(payload.octets, payload.start + 2, 2));
}

function markFragment(chain: ExtensionChain, bits: number): void {
  const offset = bits & 0xfff8;
  if (offset === 0 && (bits & 1) === 0) return;
  const { start, wireEnd } = chain.payload;
  const had = wireEnd - start;
  chain.stop = { kind: 'unreassembled-fragment', at: start, needed: offset + had + (bits & 1), had };
  chain.by = 'data';
}

function breakOff(chain: ExtensionChain, stop: LayerStop): void {
  chain.stop = stop;
  chain.by = null;
}
