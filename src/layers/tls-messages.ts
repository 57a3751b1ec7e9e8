import { uint } from '../octets/uint.ts';
import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { octetsText } from './show.ts';
import { tlsHello } from './tls-hello.ts';

/** What one record holds: its lines, the name of the first message, and what the Info column says of them. */
export interface TlsMessages {
  fields: Field[];
  name: string;
  info: string;
}

const CHANGE_CIPHER_SPEC = 20;
const ALERT = 21;
const HANDSHAKE = 22;
const HELLO_TYPES = [1, 2];
const MESSAGE_HEADER = 4;
const HANDSHAKE_TYPES: Readonly<Record<number, string>> = {
  0: 'Hello Request', 1: 'Client Hello', 2: 'Server Hello', 4: 'New Session Ticket', 8: 'Encrypted Extensions', 11: 'Certificate', 12: 'Server Key Exchange',
  13: 'Certificate Request', 14: 'Server Hello Done', 15: 'Certificate Verify', 16: 'Client Key Exchange', 20: 'Finished', 22: 'Certificate Status',
};
const ALERT_LEVELS: Readonly<Record<number, string>> = { 1: 'Warning', 2: 'Fatal' };
const ALERTS: Readonly<Record<number, string>> = {
  0: 'Close Notify', 10: 'Unexpected Message', 20: 'Bad Record MAC', 22: 'Record Overflow', 40: 'Handshake Failure', 42: 'Bad Certificate', 43: 'Unsupported Certificate',
  44: 'Certificate Revoked', 45: 'Certificate Expired', 46: 'Certificate Unknown', 47: 'Illegal Parameter', 48: 'Unknown CA', 49: 'Access Denied', 50: 'Decode Error',
  51: 'Decrypt Error', 70: 'Protocol Version', 71: 'Insufficient Security', 80: 'Internal Error', 86: 'Inappropriate Fallback', 90: 'User Canceled', 112: 'Unrecognized Name',
  116: 'Certificate Required', 120: 'No application Protocol',
};

/** `body` is the record without its header. */
export function tlsMessages(body: Reach, { type }: { type: number; isThirteen: boolean }): TlsMessages {
  const span = { start: body.start, end: body.end };
  if (type === CHANGE_CIPHER_SPEC) return { fields: [{ name: 'tls.change_cipher_spec', label: 'Change Cipher Spec Message', span }], name: 'Change Cipher Spec', info: 'Change Cipher Spec' };
  if (type === ALERT) return alert(body);
  if (type === HANDSHAKE) return handshake(body);
  const text = octetsText(body.octets.subarray(body.start, body.end));
  return { fields: [{ name: 'tls.app_data', label: `Encrypted Application Data: ${text}`, span }], name: 'Application Data', info: 'Application Data' };
}

function alert({ octets, start, end }: Reach): TlsMessages {
  const span = { start, end };
  if (end - start !== 2) return { fields: [{ name: 'tls.alert_message', label: 'Alert Message: Encrypted Alert', span }], name: 'Encrypted Alert', info: 'Encrypted Alert' };
  const [level, reason] = [octets[start]!, octets[start + 1]!];
  const fields: Field[] = [
    { name: 'tls.alert_message.level', label: `Level: ${ALERT_LEVELS[level] ?? 'Unknown'} (${level})`, span: { start, end: start + 1 }, value: level },
    { name: 'tls.alert_message.desc', label: `Description: ${ALERTS[reason] ?? 'Unknown'} (${reason})`, span: { start: start + 1, end }, value: reason },
  ];
  const info = `Alert (Level: ${ALERT_LEVELS[level] ?? 'Unknown'}, Description: ${ALERTS[reason] ?? 'Unknown'})`;
  return { fields: [{ name: 'tls.alert_message', label: 'Alert Message', span, fields }], name: info, info };
}

/** Messages one after the other; what is of no known type, or longer than its record, is taken for encrypted. */
function handshake(body: Reach): TlsMessages {
  const fields: Field[] = [];
  const names: string[] = [];
  for (let at = body.start; at < body.end; ) {
    const length = at + MESSAGE_HEADER <= body.end ? uint(body.octets, at + 1, 3) : -1;
    const name = HANDSHAKE_TYPES[body.octets[at]!];
    const end = at + MESSAGE_HEADER + length;
    if (!name || length < 0 || end > body.end) return encrypted(body, { at, fields, names });
    fields.push(message({ ...body, start: at, end }, name));
    names.push(name);
    at = end;
  }
  return { fields, name: names.length === 1 ? names[0]! : 'Multiple Handshake Messages', info: names.join(', ') };
}

function encrypted({ end }: Reach, { at, fields, names }: { at: number; fields: Field[]; names: string[] }): TlsMessages {
  const name = 'Encrypted Handshake Message';
  const rest = { name: 'tls.handshake', label: `Handshake Protocol: ${name}`, span: { start: at, end } };
  return { fields: [...fields, rest], name: names.length === 0 ? name : 'Multiple Handshake Messages', info: [...names, name].join(', ') };
}

function message(reach: Reach, name: string): Field {
  const { octets, start, end } = reach;
  const type = octets[start]!;
  const head: Field[] = [
    { name: 'tls.handshake.type', label: `Handshake Type: ${name} (${type})`, span: { start, end: start + 1 }, value: type },
    { name: 'tls.handshake.length', label: `Length: ${end - start - MESSAGE_HEADER}`, span: { start: start + 1, end: start + MESSAGE_HEADER }, value: end - start - MESSAGE_HEADER },
  ];
  const hello = HELLO_TYPES.includes(type) ? tlsHello({ ...reach, start: start + MESSAGE_HEADER }, type === 1) : [];
  return { name: 'tls.handshake', label: `Handshake Protocol: ${name}`, span: { start, end }, fields: [...head, ...hello] };
}
