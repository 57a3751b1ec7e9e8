import { hex } from '../octets/hex.ts';
import { uint } from '../octets/uint.ts';
import type { Field } from './layer.ts';
import { TLS_CIPHER_SUITES } from './names/tls-cipher-suites.ts';
import { TLS_VERSIONS } from './names/tls-versions.ts';
import type { Reach } from './reach.ts';
import { counted, named, namedHex } from './show.ts';
import { readExtension } from './tls-extensions.ts';
import { readFingerprint } from './tls-fingerprint.ts';
import { TlsReader } from './tls-reader.ts';
import { utcText } from './utc-text.ts';

/** The body of a ClientHello or a ServerHello (RFC 8446, 4.1.2 and 4.1.3), as far as its lengths hold. */
const HELLO = 'tls.handshake';
const RANDOM = 32;
const RANDOM_TIME = 4;
const COMPRESSIONS: Readonly<Record<number, string>> = { 0: 'null', 1: 'DEFLATE', 64: 'LZS' };
const NS_PER_SECOND = 1_000_000_000n;

export interface TlsHelloKind {
  isClient: boolean;
  /** The connection chose TLS 1.3, in which a hello holds no time. */
  isThirteen: boolean;
}

/** The random octets of a ServerHello that asks for another ClientHello (RFC 8446, 4.1.3). */
const RETRY = 'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c';

export function isRetry({ octets, start, end }: Reach): boolean {
  return hex(octets.subarray(start + 2, Math.min(end, start + 2 + RANDOM))) === RETRY;
}

export function tlsHello(body: Reach, { isClient, isThirteen }: TlsHelloKind): Field[] {
  const reader = new TlsReader(body);
  reader.number(`${HELLO}.version`, 2, (version) => `Version: ${namedHex(TLS_VERSIONS)(version)}`);
  const randomAt = body.start + 2;
  reader.octets(`${HELLO}.random`, 'Random', RANDOM, isThirteen ? undefined : (inner) => readRandom(inner, timeAt(body, randomAt)));
  const random = reader.fields.at(-1);
  if (random && !isClient && isRetry(body)) random.label += ' (HelloRetryRequest magic)';
  reader.octets(`${HELLO}.session_id`, 'Session ID', reader.number(`${HELLO}.session_id_length`, 1, (length) => `Session ID Length: ${length}`));
  if (isClient) readOffers(reader);
  else readChoices(reader);
  if (reader.left >= 2) reader.number(`${HELLO}.extensions_length`, 2, (length) => `Extensions Length: ${length}`);
  while (reader.left > 0) readExtension(reader, isClient);
  readFingerprint(reader, isClient);
  return reader.fields;
}

function timeAt({ octets, end }: Reach, at: number): string {
  return String(BigInt(at + RANDOM_TIME <= end ? uint(octets, at, RANDOM_TIME) : 0) * NS_PER_SECOND);
}

/** RFC 5246, 7.4.1.2: seconds since 1970, and 28 random octets; many programs now put random octets in both. */
function readRandom(reader: TlsReader, epochNs: string): void {
  reader.line(`${HELLO}.random_time`, `GMT Unix Time: ${utcText(BigInt(epochNs))}`, RANDOM_TIME);
  const time = reader.fields.at(-1);
  if (time) time.value = epochNs;
  reader.octets(`${HELLO}.random_bytes`, 'Random Bytes', reader.left);
}

function readChoices(reader: TlsReader): void {
  reader.number(`${HELLO}.ciphersuite`, 2, suiteText);
  reader.number(`${HELLO}.comp_method`, 1, compressionText);
}

function readOffers(reader: TlsReader): void {
  const suites = reader.number(`${HELLO}.cipher_suites_length`, 2, (length) => `Cipher Suites Length: ${length}`);
  reader.list({ name: `${HELLO}.ciphersuites`, label: `Cipher Suites (${counted(Math.floor(suites / 2), 'suite')})`, length: suites }, (inner) => inner.number(`${HELLO}.ciphersuite`, 2, suiteText));
  const methods = reader.number(`${HELLO}.comp_methods_length`, 1, (length) => `Compression Methods Length: ${length}`);
  reader.list({ name: `${HELLO}.comp_methods`, label: `Compression Methods (${counted(methods, 'method')})`, length: methods }, (inner) => inner.number(`${HELLO}.comp_method`, 1, compressionText));
}

const suiteText = (number: number) => `Cipher Suite: ${namedHex(TLS_CIPHER_SUITES)(number)}`;
const compressionText = (method: number) => `Compression Method: ${named(COMPRESSIONS)(method)}`;
