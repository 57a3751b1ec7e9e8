import { TLS_EXTENSION_TYPES } from './names/tls-extension-types.ts';
import { TLS_GROUPS } from './names/tls-groups.ts';
import { TLS_VERSIONS } from './names/tls-versions.ts';
import { counted, named, namedHex } from './show.ts';
import type { TlsReader } from './tls-reader.ts';
import { readSharedKeys } from './tls-shared-keys.ts';
import { readSignatureSchemes } from './tls-signature.ts';

/** The extensions of a TLS hello (RFC 8446, 4.2; RFC 6066), each by its number; one without a row is shown as octets. */
const HELLO = 'tls.handshake';
type ReadExtension = (reader: TlsReader, isClient: boolean) => void;

const NOTHING: ReadExtension = () => undefined;
const STATUS_TYPES: Readonly<Record<number, string>> = { 1: 'OCSP', 2: 'OCSP Multi' };
const POINT_FORMATS: Readonly<Record<number, string>> = { 0: 'uncompressed', 1: 'ansiX962_compressed_prime', 2: 'ansiX962_compressed_char2' };
const PSK_MODES: Readonly<Record<number, string>> = { 0: 'PSK-only key establishment (psk_ke)', 1: 'PSK with (EC)DHE key establishment (psk_dhe_ke)' };
const COMPRESSIONS: Readonly<Record<number, string>> = { 1: 'zlib', 2: 'brotli', 3: 'zstd' };
const FRAGMENT_LENGTHS: Readonly<Record<number, string>> = { 1: '512', 2: '1024', 3: '2048', 4: '4096' };
const HEARTBEAT_MODES: Readonly<Record<number, string>> = { 1: 'Peer allowed to send requests', 2: 'Peer not allowed to send requests' };

const EXTENSIONS: Readonly<Record<number, ReadExtension>> = {
  0: readServerName,
  1: (reader) => reader.number(`${HELLO}.max_fragment_length`, 1, (code) => `Maximum Fragment Length: ${named(FRAGMENT_LENGTHS)(code)}`),
  5: readStatusRequest,
  10: readGroups,
  11: readPointFormats,
  13: readSignatureSchemes,
  15: (reader) => reader.number(`${HELLO}.extension.heartbeat.mode`, 1, (mode) => `Mode: ${named(HEARTBEAT_MODES)(mode)}`),
  16: readApplicationProtocols,
  18: NOTHING,
  21: (reader) => reader.octets(`${HELLO}.extensions_padding_data`, 'Padding Data', reader.left),
  22: NOTHING,
  23: NOTHING,
  27: readCompressions,
  28: (reader) => reader.number('tls.record_size_limit', 2, (limit) => `Record Size Limit: ${limit}`),
  34: readSignatureSchemes,
  35: (reader) => reader.line(`${HELLO}.extension.data`, `Data (${counted(reader.left, 'byte')})`, reader.left),
  42: NOTHING,
  43: readVersions,
  44: readCookie,
  45: readKeyModes,
  49: NOTHING,
  50: readSignatureSchemes,
  51: readSharedKeys,
  13172: readNextProtocols,
  65281: readRenegotiation,
};

export function readExtension(reader: TlsReader, isClient: boolean): void {
  if (reader.left < 4) return reader.skip(reader.left);
  const [type, length] = [reader.peek(0), reader.peek(2)];
  const name = TLS_EXTENSION_TYPES[type];
  reader.group({ name: '', label: `Extension: ${name ?? `Unknown type ${type}`} (len=${length})`, length: length + 4 }, (inner) => {
    inner.number(`${HELLO}.extension.type`, 2, () => `Type: ${name ?? 'Unknown'} (${type})`);
    inner.number(`${HELLO}.extension.len`, 2, () => `Length: ${length}`);
    (EXTENSIONS[type] ?? readUnknown)(inner, isClient);
    inner.rest();
  });
}

function readCookie(reader: TlsReader): void {
  reader.octets(`${HELLO}.extensions.cookie`, 'Cookie', reader.number(`${HELLO}.extensions.cookie_len`, 2, (length) => `Cookie length: ${length}`));
}

function readUnknown(reader: TlsReader): void {
  if (reader.left === 0) reader.line(`${HELLO}.extension.data`, 'Data: <MISSING>', 0);
  else reader.octets(`${HELLO}.extension.data`, 'Data', reader.left);
}

/** A server says only that it used the name. */
function readServerName(reader: TlsReader): void {
  if (reader.left === 0) return;
  reader.group({ name: '', label: 'Server Name Indication extension', length: reader.left }, (list) => {
    list.number(`${HELLO}.extensions_server_name_list_len`, 2, (length) => `Server Name list length: ${length}`);
    while (list.left >= 3) {
      list.number(`${HELLO}.extensions_server_name_type`, 1, (type) => `Server Name Type: ${type === 0 ? 'host_name' : 'Unknown'} (${type})`);
      list.text(`${HELLO}.extensions_server_name`, 'Server Name', list.number(`${HELLO}.extensions_server_name_len`, 2, (length) => `Server Name length: ${length}`));
    }
  });
}

function readStatusRequest(reader: TlsReader, isClient: boolean): void {
  if (!isClient) return;
  reader.number(`${HELLO}.extensions_status_request_type`, 1, (type) => `Certificate Status Type: ${named(STATUS_TYPES)(type)}`);
  reader.skip(reader.number(`${HELLO}.extensions_status_request_responder_ids_len`, 2, (length) => `Responder ID list Length: ${length}`));
  reader.skip(reader.number(`${HELLO}.extensions_status_request_exts_len`, 2, (length) => `Request Extensions Length: ${length}`));
}

function readGroups(reader: TlsReader): void {
  const length = reader.number(`${HELLO}.extensions_supported_groups_length`, 2, (value) => `Supported Groups List Length: ${value}`);
  reader.list({ name: `${HELLO}.extensions_supported_groups`, label: `Supported Groups (${counted(Math.floor(length / 2), 'group')})`, length }, (inner) =>
    inner.number(`${HELLO}.extensions_supported_group`, 2, (group) => `Supported Group: ${namedHex(TLS_GROUPS)(group)}`));
}

function readPointFormats(reader: TlsReader): void {
  const length = reader.number(`${HELLO}.extensions_ec_point_formats_length`, 1, (value) => `EC point formats Length: ${value}`);
  reader.list({ name: `${HELLO}.extensions_ec_point_formats`, label: `Elliptic curves point formats (${length})`, length }, (inner) =>
    inner.number(`${HELLO}.extensions_ec_point_format`, 1, (format) => `EC point format: ${named(POINT_FORMATS)(format)}`));
}

function readApplicationProtocols(reader: TlsReader): void {
  const length = reader.number(`${HELLO}.extensions_alpn_len`, 2, (value) => `ALPN Extension Length: ${value}`);
  reader.list({ name: `${HELLO}.extensions_alpn_list`, label: 'ALPN Protocol', length }, (inner) => {
    const size = inner.number(`${HELLO}.extensions_alpn_str_len`, 1, (value) => `ALPN string length: ${value}`);
    inner.text(`${HELLO}.extensions_alpn_str`, 'ALPN Next Protocol', size);
  });
}

function readNextProtocols(reader: TlsReader): void {
  reader.list({ name: '', label: 'Next Protocol Negotiation', length: reader.left }, (inner) => {
    const size = inner.number(`${HELLO}.extensions_npn_str_len`, 1, (value) => `Protocol string length: ${value}`);
    if (size > 0) inner.text(`${HELLO}.extensions_npn`, 'Next Protocol', size);
  });
}

function readVersions(reader: TlsReader, isClient: boolean): void {
  if (isClient) reader.number(`${HELLO}.extensions.supported_versions_len`, 1, (length) => `Supported Versions length: ${length}`);
  while (reader.left >= 2) reader.number(`${HELLO}.extensions.supported_version`, 2, (version) => `Supported Version: ${namedHex(TLS_VERSIONS)(version)}`);
}

function readKeyModes(reader: TlsReader): void {
  const length = reader.number('tls.extension.psk_ke_modes_length', 1, (value) => `PSK Key Exchange Modes Length: ${value}`);
  for (let left = Math.min(length, reader.left); left > 0; left--) reader.number('tls.extension.psk_ke_mode', 1, (mode) => `PSK Key Exchange Mode: ${named(PSK_MODES)(mode)}`);
}

function readCompressions(reader: TlsReader): void {
  const length = reader.number('tls.compress_certificate.algorithms_length', 1, (value) => `Algorithms Length: ${value}`);
  for (let left = Math.min(length, reader.left); left > 1; left -= 2) reader.number('tls.compress_certificate.algorithm', 2, (number) => `Algorithm: ${named(COMPRESSIONS)(number)}`);
}

function readRenegotiation(reader: TlsReader): void {
  reader.group({ name: '', label: 'Renegotiation Info extension', length: reader.left }, (inner) => {
    const length = inner.number(`${HELLO}.extensions_reneg_info_len`, 1, (value) => `Renegotiation info extension length: ${value}`);
    inner.octets(`${HELLO}.extensions_reneg_info`, 'Renegotiation info', length);
  });
}
