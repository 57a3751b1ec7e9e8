import { uint } from '../octets/uint.ts';
import type { Field } from './layer.ts';
import { TLS_CIPHER_SUITES } from './names/tls-cipher-suites.ts';
import { TLS_EXTENSION_TYPES } from './names/tls-extension-types.ts';
import { TLS_VERSIONS } from './names/tls-versions.ts';
import { asciiText, escapedText } from './octet-text.ts';
import type { Reach } from './reach.ts';
import { counted, hexNumber, octetsText } from './show.ts';

/** The body of a ClientHello or a ServerHello (RFC 8446, 4.1.2 and 4.1.3), as far as its lengths hold. */
const HELLO = 'tls.handshake';
const RANDOM = 32;
const SERVER_NAME = 0;
const ALPN = 16;
const SUPPORTED_VERSIONS = 43;
const suiteText = (number: number) => `Cipher Suite: ${TLS_CIPHER_SUITES[number] ?? 'Unknown'} (${hexNumber(4)(number)})`;
const versionText = (number: number) => `${TLS_VERSIONS[number] ?? 'Unknown'} (${hexNumber(4)(number)})`;

export function tlsHello(body: Reach, isClient: boolean): Field[] {
  const reader = new HelloReader(body);
  reader.number(`${HELLO}.version`, 2, (version) => `Version: ${versionText(version)}`);
  reader.octets(`${HELLO}.random`, 'Random', RANDOM);
  const session = reader.number(`${HELLO}.session_id_length`, 1, (length) => `Session ID Length: ${length}`);
  if (session > 0) reader.octets(`${HELLO}.session_id`, 'Session ID', session);
  if (isClient) readOffers(reader);
  else {
    reader.number(`${HELLO}.ciphersuite`, 2, suiteText);
    reader.number(`${HELLO}.comp_method`, 1, compressionText);
  }
  if (reader.left < 2) return reader.fields;
  reader.number(`${HELLO}.extensions_length`, 2, (length) => `Extensions Length: ${length}`);
  while (reader.left >= 4) readExtension(reader, isClient);
  return reader.fields;
}

const compressionText = (method: number) => `Compression Method: ${method === 0 ? 'null' : method === 1 ? 'DEFLATE' : 'Unknown'} (${method})`;

function readOffers(reader: HelloReader): void {
  const suites = reader.number(`${HELLO}.cipher_suites_length`, 2, (length) => `Cipher Suites Length: ${length}`);
  reader.list({ name: `${HELLO}.ciphersuites`, label: `Cipher Suites (${counted(Math.floor(suites / 2), 'suite')})`, length: suites }, (inner) => inner.number(`${HELLO}.ciphersuite`, 2, suiteText));
  const methods = reader.number(`${HELLO}.comp_methods_length`, 1, (length) => `Compression Methods Length: ${length}`);
  reader.list({ name: `${HELLO}.comp_methods`, label: `Compression Methods (${counted(methods, 'method')})`, length: methods }, (inner) => inner.number(`${HELLO}.comp_method`, 1, compressionText));
}

function readExtension(reader: HelloReader, isClient: boolean): void {
  const [type, length] = [reader.peek(0), reader.peek(2)];
  const name = TLS_EXTENSION_TYPES[type] ?? 'Unknown type';
  reader.list({ name: '', label: `Extension: ${TLS_EXTENSION_TYPES[type] ? name : `${name} ${type}`} (len=${length})`, length: length + 4, once: true }, (inner) => {
    inner.number(`${HELLO}.extension.type`, 2, () => `Type: ${TLS_EXTENSION_TYPES[type] ?? 'Unknown'} (${type})`);
    inner.number(`${HELLO}.extension.len`, 2, () => `Length: ${length}`);
    readContent(inner, type, isClient);
  });
}

function readContent(reader: HelloReader, type: number, isClient: boolean): void {
  if (type === SERVER_NAME && reader.left >= 5) reader.list({ name: '', label: 'Server Name Indication extension', length: reader.left, once: true }, readServerName);
  else if (type === ALPN && reader.left >= 2) readApplicationProtocols(reader);
  else if (type === SUPPORTED_VERSIONS && reader.left >= 2) readVersions(reader, isClient);
  else if (reader.left > 0) reader.octets(`${HELLO}.extension.data`, 'Data', reader.left);
}

function readServerName(reader: HelloReader): void {
  reader.number(`${HELLO}.extensions_server_name_list_len`, 2, (length) => `Server Name list length: ${length}`);
  reader.number(`${HELLO}.extensions_server_name_type`, 1, (type) => `Server Name Type: ${type === 0 ? 'host_name' : 'Unknown'} (${type})`);
  const length = reader.number(`${HELLO}.extensions_server_name_len`, 2, (value) => `Server Name length: ${value}`);
  reader.text(`${HELLO}.extensions_server_name`, 'Server Name', length);
}

function readApplicationProtocols(reader: HelloReader): void {
  const length = reader.number(`${HELLO}.extensions_alpn_len`, 2, (value) => `ALPN Extension Length: ${value}`);
  reader.list({ name: `${HELLO}.extensions_alpn_list`, label: 'ALPN Protocol', length }, (inner) => {
    const size = inner.number(`${HELLO}.extensions_alpn_str_len`, 1, (value) => `ALPN string length: ${value}`);
    inner.text(`${HELLO}.extensions_alpn_str`, 'ALPN Next Protocol', size);
  });
}

function readVersions(reader: HelloReader, isClient: boolean): void {
  if (isClient) reader.number(`${HELLO}.extensions.supported_versions_len`, 1, (length) => `Supported Versions length: ${length}`);
  while (reader.left >= 2) reader.number(`${HELLO}.extensions.supported_version`, 2, (version) => `Supported Version: ${versionText(version)}`);
}

/** Reads line after line, and nothing beyond its octets. */
class HelloReader {
  readonly fields: Field[] = [];
  readonly #octets: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor({ octets, start, end }: Pick<Reach, 'octets' | 'start' | 'end'>) {
    this.#octets = octets;
    this.#at = start;
    this.#end = end;
  }

  get left(): number {
    return this.#end - this.#at;
  }

  /** The number of two octets that lies so far ahead. */
  peek(ahead: number): number {
    return uint(this.#octets, this.#at + ahead, 2);
  }

  /** 0 where its octets are not there; then nothing more is read. */
  number(name: string, size: number, label: (value: number) => string): number {
    const span = this.#take(size);
    if (!span) return 0;
    const value = uint(this.#octets, span.start, size);
    this.fields.push({ name, label: label(value), span, value });
    return value;
  }

  octets(name: string, label: string, size: number): void {
    const span = this.#take(size);
    if (span) this.fields.push({ name, label: `${label}: ${octetsText(this.#octets.subarray(span.start, span.end))}`, span });
  }

  text(name: string, label: string, size: number): void {
    const span = this.#take(size);
    if (!span) return;
    const value = asciiText(this.#octets.subarray(span.start, span.end));
    this.fields.push({ name, label: `${label}: ${escapedText(value)}`, span, value });
  }

  /** A line over so many octets; `read` is called until they are used up, or once. */
  list({ name, label, length, once = false }: { name: string; label: string; length: number; once?: boolean }, read: (inner: HelloReader) => void): void {
    const span = this.#take(Math.min(length, this.left));
    if (!span) return;
    const inner = new HelloReader({ octets: this.#octets, ...span });
    for (let before = inner.left + 1; inner.left > 0 && inner.left < before; ) {
      before = inner.left;
      read(inner);
      if (once) break;
    }
    this.fields.push({ name, label, span, fields: inner.fields });
  }

  #take(size: number): { start: number; end: number } | null {
    if (size <= 0 || size > this.left) {
      this.#at = this.#end;
      return null;
    }
    this.#at += size;
    return { start: this.#at - size, end: this.#at };
  }
}
