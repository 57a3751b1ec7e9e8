import { uint } from '../octets/uint.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import { TLS_ALERTS, TLS_ALERT_LEVELS } from './names/tls-alerts.ts';
import type { Reach } from './reach.ts';
import { named, octetsText } from './show.ts';
import { isRetry } from './tls-hello.ts';
import { tlsHandshakeBody } from './tls-handshake-body.ts';

/** What one record holds: its lines, the name of its messages, and what the Info column says of them. */
export interface TlsMessages {
  fields: Field[];
  name: string;
  info: string;
  /** Types of the handshake messages in it. */
  handshakes?: readonly number[];
}

export interface TlsRecordKind {
  /** Content type. */
  type: number;
  /** As the Protocol column has it, where a ServerHello chose it. */
  version?: string;
  /** A new cipher was announced before it in the same octets. */
  isProtected: boolean;
  /** What application data is taken for: `Hypertext Transfer Protocol`. */
  application?: string;
}

const CHANGE_CIPHER_SPEC = 20;
const ALERT = 21;
const HANDSHAKE = 22;
const MESSAGE_HEADER = 4;
const SERVER_HELLO = 2;
const ENCRYPTED = 'Encrypted Handshake Message';
const HANDSHAKE_TYPES: Readonly<Record<number, string>> = {
  0: 'Hello Request', 1: 'Client Hello', 2: 'Server Hello', 3: 'Hello Verify Request', 4: 'New Session Ticket', 5: 'End of Early Data', 6: 'Hello Retry Request',
  8: 'Encrypted Extensions', 11: 'Certificate', 12: 'Server Key Exchange', 13: 'Certificate Request', 14: 'Server Hello Done', 15: 'Certificate Verify',
  16: 'Client Key Exchange', 20: 'Finished', 21: 'Client Certificate URL', 22: 'Certificate Status', 23: 'Supplemental Data', 24: 'Key Update',
  25: 'Compressed Certificate', 67: 'Encrypted Extensions',
};

/** `body` is the record without its header. */
export function tlsMessages(body: Reach, kind: TlsRecordKind): TlsMessages {
  const span = { start: body.start, end: body.end };
  if (kind.type === CHANGE_CIPHER_SPEC) return { fields: [{ name: 'tls.change_cipher_spec', label: 'Change Cipher Spec Message', span }], name: 'Change Cipher Spec', info: 'Change Cipher Spec' };
  if (kind.type === ALERT) return alert(body);
  return kind.type === HANDSHAKE ? handshake(body, kind) : applicationData(body, kind.application);
}

function applicationData({ octets, start, end }: Reach, application?: string): TlsMessages {
  const field: Field = { name: 'tls.app_data', label: `Encrypted Application Data: ${octetsText(octets.subarray(start, end))}`, span: { start, end } };
  const meant = application ? [generated('tls.app_data_proto', `Application Data Protocol: ${application}`, { value: application })] : [];
  return { fields: [field, ...meant], name: application ?? 'Application Data', info: 'Application Data' };
}

function alert({ octets, start, end }: Reach): TlsMessages {
  const span = { start, end };
  if (end - start !== 2) return { fields: [{ name: 'tls.alert_message', label: 'Alert Message: Encrypted Alert', span }], name: 'Encrypted Alert', info: 'Encrypted Alert' };
  const [level, reason] = [octets[start]!, octets[start + 1]!];
  const fields: Field[] = [
    { name: 'tls.alert_message.level', label: `Level: ${named(TLS_ALERT_LEVELS)(level)}`, span: { start, end: start + 1 }, value: level },
    { name: 'tls.alert_message.desc', label: `Description: ${named(TLS_ALERTS)(reason)}`, span: { start: start + 1, end }, value: reason },
  ];
  const info = `Alert (Level: ${TLS_ALERT_LEVELS[level] ?? 'Unknown'}, Description: ${TLS_ALERTS[reason] ?? 'Unknown'})`;
  return { fields: [{ name: 'tls.alert_message', label: 'Alert Message', span, fields }], name: info, info };
}

/** Messages one after the other; what is of no known type, or longer than its record, is taken for encrypted. */
function handshake(body: Reach, { version, isProtected }: TlsRecordKind): TlsMessages {
  const fields: Field[] = [];
  const names: string[] = [];
  const handshakes: number[] = [];
  for (let at = body.start; at < body.end; ) {
    const length = at + MESSAGE_HEADER <= body.end ? uint(body.octets, at + 1, 3) : -1;
    const type = body.octets[at]!;
    const end = at + MESSAGE_HEADER + length;
    if (!HANDSHAKE_TYPES[type] || length < 0 || end > body.end) {
      const isFragment = version === undefined && !isProtected;
      return { ...encrypted(body, { at, fields, names, word: isFragment ? fragmentOf(type) : null }), handshakes };
    }
    const name = type === SERVER_HELLO && isRetry({ ...body, start: at + MESSAGE_HEADER, end }) ? 'Hello Retry Request' : HANDSHAKE_TYPES[type];
    fields.push(message({ ...body, start: at, end }, name, version));
    names.push(name);
    handshakes.push(type);
    at = end;
  }
  return { fields, name: names.length === 1 ? names[0]! : 'Multiple Handshake Messages', info: names.join(', '), handshakes };
}

interface Encrypted {
  at: number;
  fields: Field[];
  names: string[];
  /** Before anything can be encrypted it is the beginning of a message: of which one. */
  word: string | null;
}

const fragmentOf = (type: number) => HANDSHAKE_TYPES[type] ?? ENCRYPTED;

function encrypted({ end }: Reach, { at, fields, names, word }: Encrypted): TlsMessages {
  const name = word === null ? ENCRYPTED : `${word} (fragment)`;
  const rest = { name: 'tls.handshake', label: `Handshake Protocol: ${name}`, span: { start: at, end } };
  return { fields: [...fields, rest], name: names.length === 0 ? name : 'Multiple Handshake Messages', info: [...names, word === null ? name : `[${word} Fragment]`].join(', ') };
}

function message(reach: Reach, name: string, version: string | undefined): Field {
  const { octets, start, end } = reach;
  const type = octets[start]!;
  const length = end - start - MESSAGE_HEADER;
  const fields: Field[] = [
    { name: 'tls.handshake.type', label: `Handshake Type: ${HANDSHAKE_TYPES[type]} (${type})`, span: { start, end: start + 1 }, value: type },
    { name: 'tls.handshake.length', label: `Length: ${length}`, span: { start: start + 1, end: start + MESSAGE_HEADER }, value: length },
    ...tlsHandshakeBody({ ...reach, start: start + MESSAGE_HEADER }, type, version),
  ];
  return { name: 'tls.handshake', label: `Handshake Protocol: ${name}`, span: { start, end }, fields };
}
