import { uint } from '../octets/uint.ts';
import { cutLayer } from './cut-layer.ts';
import type { Columns } from './dissection.ts';
import type { Dissected, Dissector, Surroundings } from './dissector.ts';
import { dnsFlagsRow, messageText } from './dns-flags.ts';
import { againItem, pairLines } from './dns-pair-lines.ts';
import { readQuestion, readRecord, type DnsEntry, type DnsMessage } from './dns-record.ts';
import { REPLY_CODES } from './dns-words.ts';
import { expertItem } from './expert-item.ts';
import { cutStop, readLines, readRow, type FieldRow } from './field-row.ts';
import type { Counterpart, Pdu } from './frame-context.ts';
import { generated } from './generated.ts';
import type { Field, Layer } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, octetsText } from './show.ts';

/** Domain Name System (RFC 1035), and the multicast forms that share its messages (RFC 6762, RFC 4795). */
const FORMS = {
  dns: { title: 'Domain Name System', column: 'DNS', short: 'DNS' },
  mdns: { title: 'Multicast Domain Name System', column: 'MDNS', short: 'mDNS' },
  llmnr: { title: 'Link-local Multicast Name Resolution', column: 'LLMNR', short: 'LLMNR' },
} as const;
type Form = keyof typeof FORMS;

const ID_ROW: FieldRow = { start: 0, end: 2, name: 'dns.id', label: 'Transaction ID', show: hexNumber(4) };
const COUNT_ROWS: FieldRow[] = [
  { start: 4, end: 6, name: 'dns.count.queries', label: 'Questions' },
  { start: 6, end: 8, name: 'dns.count.answers', label: 'Answer RRs' },
  { start: 8, end: 10, name: 'dns.count.auth_rr', label: 'Authority RRs' },
  { start: 10, end: 12, name: 'dns.count.add_rr', label: 'Additional RRs' },
];
const SECTIONS = ['Queries', 'Answers', 'Authoritative nameservers', 'Additional records'];
/** A dynamic update calls its four sections otherwise (RFC 2136, 2.2). */
const UPDATE = 5;
const UPDATE_ROWS: FieldRow[] = [
  { start: 4, end: 6, name: 'dns.count.zones', label: 'Zones' }, { start: 6, end: 8, name: 'dns.count.prerequisites', label: 'Prerequisites' },
  { start: 8, end: 10, name: 'dns.count.updates', label: 'Updates' }, COUNT_ROWS[3]!,
];
const UPDATE_SECTIONS = ['Zone', 'Prerequisites', 'Updates', 'Additional records'];
const HEADER_LENGTH = 12;
/** More than fit into a message of 65535 octets, eleven of which a record takes at least. */
const MOST_ENTRIES = 6000;

export const dns: Dissector = (reach, surroundings) => message('dns', reach, { pair: pairOf(surroundings) });
export const mdns: Dissector = (reach, surroundings) => message('mdns', reach, { pair: pairOf(surroundings) });
export const llmnr: Dissector = (reach, surroundings) => message('llmnr', reach, { pair: pairOf(surroundings) });

/** Over TCP each message stands behind its length (RFC 1035, 4.2.2). */
export function dnsOverTcp(pdu: Pdu, reach: Reach, { context }: Surroundings): Dissected[] {
  const { counterparts = [] } = pdu;
  const isLater = (context.payload?.pdus.indexOf(pdu) ?? 0) > 0;
  const messages: Dissected[] = [];
  for (let at = reach.start; at + LENGTH_ROW.end <= reach.end && messages.length < MOST_MESSAGES; ) {
    const length = uint(reach.octets, at, LENGTH_ROW.end);
    const body = within(reach, at + LENGTH_ROW.end, length);
    const read = length < HEADER_LENGTH ? tooShort(body) : message('dns', body, { pair: counterparts[messages.length], length: readRow(LENGTH_ROW, reach.octets, at) });
    messages.push(messages.length === 0 ? { ...(isLater ? behind(read) : read), path: ['dns'] } : { ...read, path: [] });
    at += LENGTH_ROW.end + length;
  }
  return messages;
}

/** What is put together in one frame with a message before it keeps that one's words. */
function behind(read: Dissected): Dissected {
  return { ...read, columns: (old) => ({ ...read.columns!(old), info: old.info + read.columns!(old).info }) };
}

/** A length that is less than a header's leaves nothing to show. */
function tooShort(reach: Reach): Dissected {
  const cut = cutLayer(cutStop(reach, reach.end, 1), 'DNS', reach.source);
  return { ...cut, columns: (old) => cut.columns!({ ...old, protocol: 'DNS', info: '' }) };
}

const LENGTH_ROW: FieldRow = { start: 0, end: 2, name: 'dns.length', label: 'Length' };
/** Of one segment. */
const MOST_MESSAGES = 1000;

/** A quoted packet takes no part in a conversation. */
const pairOf = ({ context, quoted }: Surroundings): Counterpart | undefined => (quoted ? undefined : context.counterpart);

interface Around {
  pair: Counterpart | undefined;
  /** The length ahead of the message. */
  length?: Field;
}

function message(form: Form, reach: Reach, { pair, length }: Around): Dissected {
  const flags = reach.start + 4 <= reach.end ? uint(reach.octets, reach.start + 2, 2) : 0;
  const reading = readLines([ID_ROW, dnsFlagsRow(flags, form === 'llmnr'), ...(opcodeOf(flags) === UPDATE ? UPDATE_ROWS : COUNT_ROWS)], reach);
  const { title, column, short } = FORMS[form];
  const label = reach.start + 4 <= reach.end ? `${title} (${flags & 0x8000 ? 'response' : 'query'})` : title;
  const head = [...(length ? [length] : []), ...reading.fields];
  const layer: Layer = { protocol: form, label, span: { start: length ? reach.start - LENGTH_ROW.end : reach.start, end: reach.end }, ...reading, fields: head };
  if (reach.source !== undefined) layer.source = reach.source;
  if (reading.stop) return { layer, columns: (old) => ({ ...old, protocol: column, info: '' }), siblings: [cutLayer(reading.stop, short, reach.source)] };
  const sections = readSections({ octets: reach.octets, start: reach.start, end: reach.end, multicast: form === 'mdns' });
  const columns = (old: Columns): Columns => ({ ...old, protocol: column, info: infoText(reach, flags) + sections.info });
  const fields = [...head, ...sections.fields];
  if (!sections.cut) return { layer: { ...layer, fields: [...marked(fields, againItem(flags, pair)), ...pairLines(flags, pair), ...restLines(reach, sections.end)] }, columns };
  const stop = cutStop(reach, reach.end, 1);
  return { layer: { ...layer, fields, stop }, columns, siblings: [cutLayer(stop, short, reach.source)] };
}

/** The item under the identifier. */
function marked(fields: Field[], item: Field[]): Field[] {
  return item.length === 0 ? fields : fields.map((field) => (field.name === ID_ROW.name ? { ...field, fields: item } : field));
}

const opcodeOf = (flags: number): number => (flags >> 11) & 15;

function infoText({ octets, start }: Reach, flags: number): string {
  const code = flags & 0x8000 ? flags & 15 : 0;
  const error = code === 0 ? '' : ` ${REPLY_CODES[code] ?? `Unknown error (${code})`}`;
  return `${messageText(flags)} ${hexNumber(4)(uint(octets, start, 2))}${error}`;
}

interface Sections {
  fields: Field[];
  info: string;
  cut: boolean;
  end: number;
}

/** Octets behind the last record. */
function restLines({ octets, end }: Reach, start: number): Field[] {
  if (start >= end) return [];
  const span = { start, end };
  const item = expertItem({ name: 'dns.extraneous', text: 'Extraneous data', severity: 'Note', group: 'Undecoded' });
  const fields: Field[] = [
    { name: 'dns.extraneous.data', label: `Extraneous Data Bytes: ${octetsText(octets.subarray(start, end))}`, span },
    generated('dns.extraneous.length', `Extraneous Data Length: ${end - start}`, { value: end - start }),
    { name: '', label: 'Extraneous data', span, fields: item },
  ];
  return [{ name: '', label: `Extraneous Data (${end - start} bytes)`, span, fields }];
}

function readSections(message: DnsMessage): Sections {
  const sections: Sections = { fields: [], info: '', cut: false, end: 0 };
  let at = message.start + HEADER_LENGTH;
  const titles = opcodeOf(uint(message.octets, message.start + 2, 2)) === UPDATE ? UPDATE_SECTIONS : SECTIONS;
  for (let index = 0; index < titles.length && !sections.cut; index++) {
    const count = Math.min(MOST_ENTRIES, uint(message.octets, message.start + 4 + index * 2, 2));
    sections.cut = count > 0 && at >= message.end;
    if (count > 0 && !sections.cut) at = readSection(message, { sections, at, count, title: titles[index]!, read: index === 0 ? readQuestion : readRecord });
  }
  sections.end = at;
  return sections;
}

interface Section {
  sections: Sections;
  at: number;
  count: number;
  title: string;
  read: typeof readQuestion;
}

/** Where the section ends. One that is cut is shown as far as it goes, to the end of the message. */
function readSection(message: DnsMessage, { sections, at, count, title, read }: Section): number {
  const fields: Field[] = [];
  let end = at;
  for (let index = 0; index < count && !sections.cut; index++) {
    const entry: DnsEntry | null = read(message, end);
    sections.cut = entry === null || entry.cut;
    if (entry === null) break;
    if (entry.field) fields.push(entry.field);
    sections.info += entry.info;
    end = entry.end;
  }
  const span = { start: at, end: sections.cut ? message.end : end };
  sections.fields.push({ name: '', label: title, span, fields });
  return end;
}
