import { expertItem } from './expert-item.ts';
import { readLines, readRow, type FieldRow, type Line, type Reading } from './field-row.ts';
import { ipv4RouteLines } from './ipv4-route-lines.ts';
import { ipv4TimeLines } from './ipv4-time-lines.ts';
import type { Field } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { named } from './show.ts';

/** The options of an IPv4 header (RFC 791, 3.1; RFC 2113). Of those that are security's or experiments only the type and the length are read. */
const TITLES: Readonly<Record<number, string>> = {
  0: 'End of Options List (EOL)', 1: 'No-Operation (NOP)', 7: 'Record Route', 68: 'Time Stamp', 130: 'Security', 131: 'Loose Source Route',
  136: 'Stream ID', 137: 'Strict Source Route', 148: 'Router Alert',
};
/** By type: the option's own field. */
const NAMES: Readonly<Record<number, string>> = {
  0: 'eol', 1: 'nop', 7: 'record_route', 68: 'timestamp', 130: 'security', 131: 'route', 136: 'sid', 137: 'source_route', 148: 'routeralert',
};
const NUMBERS: Readonly<Record<number, string>> = {
  0: 'End of Option List (EOL)', 1: 'No-Operation (NOP)', 2: 'Security', 3: 'Loose source route', 4: 'Time stamp', 7: 'Record route',
  8: 'Stream identifier', 9: 'Strict source route', 20: 'Router Alert',
};
const CLASSES: Readonly<Record<number, string>> = { 0: 'Control', 2: 'Debugging and measurement' };

const TYPE = { start: 0, end: 1 };
const TYPE_ROW: FieldRow = {
  ...TYPE, name: 'ip.opt.type', label: 'Type',
  rows: [
    { ...TYPE, name: 'ip.opt.type.copy', label: 'Copy on fragmentation', mask: 0x80, show: (bit) => (bit ? 'Yes' : 'No') },
    { ...TYPE, name: 'ip.opt.type.class', label: 'Class', mask: 0x60, show: named(CLASSES) },
    { ...TYPE, name: 'ip.opt.type.number', label: 'Number', mask: 0x1f, show: named(NUMBERS) },
  ],
};
const LENGTH_ROW: FieldRow = { start: 1, end: 2, name: 'ip.opt.len', label: 'Length' };
const STREAM_ROW: FieldRow = { start: 2, end: 4, name: 'ip.opt.sid', label: 'Stream Identifier' };
const ALERT_ROW: FieldRow = { start: 2, end: 4, name: 'ip.opt.ra', label: 'Router Alert', show: named({ 0: 'Router shall examine packet' }) };

/** `length` is what the header length leaves for options; `reach` what of them was captured. */
export function ipv4OptionLines(reach: Reach, length: number): Reading {
  const fields: Field[] = [];
  const names: string[] = [];
  let at = reach.start;
  while (at < reach.end) {
    const option = readOption(reach, at);
    const type = reach.octets[at]!;
    fields.push(option.field);
    if (type > 1 && option.length > 0 && TITLES[type]) names.push(TITLES[type]);
    at += option.length;
    if (option.length === 0 || reach.octets[option.field.span!.start] === 0) break;
  }
  const span = { start: reach.start, end: reach.end };
  const field = { name: '', label: [`Options: (${length} bytes)`, ...names].join(', '), span, fields };
  const missing = reach.start + length > reach.end;
  return missing ? { fields: [field], stop: { kind: 'cut-by-snap-length', at: reach.end, needed: length, had: reach.end - reach.start } } : { fields: [field] };
}

/** One option; a length of 0 means that it cannot be followed by another. */
function readOption(reach: Reach, at: number): { field: Field; length: number } {
  const type = reach.octets[at]!;
  if (type <= 1) return { field: simpleOption(reach, at, type), length: 1 };
  const length = at + 1 < reach.end ? reach.octets[at + 1]! : 0;
  const title = TITLES[type] ?? `Unknown (0x${type.toString(16).padStart(2, '0')})`;
  if (length < 2 || at + length > reach.end) return { field: brokenOption(reach, at, `${title} ${flaw(length)}`), length: 0 };
  return { field: longOption(reach, { at, type, length, title }), length };
}

function simpleOption(reach: Reach, at: number, type: number): Field {
  const span = { start: at, end: at + 1 };
  return { name: optionName(type), label: `IP Option - ${TITLES[type]}`, span, fields: [readRow(TYPE_ROW, reach.octets, at)] };
}

function longOption(reach: Reach, { at, type, length, title }: { at: number; type: number; length: number; title: string }): Field {
  const span = { start: at, end: at + length };
  if (!TITLES[type]) return { name: '', label: `${title} (${length} bytes)`, span };
  const { fields } = readLines([TYPE_ROW, LENGTH_ROW, ...contentLines(reach, { at, type, length })], within(reach, at, length));
  const suffix = type === ALERT && length === 4 ? fields.at(-1)!.label.replace('Router Alert', '') : '';
  return { name: optionName(type), label: `IP Option - ${title} (${length} bytes)${suffix}`, span, fields };
}

const optionName = (type: number): string => (NAMES[type] === undefined ? '' : `ip.options.${NAMES[type]}`);

const ALERT = 148;

function contentLines(reach: Reach, { at, type, length }: { at: number; type: number; length: number }): Line[] {
  if (type === ALERT && length === 4) return [ALERT_ROW];
  if (type === 136 && length === 4) return [STREAM_ROW];
  if (type === 7 || type === 131 || type === 137) return ipv4RouteLines(reach.octets, { start: at, end: at + length }, type !== 7);
  return type === 68 ? ipv4TimeLines(reach.octets.subarray(at, at + length)) : [];
}

function brokenOption(reach: Reach, at: number, label: string): Field {
  const fields = expertItem({ name: 'ip.opt.len.invalid', text: label, severity: 'Warning', group: 'Protocol' });
  return { name: '', label, span: { start: at, end: Math.min(at + 2, reach.end) }, fields };
}

function flaw(length: number): string {
  return length < 2 ? `(with too-short option length = ${length} bytes)` : `(option length = ${length} bytes says option goes past end of options)`;
}
