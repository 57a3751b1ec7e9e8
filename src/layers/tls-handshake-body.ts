import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { counted } from './show.ts';
import { tlsHello } from './tls-hello.ts';
import { readClientKeyExchange, readServerKeyExchange } from './tls-key-exchange.ts';
import { TlsReader } from './tls-reader.ts';

/** The lines of one handshake message behind its header, by its type (RFC 8446, 4; RFC 5246, 7.4); none where its type has no row. */
const HANDSHAKE = 'tls.handshake';
type ReadBody = (reader: TlsReader, version: string | undefined) => void;

const BODIES: Readonly<Record<number, ReadBody>> = {
  4: readTicket,
  11: readCertificates,
  12: (reader, version) => version !== undefined && readServerKeyExchange(reader, version === 'TLSv1.2'),
  16: (reader, version) => version !== undefined && readClientKeyExchange(reader),
  20: (reader) => reader.line(`${HANDSHAKE}.verify_data`, 'Verify Data', reader.left),
};
const CLIENT_HELLO = 1;
const SERVER_HELLO = 2;

/** `version` as the Protocol column has it: `TLSv1.2`; undefined where no ServerHello chose one: then it chose no cipher either. */
export function tlsHandshakeBody(body: Reach, type: number, version: string | undefined): Field[] {
  if (type === CLIENT_HELLO || type === SERVER_HELLO) return tlsHello(body, { isClient: type === CLIENT_HELLO, isThirteen: version === 'TLSv1.3' });
  const reader = new TlsReader(body);
  BODIES[type]?.(reader, version);
  return reader.fields;
}

/** The certificates stay octets: ASN.1 is not read here. */
function readCertificates(reader: TlsReader): void {
  const length = reader.number(`${HANDSHAKE}.certificates_length`, 3, (value) => `Certificates Length: ${value}`);
  reader.list({ name: `${HANDSHAKE}.certificates`, label: `Certificates (${counted(length, 'byte')})`, length }, (inner) => {
    inner.octets(`${HANDSHAKE}.certificate`, 'Certificate', inner.number(`${HANDSHAKE}.certificate_length`, 3, (size) => `Certificate Length: ${size}`));
  });
}

function readTicket(reader: TlsReader): void {
  if (reader.left === 0) return;
  reader.group({ name: '', label: 'TLS Session Ticket', length: reader.left }, (inner) => {
    inner.number(`${HANDSHAKE}.session_ticket_lifetime_hint`, 4, (seconds) => `Session Ticket Lifetime Hint: ${durationText(seconds)}`);
    inner.octets(`${HANDSHAKE}.session_ticket`, 'Session Ticket', inner.number(`${HANDSHAKE}.session_ticket_length`, 2, (size) => `Session Ticket Length: ${size}`));
  });
}

const UNITS: readonly [seconds: number, word: string][] = [[86400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']];

/** `86000 seconds (23 hours, 53 minutes, 20 seconds)`. */
function durationText(seconds: number): string {
  const parts: string[] = [];
  let left = seconds;
  for (const [size, word] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(counted(count, word));
  }
  return parts.length > 0 ? `${counted(seconds, 'second')} (${parts.join(', ')})` : '0 seconds';
}
