import type { Span } from '../octets/span.ts';
import { needsCutOptions } from './cut-options.ts';
import { expertItem } from './expert-item.ts';
import { readLines, type Line, type Reading } from './field-row.ts';
import { fieldTypeOf } from './field-types.ts';
import type { Field } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { counted, hexNumber } from './show.ts';
import { TCP_FLAGS } from './tcp-fields.ts';
import type { OptionKind, OptionSegment, TcpOption } from './tcp-option.ts';
import { TCP_OPTIONS, UNKNOWN_OPTION } from './tcp-option-kinds.ts';

/**
 * The options of a TCP header (RFC 9293, 3.1) as one line with a line for each. `length` is what the header length leaves for
 * options; `reach` what of them was captured. A broken length ends the list, as it does for Wireshark.
 */
export function tcpOptions(reach: Reach, length: number, segment: OptionSegment): Reading & { isMalformed?: string } {
  if (length === 0) return { fields: [] };
  const span = { start: reach.start, end: reach.end };
  if (reach.start + length > reach.wireEnd) return { fields: [{ name: 'tcp.options', label: `Options: (${length} bytes)`, span }], ...stopped(reach, length) };
  const { options, isMalformed } = readAll(reach, segment);
  const names = isMalformed === undefined ? options.filter(({ name }) => name !== '').map(({ name }) => name) : [];
  const fields = [{ name: 'tcp.options', label: [`Options: (${length} bytes)`, ...names].join(', '), span, fields: options.map(({ field }) => field) }];
  if (isMalformed !== undefined) return { fields, isMalformed, stop: { kind: 'bad-length', at: reach.end, needed: length, had: length } };
  return needsCutOptions(reach) ? { fields, ...stopped(reach, length) } : { fields };
}

function stopped(reach: Reach, length: number): Pick<Reading, 'stop'> {
  const kind = reach.start + length > reach.wireEnd ? 'bad-length' : 'cut-by-snap-length';
  return { stop: { kind, at: reach.end, needed: length, had: reach.end - reach.start } };
}

interface ReadOption {
  /** Its word in the line of all options; empty for what is no option. */
  name: string;
  field: Field;
}

interface Reader {
  options: ReadOption[];
  /** Whose reading of an option Wireshark gave up. */
  isMalformed?: string;
  segment: OptionSegment;
  hasMss: boolean;
  /** No-operations in a row. */
  nops: number;
  /** The row was noted already. */
  hasRow: boolean;
}

function readAll(reach: Reach, segment: OptionSegment): Pick<Reader, 'options' | 'isMalformed'> {
  const reader: Reader = { options: [], segment, hasMss: false, nops: 0, hasRow: false };
  let at = reach.start;
  while (at < reach.end && reader.isMalformed === undefined) {
    const next = readOption(reach, at, reader);
    if (next === null) break;
    at = next;
  }
  const isWhole = reach.end === reach.wireEnd || at >= reach.wireEnd;
  if (segment.flags & TCP_FLAGS.SYN && !reader.hasMss && reader.isMalformed === undefined && isWhole) {
    for (const field of expertItem({ name: 'tcp.options.mss.absent', text: 'The SYN packet does not contain a MSS option', severity: 'Note', group: 'Protocol' })) reader.options.push({ name: '', field });
  }
  return reader;
}

/** Where the next option begins; null where the list ends. */
function readOption(reach: Reach, at: number, reader: Reader): number | null {
  const number = reach.octets[at]!;
  if (number === 0) return readEnd(reach, at, reader);
  if (number === 1) return readNop(reach, at, reader);
  if (at + 1 >= reach.end && reach.end < reach.wireEnd) return null;
  const kind = TCP_OPTIONS[number] ?? UNKNOWN_OPTION;
  const length = at + 1 < reach.end ? reach.octets[at + 1]! : null;
  const name = TCP_OPTIONS[number] ? kind.name : `Unknown (${hexNumber(2)(number)})`;
  const flaw = flawOf(length, reach.wireEnd - at);
  if (flaw !== null) return give(reader, brokenLength({ start: at, end: brokenEnd(length, reach, at) }, `${name} (${flaw})`));
  if (at + length! > reach.end) return give(reader, { name: '', field: cutField({ octets: reach.octets, start: at, end: at + length!, segment: reader.segment }, kind, reach.end) });
  const option: TcpOption = { octets: reach.octets, start: at, end: at + length!, segment: reader.segment };
  reader.hasMss ||= number === 2;
  reader.options.push({ name, field: optionField(option, kind) });
  if (isBroken(option, kind)) reader.isMalformed = kind.name === 'MPTCP' ? 'MPTCP' : 'TCP';
  return at + length!;
}

function give(reader: Reader, option: ReadOption): null {
  reader.options.push(option);
  return null;
}

/** Behind an end there is nothing but zeros; each of them is shown as an end. */
function readEnd(reach: Reach, at: number, reader: Reader): number | null {
  reader.options.push({ name: TCP_OPTIONS[0]!.name, field: singleField(reach, at) });
  if (at + 1 >= reach.end || reach.octets[at + 1] === 0) return at + 1;
  const fields = expertItem({ name: 'tcp.non_zero_bytes_after_eol', text: 'Non-zero header padding', severity: 'Error', group: 'Protocol' });
  return give(reader, { name: '', field: { name: '', label: 'Non-zero header padding', span: { start: at + 1, end: reach.end }, fields } });
}

/** Octets of kind and length. */
const HEAD = 2;

/** Wireshark counts no-operations anew at one that begins a word of four octets; what lies between them does not matter to it. */
const MOST_NOPS = 4;
const WORD = 4;

function readNop(reach: Reach, at: number, reader: Reader): number {
  if ((at - reach.start) % WORD === 0) reader.nops = 0;
  if (++reader.nops === MOST_NOPS && !reader.hasRow) {
    reader.hasRow = true;
    const text = '4 NOP in a row - a router may have removed some options';
    for (const field of expertItem({ name: 'tcp.nop', text, severity: 'Warning', group: 'Protocol' })) reader.options.push({ name: '', field });
  }
  reader.options.push({ name: TCP_OPTIONS[1]!.name, field: singleField(reach, at) });
  return at + 1;
}

function singleField(reach: Reach, at: number): Field {
  const kind = TCP_OPTIONS[reach.octets[at]!]!;
  const { fields } = readLines([kindRow()], within(reach, at, 1));
  return { name: kind.field, label: `TCP Option - ${kind.name}`, span: { start: at, end: at + 1 }, fields };
}

function flawOf(length: number | null, room: number): string | null {
  if (length === null) return 'length byte past end of options';
  if (length < 2) return `with too-short option length = ${counted(length, 'byte')}`;
  return length > room ? `option length = ${counted(length, 'byte')} says option goes past end of options` : null;
}

/** Of an option that goes on past the end only what follows its head is there to point at. */
function brokenEnd(length: number | null, reach: Reach, at: number): number {
  if (length !== null && length >= HEAD) return Math.max(at, reach.end - HEAD);
  return Math.min(at + HEAD, reach.end);
}

function brokenLength(span: Span, text: string): ReadOption {
  const fields = expertItem({ name: 'tcp.option.len.invalid', text, severity: 'Note', group: 'Sequence' });
  return { name: '', field: { name: '', label: text, span, fields } };
}

/** An option of whose content the snap length left something out: the values before that are read. */
function cutField(option: TcpOption, kind: OptionKind, end: number): Field {
  const { start, end: wireEnd } = option;
  const content = kind.isReadCut ? (kind.lines?.(option) ?? []) : [];
  const isThere = (line: Line) => !('span' in line) || line.span === undefined || line.span.end <= end;
  const known = content.slice(0, Math.max(0, content.findIndex((line) => !isThere(line))));
  const { fields } = readLines([kindRow(), LENGTH_ROW, ...(content.every(isThere) ? content : known)], { octets: option.octets, start, end, wireEnd });
  return { name: kind.field, label: `TCP Option - ${kind.title ?? kind.name}`, span: { start, end }, fields };
}

function isBroken(option: TcpOption, kind: OptionKind): boolean {
  return complaintOf(option, kind) === null && (kind.isBroken?.(option) ?? false);
}

function complaintOf(option: TcpOption, kind: OptionKind): string | null {
  return kind.complaint?.(option.end - option.start, option) ?? null;
}

function optionField(option: TcpOption, kind: OptionKind): Field {
  const { octets, start, end } = option;
  const complaint = complaintOf(option, kind);
  const isRead = complaint === null;
  const content = isRead ? (kind.lines?.(option) ?? []) : [];
  const { fields } = readLines([...(kind.before?.(option) ?? []), kindRow(), lengthRow(complaint), ...content], { octets, start, end, wireEnd: end });
  const title = `${kind.prefix ?? 'TCP Option - '}${kind.title ?? kind.name}`;
  return { name: kind.field, label: isRead ? `${title}${kind.summary?.(option) ?? ''}` : title, span: { start, end }, fields };
}

const LENGTH_ROW: Line = { start: 1, end: 2, name: 'tcp.option_len', label: 'Length' };

function lengthRow(complaint: string | null): Line {
  if (complaint === null) return LENGTH_ROW;
  return { ...LENGTH_ROW, rows: expertItem({ name: 'tcp.option.len.invalid', text: complaint, severity: 'Note', group: 'Sequence' }) };
}

function kindRow(): Line {
  const names = fieldTypeOf('tcp.option_kind')?.names ?? {};
  return { start: 0, end: 1, name: 'tcp.option_kind', label: 'Kind', show: (number: number) => `${names[number] ?? 'Unknown'} (${number})` };
}
