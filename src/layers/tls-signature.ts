import { TLS_SIGNATURE_ALGORITHMS } from './names/tls-signature-algorithms.ts';
import { counted, hexNumber, named } from './show.ts';
import type { TlsReader } from './tls-reader.ts';

/** Signature schemes (RFC 8446, 4.2.3), which TLS 1.2 reads as a hash and a signature (RFC 5246, 7.4.1.4.1). */
const HASHES: Readonly<Record<number, string>> = { 0: 'None', 1: 'MD5', 2: 'SHA1', 3: 'SHA224', 4: 'SHA256', 5: 'SHA384', 6: 'SHA512', 7: 'SM3' };
const SIGNATURES: Readonly<Record<number, string>> = { 0: 'Anonymous', 1: 'RSA', 2: 'DSA', 3: 'ECDSA', 4: 'SM2' };

export function readSignatureScheme(reader: TlsReader): void {
  if (reader.left < 2) return reader.skip(reader.left);
  const scheme = reader.peek(0);
  reader.group({ name: 'tls.handshake.sig_hash_alg', label: `Signature Algorithm: ${schemeName(scheme)} (${hexNumber(4)(scheme)})`, length: 2 }, (inner) => {
    inner.number('tls.handshake.sig_hash_hash', 1, (hash) => `Signature Hash Algorithm Hash: ${named(HASHES)(hash)}`);
    inner.number('tls.handshake.sig_hash_sig', 1, (signature) => `Signature Hash Algorithm Signature: ${named(SIGNATURES)(signature)}`);
  });
  reader.fields.at(-1)!.value = scheme;
}

/** One that has no name of its own goes by those of its parts. */
function schemeName(scheme: number): string {
  return TLS_SIGNATURE_ALGORITHMS[scheme] ?? `${HASHES[scheme >> 8] ?? 'Unknown'} ${SIGNATURES[scheme & 0xff] ?? 'Unknown'}`;
}

export function readSignatureSchemes(reader: TlsReader): void {
  const length = reader.number('tls.handshake.sig_hash_alg_len', 2, (value) => `Signature Hash Algorithms Length: ${value}`);
  reader.list({ name: 'tls.handshake.sig_hash_algs', label: `Signature Hash Algorithms (${counted(Math.floor(length / 2), 'algorithm')})`, length }, readSignatureScheme);
}
