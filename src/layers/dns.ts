import { uint } from '../octets/uint.ts';
import { cutLayer } from './cut-layer.ts';
import type { Columns } from './dissection.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { dnsFlagsRow, messageText } from './dns-flags.ts';
import { readQuestion, readRecord, type DnsEntry, type DnsMessage } from './dns-record.ts';
import { REPLY_CODES } from './dns-words.ts';
import { expertItem } from './expert-item.ts';
import { cutStop, readLines, type FieldRow } from './field-row.ts';
import { generated } from './generated.ts';
import type { Field, Layer } from './layer.ts';
import type { Reach } from './reach.ts';
import { counted, hexNumber, octetsText, seconds } from './show.ts';

/** Domain Name System (RFC 1035), and the multicast forms that share its messages (RFC 6762, RFC 4795). */
const FORMS = {
  dns: { title: 'Domain Name System', column: 'DNS' },
  mdns: { title: 'Multicast Domain Name System', column: 'MDNS' },
  llmnr: { title: 'Link-local Multicast Name Resolution', column: 'LLMNR' },
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

export const dns = (reach: Reach, surroundings: Surroundings): Dissected => dissect('dns', reach, surroundings);
export const mdns = (reach: Reach, surroundings: Surroundings): Dissected => dissect('mdns', reach, surroundings);
export const llmnr = (reach: Reach, surroundings: Surroundings): Dissected => dissect('llmnr', reach, surroundings);

function dissect(form: Form, reach: Reach, surroundings: Surroundings): Dissected {
  const flags = reach.start + 4 <= reach.end ? uint(reach.octets, reach.start + 2, 2) : 0;
  const reading = readLines([ID_ROW, dnsFlagsRow(flags, form === 'llmnr'), ...(opcodeOf(flags) === UPDATE ? UPDATE_ROWS : COUNT_ROWS)], reach);
  const { title, column } = FORMS[form];
  const label = reach.start + 4 <= reach.end ? `${title} (${flags & 0x8000 ? 'response' : 'query'})` : title;
  const layer: Layer = { protocol: form, label, span: { start: reach.start, end: reach.end }, ...reading };
  if (reach.source !== undefined) layer.source = reach.source;
  if (reading.stop) return { layer, columns: (old) => ({ ...old, protocol: column, info: '' }), siblings: [cutLayer(reading.stop, 'DNS')] };
  const sections = readSections({ octets: reach.octets, start: reach.start, end: reach.end, multicast: form === 'mdns' });
  const columns = (old: Columns): Columns => ({ ...old, protocol: column, info: infoText(reach, flags) + sections.info });
  const fields = [...reading.fields, ...sections.fields];
  if (!sections.cut) return { layer: { ...layer, fields: [...fields, ...pairLines(flags, surroundings), ...restLines(reach, sections.end)] }, columns };
  const stop = cutStop(reach, reach.end, 1);
  return { layer: { ...layer, fields, stop }, columns, siblings: [cutLayer(stop, 'DNS')] };
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
  return [{ name: '', label: `Extraneous Data (${counted(end - start, 'byte')})`, span, fields }];
}

function readSections(message: DnsMessage): Sections {
  const sections: Sections = { fields: [], info: '', cut: false, end: 0 };
  let at = message.start + HEADER_LENGTH;
  const titles = opcodeOf(uint(message.octets, message.start + 2, 2)) === UPDATE ? UPDATE_SECTIONS : SECTIONS;
  for (let index = 0; index < titles.length && !sections.cut; index++) {
    const count = Math.min(MOST_ENTRIES, uint(message.octets, message.start + 4 + index * 2, 2));
    if (count > 0) at = readSection(message, { sections, at, count, title: titles[index]!, read: index === 0 ? readQuestion : readRecord });
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

/** What ties a question and its answer together. */
function pairLines(flags: number, { context, quoted }: Surroundings): Field[] {
  const pair = context.counterpart;
  if (quoted || !pair) return [];
  const frame = (name: string, title: string, value: number) => generated(name, `${title}: ${value}`, { value });
  if (!(flags & 0x8000)) return pair.responseIn === undefined ? [] : [frame('dns.response_in', 'Response In', pair.responseIn)];
  if (pair.requestIn === undefined) return [generated('dns.unsolicited', 'Unsolicited: True', { value: 1 })];
  const time = pair.timeNs === undefined ? [] : [generated('dns.time', `Time: ${seconds(pair.timeNs)} seconds`, { value: pair.timeNs })];
  return [frame('dns.response_to', 'Request In', pair.requestIn), ...time];
}
