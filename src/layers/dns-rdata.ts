import { expertItem } from './expert-item.ts';
import { location } from './dns-location.ts';
import { recordParts } from './dns-parts.ts';
import type { DataSpan, RecordData } from './dns-record-data.ts';
import { serviceBinding } from './dns-svcb.ts';
import { DATA_WORDS, OWNED } from './dns-words.ts';
import { readRow, type FieldRow } from './field-row.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { asciiText, escapedText } from './octet-text.ts';

/** What a record's data says, by its type: by its layout, or by a reader of its own. */
type Reader = (data: DataSpan) => RecordData;

const CUT: RecordData = { fields: [], title: '', info: '', cut: true };
const plain = (fields: Field[], cut = false): RecordData => ({ fields, title: '', info: '', cut });

/** Strings that each begin with their length. */
function strings(name: string, label: string): Reader {
  return ({ octets, start, end, message }) => {
    const fields: Field[] = [];
    for (let at = start; at < end; at += 1 + octets[at]!) {
      const [length, text] = stringFields(octets, at, { name, label });
      fields.push(length!);
      if (at + 1 + octets[at]! > message.end) return plain(fields, true);
      fields.push(text!);
    }
    return plain(fields);
  };
}

function stringFields(octets: Uint8Array, at: number, { name, label }: { name: string; label: string }): Field[] {
  const length = octets[at]!;
  const span = { start: at + 1, end: at + 1 + length };
  const value = asciiText(octets.subarray(span.start, span.end));
  return [
    { name: `${name}.length`, label: `${label} Length: ${length}`, span: { start: at, end: at + 1 }, value: length },
    { name, label: cutLabel(label, escapedText(value)), span, value },
  ];
}

const CAA_TAGS: Readonly<Record<string, [name: string, label: string]>> = {
  issue: ['dns.caa.issue', 'Issue'], issuewild: ['dns.caa.issuewild', 'Issue Wildcard'], iodef: ['dns.caa.iodef', 'Report URL'],
};
const CAA_FLAGS: FieldRow = {
  start: 0, end: 1, name: 'dns.caa.flags', label: 'CAA Flags', show: (value) => `0x${value.toString(16).padStart(2, '0')}`,
  rows: [{ start: 0, end: 1, name: 'dns.caa.flags.issuer_critical', label: 'Issuer Critical', mask: 0x80, show: (bit) => (bit ? 'Critical' : 'Not critical') }],
};

const caa: Reader = ({ octets, start, end }) => {
  if (start + 2 > end || start + 2 + octets[start + 1]! > end) return CUT;
  const tagEnd = start + 2 + octets[start + 1]!;
  const tag = asciiText(octets.subarray(start + 2, tagEnd));
  const value = asciiText(octets.subarray(tagEnd, end));
  const [name, label] = CAA_TAGS[tag] ?? ['dns.caa.unknown', 'Unknown tag'];
  const fields: Field[] = [
    { name: 'dns.caa.tag_length', label: `Tag length: ${octets[start + 1]}`, span: { start: start + 1, end: start + 2 }, value: octets[start + 1]! },
    { name: 'dns.caa.tag', label: `Tag: ${escapedText(tag)}`, span: { start: start + 2, end: tagEnd }, value: tag },
    { name: 'dns.caa.value', label: `Value: ${escapedText(value)}`, span: { start: tagEnd, end }, value },
  ];
  return plain([readRow(CAA_FLAGS, octets, start), { name, label: `${label}: ${escapedText(value)}`, span: { start: start + 1, end }, value, fields }]);
};

/** Types that Wireshark reads and we show as octets: WKS, A6, APL, IPSECKEY, HIP, EUI64, TKEY, TSIG, WINS, WINS-R, XPF. */
const OCTETS_HERE: ReadonlySet<number> = new Set([11, 38, 42, 45, 55, 109, 249, 250, 65281, 65282, 65422]);

/** Wireshark says so where it knows no such type. */
function unknown(type: number, { octets, start, end }: DataSpan): RecordData {
  const text = `Dissector for DNS Type (${type}) code not implemented, Contact Wireshark developers if you want this supported`;
  const item = expertItem({ name: 'dns.undecoded.type', text, severity: 'Note', group: 'Undecoded' });
  return plain([...(OCTETS_HERE.has(type) ? [] : item), readRow({ start: 0, end: end - start, name: 'dns.data', label: 'Data', asOctets: true }, octets, start)]);
}

const READERS: Readonly<Record<number, Reader>> = { 16: strings('dns.txt', 'TXT'), 29: location, 64: serviceBinding, 65: serviceBinding, 99: strings('dns.spf', 'SPF'), 257: caa };

/** A type that is not known shows its octets. */
export function recordData(type: number, data: DataSpan): RecordData {
  if (data.end === data.start) return plain([]);
  const reader = READERS[type];
  if (reader) return reader(data);
  const parts = recordParts(type, data);
  return parts ? { ...parts, ...wordsOf(type, parts.fields, data.owner) } : unknown(type, data);
}

/** What the record's line and the Info column say of its data, as soon as enough of it was read. */
function wordsOf(type: number, fields: readonly Field[], owner: string): { title: string; info: string } {
  if (OWNED.has(type)) return { title: '', info: ` ${owner}` };
  const { needs, title, info } = DATA_WORDS[type] ?? NO_WORDS;
  const values = fields.map(({ value }) => String(value));
  return values.length < needs ? { title: '', info: '' } : { title: title(values), info: info(values) };
}

const NO_WORDS = { needs: 0, title: () => '', info: () => '' };
