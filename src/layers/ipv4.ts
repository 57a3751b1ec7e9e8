import { uint } from '../octets/uint.ts';
import { ipv4Text } from './address-text.ts';
import type { Dissected, Next, Surroundings } from './dissector.ts';
import { codePointText, congestionText, trafficClassText } from './dscp.ts';
import { readLines, type FieldRow, type Line, type Reading } from './field-row.ts';
import { generated } from './generated.ts';
import { IP_PROTOCOLS } from './ip-protocols.ts';
import { ipv4OptionLines } from './ipv4-options.ts';
import type { LayerStop } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, named, setOrNot } from './show.ts';

/** Internet Protocol version 4 (RFC 791). Its total length bounds everything inside. */
const FLAGS = { start: 6, end: 7 };
const FLAG_ROWS: FieldRow[] = [
  { ...FLAGS, name: 'ip.flags.rb', label: 'Reserved bit', mask: 0x80, show: setOrNot },
  { ...FLAGS, name: 'ip.flags.df', label: "Don't fragment", mask: 0x40, show: setOrNot },
  { ...FLAGS, name: 'ip.flags.mf', label: 'More fragments', mask: 0x20, show: setOrNot },
];
const SERVICE = { start: 1, end: 2 };
const VERSION_ROWS: FieldRow[] = [
  { start: 0, end: 1, name: 'ip.version', label: 'Version', mask: 0xf0 },
  { start: 0, end: 1, name: 'ip.hdr_len', label: 'Header Length', mask: 0x0f, show: (words) => `${words * 4} bytes (${words})` },
];
const SERVICE_ROW: FieldRow = {
  ...SERVICE, name: 'ip.dsfield', label: 'Differentiated Services Field', show: trafficClassText,
  rows: [
    { ...SERVICE, name: 'ip.dsfield.dscp', label: 'Differentiated Services Codepoint', mask: 0xfc, show: codePointText },
    { ...SERVICE, name: 'ip.dsfield.ecn', label: 'Explicit Congestion Notification', mask: 0x03, show: congestionText },
  ],
};
const LENGTH_ROW: FieldRow = { start: 2, end: 4, name: 'ip.len', label: 'Total Length' };
const FRAGMENT_ROWS: FieldRow[] = [
  { start: 4, end: 6, name: 'ip.id', label: 'Identification', show: (id) => `${hexNumber(4)(id)} (${id})` },
  { ...FLAGS, name: 'ip.flags', label: 'Flags', mask: 0xe0, show: flagsText, rows: FLAG_ROWS },
  { start: 6, end: 8, name: 'ip.frag_offset', label: 'Fragment Offset', mask: 0x1fff, show: (units) => String(units * 8) },
];
const REST_LINES: Line[] = [
  { start: 8, end: 9, name: 'ip.ttl', label: 'Time to Live' },
  { start: 9, end: 10, name: 'ip.proto', label: 'Protocol', show: named(IP_PROTOCOLS) },
  { start: 10, end: 12, name: 'ip.checksum', label: 'Header Checksum', show: (sum) => `${hexNumber(4)(sum)} [validation disabled]` },
  generated('ip.checksum.status', 'Header checksum status: Unverified'),
  { start: 12, end: 16, name: 'ip.src', label: 'Source Address', text: ipv4Text },
  { start: 16, end: 20, name: 'ip.dst', label: 'Destination Address', text: ipv4Text },
];
const LEAST_HEADER = 20;

export function ipv4(reach: Reach, surroundings: Surroundings): Dissected {
  const headerLength = reach.start < reach.end ? (reach.octets[reach.start]! & 0x0f) * 4 : 0;
  const span = { start: reach.start, end: Math.min(reach.start + Math.max(headerLength, 1), reach.end) };
  const reading = readHeader(reach, headerLength);
  const layer = { protocol: 'ip', label: label(reach, reading.stop !== undefined), span, ...reading };
  if (reading.stop) return { layer };
  const payload = payloadReach(reach, headerLength, surroundings.quoted);
  const stop = fragmentStop(reach, payload);
  return { layer: stop ? { ...layer, stop } : layer, next: next(reach, payload, stop !== undefined) };
}

function readHeader(reach: Reach, headerLength: number): Reading {
  if (reach.start < reach.end && headerLength < LEAST_HEADER) return bogusHeader(reach, headerLength);
  if (totalLength(reach) > 0 && totalLength(reach) < headerLength) return bogusLength(reach, headerLength);
  const lines = [...VERSION_ROWS, SERVICE_ROW, lengthLine(reach), ...FRAGMENT_ROWS, ...REST_LINES];
  const reading = readLines(lines, reach);
  if (reading.stop || headerLength === LEAST_HEADER) return reading;
  const options = ipv4OptionLines(within(reach, reach.start + LEAST_HEADER, headerLength - LEAST_HEADER), headerLength - LEAST_HEADER);
  return { ...options, fields: [...reading.fields, ...options.fields] };
}

function bogusHeader(reach: Reach, headerLength: number): Reading {
  const { fields } = readLines(VERSION_ROWS, reach);
  return { fields, stop: { kind: 'header-length', at: reach.start, needed: LEAST_HEADER, had: headerLength } };
}

function bogusLength(reach: Reach, headerLength: number): Reading {
  const show = (total: number) => `${total} bytes (bogus, less than header length ${headerLength})`;
  const { fields } = readLines([...VERSION_ROWS, SERVICE_ROW, { ...LENGTH_ROW, show }], reach);
  return { fields, stop: { kind: 'bad-length', at: reach.start + 2, needed: headerLength, had: totalLength(reach) } };
}

/** A total length of 0 is a segment that the network card was to cut (TSO): the frame's own length counts. */
function lengthLine(reach: Reach): Line {
  if (totalLength(reach) > 0) return LENGTH_ROW;
  const presumed = reach.wireEnd - reach.start;
  const text = `Total Length: ${presumed} bytes (reported as 0, presumed to be because of "TCP segmentation offload" (TSO))`;
  return generated('ip.len', text, { value: presumed, span: { start: reach.start + 2, end: Math.min(reach.start + 4, reach.end) } });
}

function totalLength(reach: Reach): number {
  return reach.start + 4 > reach.end ? 0xffff : uint(reach.octets, reach.start + 2, 2);
}

/** A quoted packet says how long the original was, so its length does not bound what is quoted. */
function payloadReach(reach: Reach, headerLength: number, quoted: boolean): Reach {
  const total = totalLength(reach);
  const length = total === 0 ? Infinity : Math.max(0, total - headerLength);
  const payload = within(reach, reach.start + headerLength, length);
  return quoted ? { ...payload, wireEnd: Math.max(payload.wireEnd, reach.start + total) } : payload;
}

function fragmentStop(reach: Reach, payload: Reach): LayerStop | undefined {
  const bits = uint(reach.octets, reach.start + 6, 2);
  const offset = (bits & 0x1fff) * 8;
  const more = (bits & 0x2000) !== 0;
  if (offset === 0 && !more) return undefined;
  const had = payload.wireEnd - payload.start;
  return { kind: 'unreassembled-fragment', at: payload.start, needed: offset + had + (more ? 1 : 0), had };
}

function next(reach: Reach, payload: Reach, fragment: boolean): Next {
  const address = (at: number) => reach.octets.subarray(reach.start + at, reach.start + at + 4);
  const addresses = { source: address(12), destination: address(16) };
  return { by: fragment ? 'data' : 'ip-protocol', key: reach.octets[reach.start + 9]!, reach: payload, addresses };
}

function label(reach: Reach, stopped: boolean): string {
  if (stopped || reach.start + LEAST_HEADER > reach.end) return 'Internet Protocol Version 4';
  const address = (at: number) => ipv4Text(reach.octets.subarray(reach.start + at, reach.start + at + 4));
  return `Internet Protocol Version 4, Src: ${address(12)}, Dst: ${address(16)}`;
}

function flagsText(value: number): string {
  const names = [value & 4 && 'Reserved bit', value & 2 && "Don't fragment", value & 1 && 'More fragments'].filter(Boolean);
  return [hexNumber(1)(value), ...names].join(', ');
}
