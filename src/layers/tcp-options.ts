import { readLines, type Line, type Reading } from './field-row.ts';
import type { Field } from './layer.ts';
import { within, type Reach } from './reach.ts';
import type { SegmentContext } from './segment-context.ts';
import { hexNumber } from './show.ts';
import { TCP_OPTIONS, UNKNOWN_OPTION, type OptionKind } from './tcp-option-kinds.ts';

/**
 * The options of a TCP header (RFC 9293, 3.1) as one line with a line for each. `length` is what the header length leaves for
 * options; `reach` what of them was captured. A broken length ends the list, as it does for Wireshark.
 */
export function tcpOptions(reach: Reach, length: number, context?: SegmentContext): Reading {
  if (length === 0) return { fields: [] };
  const options = readAll(reach, context);
  const names = options.map((option) => option.name).filter((name) => name !== null);
  const span = { start: reach.start, end: reach.end };
  const label = [`Options: (${length} bytes)`, ...names].join(', ');
  const fields = [{ name: 'tcp.options', label, span, fields: options.map((option) => option.field) }];
  const missing = reach.end - reach.start < length;
  const kind = reach.start + length > reach.wireEnd ? 'bad-length' : 'cut-by-snap-length';
  return missing ? { fields, stop: { kind, at: reach.end, needed: length, had: reach.end - reach.start } } : { fields };
}

interface Option {
  /** Its word in the line of all options; null when it is broken. */
  name: string | null;
  field: Field;
  length: number;
}

function readAll(reach: Reach, context?: SegmentContext): Option[] {
  const options: Option[] = [];
  for (let at = reach.start; at < reach.end; at += options.at(-1)!.length) {
    if (at + 2 > reach.end && reach.octets[at]! > 1 && reach.end < reach.wireEnd) break;
    options.push(readOption(reach, at, context));
    if (options.at(-1)!.length === 0) break;
  }
  return options;
}

function readOption(reach: Reach, at: number, context?: SegmentContext): Option {
  const number = reach.octets[at]!;
  const kind = TCP_OPTIONS[number] ?? UNKNOWN_OPTION;
  const length = number <= 1 ? 1 : at + 1 < reach.end ? reach.octets[at + 1]! : 0;
  const name = TCP_OPTIONS[number] ? kind.name : `Unknown (${hexNumber(2)(number)})`;
  if (number > 1 && (length < 2 || at + length > reach.wireEnd)) return broken(reach, at, `${name} ${flaw(length)}`);
  if (at + length > reach.end) return { name: null, field: cutField(within(reach, at), kind), length: 0 };
  const field = optionField(within(reach, at, length), kind, context);
  return { name, field, length };
}

function broken(reach: Reach, at: number, label: string): Option {
  return { name: null, field: { name: 'tcp.option_kind', label, span: { start: at, end: Math.min(at + 2, reach.end) } }, length: 0 };
}

/** An option whose content the snap length left out. */
function cutField(option: Reach, kind: OptionKind): Field {
  const { fields } = readLines(headLines(kind, 2), option);
  return { name: kind.field, label: `TCP Option - ${kind.title ?? kind.name}`, span: { start: option.start, end: option.end }, fields };
}

function flaw(length: number): string {
  if (length < 2) return `(with too-short option length = ${length} byte${length === 1 ? '' : 's'})`;
  return `(option length = ${length} bytes says option goes past end of options)`;
}

function optionField(option: Reach, kind: OptionKind, context?: SegmentContext): Field {
  const length = option.end - option.start;
  const head = headLines(kind, length);
  const good = fits(kind, length);
  const { fields } = readLines([...head, ...(good ? (kind.lines?.(option, context) ?? []) : [])], option);
  const summary = good ? (kind.summary?.(option, context) ?? '') : '';
  const prefix = kind.prefix ?? 'TCP Option - ';
  return { name: kind.field, label: `${prefix}${kind.title ?? kind.name}${summary}`, span: { start: option.start, end: option.end }, fields };
}

function headLines(kind: OptionKind, length: number): Line[] {
  const kindRow = { start: 0, end: 1, name: 'tcp.option_kind', label: 'Kind', show: (number: number) => `${kind.kind} (${number})` };
  return length === 1 ? [kindRow] : [kindRow, { start: 1, end: 2, name: 'tcp.option_len', label: 'Length' }];
}

function fits(kind: OptionKind, length: number): boolean {
  return kind.length === undefined || kind.length === length;
}
