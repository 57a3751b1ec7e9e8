import { TLS_GROUPS } from './names/tls-groups.ts';
import { namedHex } from './show.ts';
import type { TlsReader } from './tls-reader.ts';
import { readSignatureScheme } from './tls-signature.ts';

/**
 * What the two sides send to agree on a key before TLS 1.3 (RFC 5246, 7.4.3 and 7.4.7; RFC 8422, 5.4 and 5.7). Which way was agreed on
 * stands in another message, so it is told by the shape: lengths that fill the message.
 */
const HANDSHAKE = 'tls.handshake';
const NAMED_CURVE = 3;
const CURVES = { 1: 'explicit_prime', 2: 'explicit_char2', 3: 'named_curve' } as const;

export function readClientKeyExchange(reader: TlsReader): void {
  if (reader.left < 2) return;
  if (reader.peek(0) >> 8 === reader.left - 1) return readClientPoint(reader);
  if (reader.peek(0) === reader.left - 2) readSecret(reader);
}

function readClientPoint(reader: TlsReader): void {
  reader.group({ name: '', label: 'EC Diffie-Hellman Client Params', length: reader.left }, (inner) => {
    inner.octets(`${HANDSHAKE}.client_point`, 'Pubkey', inner.number(`${HANDSHAKE}.client_point_len`, 1, (length) => `Pubkey Length: ${length}`));
  });
}

function readSecret(reader: TlsReader): void {
  reader.group({ name: '', label: 'RSA Encrypted PreMaster Secret', length: reader.left }, (inner) => {
    inner.octets(`${HANDSHAKE}.epms`, 'Encrypted PreMaster', inner.number(`${HANDSHAKE}.epms_len`, 2, (length) => `Encrypted PreMaster length: ${length}`));
  });
}

/** A named curve, or a group of Diffie and Hellman's own: p, g, and the server's number. From TLS 1.2 on the signature says its scheme. */
export function readServerKeyExchange(reader: TlsReader, hasScheme: boolean): void {
  if (reader.left < 4) return;
  if (reader.peek(0) >> 8 === NAMED_CURVE) return readServerPoint(reader, hasScheme);
  reader.group({ name: '', label: 'Diffie-Hellman Server Params', length: reader.left }, (inner) => {
    inner.octets(`${HANDSHAKE}.p`, 'p', inner.number(`${HANDSHAKE}.p_len`, 2, (length) => `p Length: ${length}`));
    inner.octets(`${HANDSHAKE}.g`, 'g', inner.number(`${HANDSHAKE}.g_len`, 2, (length) => `g Length: ${length}`));
    inner.octets(`${HANDSHAKE}.ys`, 'Pubkey', inner.number(`${HANDSHAKE}.ys_len`, 2, (length) => `Pubkey Length: ${length}`));
    readSignature(inner, hasScheme);
  });
}

function readServerPoint(reader: TlsReader, hasScheme: boolean): void {
  reader.group({ name: '', label: 'EC Diffie-Hellman Server Params', length: reader.left }, (inner) => {
    inner.number(`${HANDSHAKE}.server_curve_type`, 1, (type) => `Curve Type: ${CURVES[type as keyof typeof CURVES]} (0x${type.toString(16).padStart(2, '0')})`);
    inner.number(`${HANDSHAKE}.server_named_curve`, 2, (curve) => `Named Curve: ${namedHex(TLS_GROUPS)(curve)}`);
    inner.octets(`${HANDSHAKE}.server_point`, 'Pubkey', inner.number(`${HANDSHAKE}.server_point_len`, 1, (length) => `Pubkey Length: ${length}`));
    readSignature(inner, hasScheme);
  });
}

function readSignature(reader: TlsReader, hasScheme: boolean): void {
  if (hasScheme && reader.left >= 2) readSignatureScheme(reader);
  if (reader.left >= 2) reader.octets(`${HANDSHAKE}.sig`, 'Signature', reader.number(`${HANDSHAKE}.sig_len`, 2, (length) => `Signature Length: ${length}`));
}
