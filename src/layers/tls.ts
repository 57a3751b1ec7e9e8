import type { Columns } from './dissection.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import type { Pdu } from './frame-context.ts';
import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { tlsMessages, type TlsMessages } from './tls-messages.ts';
import { TLS_RECORD_HEADER, tlsRecordLength } from './tls-record.ts';
import { uint } from '../octets/uint.ts';
import { TLS_VERSIONS } from './names/tls-versions.ts';
import { hexNumber } from './show.ts';

/** Transport Layer Security (RFC 8446, RFC 5246) as far as it is not encrypted: records, hellos, alerts. */
const CONTENT_TYPES: Readonly<Record<number, string>> = { 20: 'Change Cipher Spec', 21: 'Alert', 22: 'Handshake', 23: 'Application Data', 24: 'Heartbeat' };
const SHORT_VERSIONS: Readonly<Record<number, string>> = { 0x300: 'SSLv3', 0x301: 'TLSv1', 0x302: 'TLSv1.1', 0x303: 'TLSv1.2', 0x304: 'TLSv1.3' };
const APPLICATION_DATA = 23;

export function tls(pdu: Pdu, reach: Reach, _surroundings: Surroundings): Dissected[] {
  const found: Dissected[] = [];
  for (let at = reach.start, isFirst = true; at + TLS_RECORD_HEADER <= reach.end; isFirst = false) {
    const length = tlsRecordLength(reach.octets, at);
    if (length === null) break;
    const end = Math.min(reach.end, at + length);
    found.push({ ...recordLayer({ ...reach, start: at, end }, pdu.version), ...(isFirst ? {} : { path: [] }) });
    at = end;
  }
  return found.length > 0 ? [joined(found, reach)] : [];
}

/** All records of a PDU stand in one layer. */
function joined(records: readonly Dissected[], reach: Reach): Dissected {
  const span = { start: reach.start, end: records.at(-1)!.layer.span.end };
  const layer = { protocol: 'tls', label: 'Transport Layer Security', span, fields: records.flatMap((record) => record.layer.fields), ...(reach.source === undefined ? {} : { source: reach.source }) };
  return { layer, columns: (columns) => records.reduce((edited, record) => record.columns!(edited), { ...columns, info: columns.info.slice(0, columns.frozen ? columns.info.length : columns.fence ?? 0) }) };
}

function recordLayer(record: Reach, known?: string): Dissected {
  const { octets, start, end } = record;
  const [type, version] = [octets[start]!, uint(octets, start + 1, 2)];
  const name = known ?? SHORT_VERSIONS[version] ?? 'TLS';
  const messages = tlsMessages({ ...record, start: start + TLS_RECORD_HEADER }, { type, isThirteen: name === 'TLSv1.3' });
  const span = { start, end };
  const field: Field = { name: 'tls.record', label: `${name} Record Layer: ${title(type, messages)}`, span, fields: [...headFields(record, name === 'TLSv1.3'), ...messages.fields] };
  const columns = (before: Columns): Columns => ({ ...before, protocol: name, info: before.info.length > (before.fence ?? 0) ? `${before.info}, ${messages.info}` : `${before.info}${messages.info}` });
  return { layer: { protocol: 'tls', label: '', span, fields: [field] }, columns };
}

function title(type: number, { name, info }: TlsMessages): string {
  return type === 21 ? info : `${CONTENT_TYPES[type]} Protocol: ${name}`;
}

function headFields({ octets, start }: Reach, isThirteen: boolean): Field[] {
  const [type, version, length] = [octets[start]!, uint(octets, start + 1, 2), uint(octets, start + 3, 2)];
  const [name, word] = isThirteen && type === APPLICATION_DATA ? ['opaque_type', 'Opaque Type'] : ['content_type', 'Content Type'];
  return [
    { name: `tls.record.${name}`, label: `${word}: ${CONTENT_TYPES[type]} (${type})`, span: { start, end: start + 1 }, value: type },
    { name: 'tls.record.version', label: `Version: ${TLS_VERSIONS[version] ?? 'Unknown'} (${hexNumber(4)(version)})`, span: { start: start + 1, end: start + 3 }, value: version },
    { name: 'tls.record.length', label: `Length: ${length}`, span: { start: start + 3, end: start + 5 }, value: length },
  ];
}
