import { readLines, type FieldRow } from './field-row.ts';
import type { Field } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, named } from './show.ts';

/** Options of IPv6 hop-by-hop and destination headers (RFC 8200, 4.2). */
const NAMES: Readonly<Record<number, string>> = { 0: 'Pad1', 1: 'PadN', 5: 'Router Alert', 0xc2: 'Jumbo Payload' };
const ALERTS: Readonly<Record<number, string>> = { 0: 'MLD', 1: 'RSVP', 2: 'Active Networks' };
const ACTIONS: Readonly<Record<number, string>> = {
  0: 'Skip and continue', 1: 'Discard', 2: 'Discard and send ICMP Parameter Problem',
  3: 'Discard and send ICMP Parameter Problem if the address is not multicast',
};
const TYPE = { start: 0, end: 1 };
const TYPE_ROW: FieldRow = {
  ...TYPE, name: 'ipv6.opt.type', label: 'Type', show: (type) => `${NAMES[type] ?? 'Unknown'} (${hexNumber(2)(type)})`,
  rows: [
    { ...TYPE, name: 'ipv6.opt.type.action', label: 'Action', mask: 0xc0, show: named(ACTIONS) },
    { ...TYPE, name: 'ipv6.opt.type.change', label: 'May Change', mask: 0x20, show: (bit) => (bit ? 'Yes' : 'No') },
    { ...TYPE, name: 'ipv6.opt.type.rest', label: 'Low-Order Bits', mask: 0x1f, show: hexNumber(2) },
  ],
};
const LENGTH_ROW: FieldRow = { start: 1, end: 2, name: 'ipv6.opt.length', label: 'Length' };

export function ipv6OptionFields(reach: Reach): Field[] {
  const fields: Field[] = [];
  for (let at = reach.start; at < reach.end; at = fields.at(-1)!.span!.end) fields.push(readOption(reach, at));
  return fields;
}

function readOption(reach: Reach, at: number): Field {
  const type = reach.octets[at]!;
  if (type === 0) return padding(at);
  const length = 2 + (at + 1 < reach.end ? reach.octets[at + 1]! : 0);
  const option = within(reach, at, length);
  const { fields } = readLines([TYPE_ROW, LENGTH_ROW, contentRow(type, length)], option);
  return { name: 'ipv6.opt', label: NAMES[type] ?? `Unknown (${hexNumber(2)(type)})`, span: { start: at, end: option.end }, value: type, fields };
}

function padding(at: number): Field {
  const span = { start: at, end: at + 1 };
  const lines = ['Type: Pad1 (0x00)', 'Pad1'].map((label) => ({ name: 'ipv6.opt.pad1', label, span }));
  return { name: 'ipv6.opt', label: 'Pad1', span, value: 0, fields: lines };
}

function contentRow(type: number, end: number): FieldRow {
  if (type === 5 && end === 4) return { start: 2, end, name: 'ipv6.opt.router_alert', label: 'Router Alert', show: named(ALERTS) };
  const empty = end === 2 ? { text: () => '<none>' } : {};
  return { start: 2, end, name: type === 1 ? 'ipv6.opt.padn' : 'ipv6.opt.unknown', label: type === 1 ? 'PadN' : 'Unknown Data', asOctets: true, ...empty };
}
