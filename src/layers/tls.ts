import type { Columns } from './dissection.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { expertItem } from './expert-item.ts';
import { readLines } from './field-row.ts';
import type { FrameContext, Pdu } from './frame-context.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import { TLS_VERSIONS } from './names/tls-versions.ts';
import type { Reach } from './reach.ts';
import { namedHex } from './show.ts';
import { tlsMessages, type TlsMessages } from './tls-messages.ts';
import { isOldRecord, TLS_RECORD_HEADER, tlsRecordLength } from './tls-record.ts';
import { uint } from '../octets/uint.ts';

/** Transport Layer Security (RFC 8446, RFC 5246) as far as it is not encrypted: records, the handshake, alerts. */
const CONTENT_TYPES: Readonly<Record<number, string>> = { 20: 'Change Cipher Spec', 21: 'Alert', 22: 'Handshake', 23: 'Application Data', 24: 'Heartbeat' };
const SHORT_VERSIONS: Readonly<Record<number, string>> = { 0x300: 'SSLv3', 0x301: 'TLSv1', 0x302: 'TLSv1.1', 0x303: 'TLSv1.2', 0x304: 'TLSv1.3' };
const CHANGE_CIPHER_SPEC = 20;
const ALERT = 21;
const APPLICATION_DATA = 23;
const SERVER_HELLO = 2;
const SERVER_HELLO_DONE = 14;

export function tls(pdu: Pdu, reach: Reach, { context }: Surroundings): Dissected[] {
  const records: TlsRecord[] = [];
  let isResumed = false;
  let isProtected = false;
  for (let at = reach.start; at + TLS_RECORD_HEADER <= reach.end; ) {
    const length = tlsRecordLength(reach.octets, at, pdu.version !== undefined);
    if (length === null) {
      const stray = strayRecord({ ...reach, start: at }, pdu.version);
      records.push(stray);
      at = stray.end;
      continue;
    }
    const end = Math.min(reach.end, at + length);
    const record = readRecord({ ...reach, start: at, end }, pdu, { isResumed, isProtected });
    isResumed = goesOn(record, isResumed);
    isProtected ||= record.type === CHANGE_CIPHER_SPEC;
    records.push(record);
    at = end;
  }
  return records.length > 0 ? [joined(records, reach, { session: pdu.version ?? 'SSL', isLaterPdu: isLater(pdu, context) })] : [];
}

/** By its parts: the PDU itself may be a copy, with its application named. */
function isLater({ parts }: Pdu, { payload }: FrameContext): boolean {
  return payload !== undefined && payload.pdus.findIndex((pdu) => pdu.parts === parts) > 0;
}

interface TlsRecord {
  type: number;
  /** Null of what is in the columns alone. */
  field: Field | null;
  /** As the Protocol column has it; null where it leaves the column as it is. */
  version: string | null;
  end: number;
  messages: TlsMessages;
}

/** Between a server's hello and its new cipher nothing more is said where a session is taken up again (RFC 5246, 7.3). */
function goesOn({ messages: { handshakes = [] }, version }: TlsRecord, before: boolean): boolean {
  if (handshakes.length === 0 || version === 'TLSv1.3') return before && handshakes.length === 0;
  return (before || handshakes.includes(SERVER_HELLO)) && !handshakes.includes(SERVER_HELLO_DONE);
}

/** All records of a PDU stand in one layer. */
function joined(records: readonly TlsRecord[], reach: Reach, { session, isLaterPdu }: { session: string; isLaterPdu: boolean }): Dissected {
  const span = { start: reach.start, end: records.at(-1)!.end };
  const layer = { protocol: 'tls', label: 'Transport Layer Security', span, fields: records.flatMap(({ field }) => field ?? []), ...(reach.source === undefined ? {} : { source: reach.source }) };
  const columns = (before: Columns): Columns => {
    const kept = before.info.slice(0, before.frozen || isLaterPdu ? before.info.length : before.fence ?? 0);
    const added = records.map(({ messages }) => messages.info).join(', ');
    return { ...before, protocol: records.findLast(({ version }) => version !== null)?.version ?? session, info: kept.length > (before.fence ?? 0) ? `${kept}, ${added}` : `${kept}${added}` };
  };
  return { layer, columns };
}

function readRecord(record: Reach, pdu: Pdu, { isResumed, isProtected }: { isResumed: boolean; isProtected: boolean }): TlsRecord {
  const { octets, start, end } = record;
  const [type, number] = [octets[start]!, uint(octets, start + 1, 2)];
  const version = pdu.version ?? SHORT_VERSIONS[number] ?? 'TLS';
  const messages = tlsMessages({ ...record, start: start + TLS_RECORD_HEADER }, { type, version: pdu.isHelloUnseen ? undefined : pdu.version, isProtected, application: pdu.application });
  const fields = [...headFields(record, version === 'TLSv1.3'), ...(type === CHANGE_CIPHER_SPEC && isResumed ? messages.fields.map(resumed) : messages.fields)];
  const field: Field = { name: 'tls.record', label: `${version} Record Layer: ${title(type, messages)}`, span: { start, end }, fields };
  return { type, field, version, end, messages };
}

/** What begins no record: of SSL 2.0 by the looks of it, or octets from a connection's middle, which go on to the end. */
function strayRecord(reach: Reach, version: string | undefined): TlsRecord {
  const { octets, start, end } = reach;
  if (isOldRecord(octets[start]!, octets[start + 2]!, version !== undefined)) return oldRecord(start, Math.min(end, start + 2 + (uint(octets, start, 2) & 0x7fff)));
  const text = version === undefined ? 'Continuation Data' : 'Ignored Unknown Record';
  const items = expertItem({ name: 'tls.ignored_unknown_record', text, severity: 'Warning', group: 'Protocol' });
  const field = version === undefined ? null : { name: '', label: text, span: { start, end }, fields: items };
  return { type: -1, field, version: null, end, messages: { fields: [], info: text, name: text } };
}

function oldRecord(start: number, end: number): TlsRecord {
  const text = 'Encrypted Data';
  const version = generated('tls.record.version', 'Version: SSL 2.0 (0x0002)', { value: 2, span: { start, end: start } });
  const field: Field = { name: 'tls.record', label: `SSLv2 Record Layer: ${text}`, span: { start, end }, fields: [version] };
  return { type: -1, field, version: 'SSLv2', end, messages: { fields: [], info: text, name: text } };
}

function resumed(field: Field): Field {
  return { ...field, fields: expertItem({ name: 'tls.resumed', text: 'This session reuses previously negotiated keys (Session resumption)', severity: 'Note', group: 'Sequence' }) };
}

function title(type: number, { name, info }: TlsMessages): string {
  return type === ALERT ? info : `${CONTENT_TYPES[type]} Protocol: ${name}`;
}

function headFields(record: Reach, isThirteen: boolean): Field[] {
  const isOpaque = isThirteen && record.octets[record.start] === APPLICATION_DATA;
  return readLines([
    { start: 0, end: 1, name: `tls.record.${isOpaque ? 'opaque_type' : 'content_type'}`, label: isOpaque ? 'Opaque Type' : 'Content Type', show: (type) => `${CONTENT_TYPES[type]} (${type})` },
    { start: 1, end: 3, name: 'tls.record.version', label: 'Version', show: namedHex(TLS_VERSIONS) },
    { start: 3, end: 5, name: 'tls.record.length', label: 'Length' },
  ], record).fields;
}
