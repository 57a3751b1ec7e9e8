/** The header of a TLS record (RFC 8446, 5.1): type, version, length. */
export const TLS_RECORD_HEADER = 5;
const TYPES_FROM = 20;
const TYPES_TO = 24;
const MAJOR_VERSION = 3;
/** RFC 8446, 5.1: TLS 1.3 says 3.3 as well. */
const MOST_MINOR = 3;
/** RFC 8446, 5.2: what a protected record may hold. */
const MOST_OCTETS = 16384 + 2048;

/** Octets of the record that begins at `at`, its header included; null where none does. The header must be there; any version will do where one is known. */
export function tlsRecordLength(octets: Uint8Array, at = 0, isVersionKnown = false): number | null {
  if (at + TLS_RECORD_HEADER > octets.length) return null;
  const type = octets[at]!;
  if (type < TYPES_FROM || type > TYPES_TO || (!isVersionKnown && (octets[at + 1] !== MAJOR_VERSION || octets[at + 2]! > MOST_MINOR))) return null;
  const length = octets[at + 3]! * 256 + octets[at + 4]!;
  return length <= MOST_OCTETS ? TLS_RECORD_HEADER + length : null;
}

/** Types of an SSL 2.0 message that Wireshark takes for possible: error, the client's hello and key, the server's hello. */
const OLD_TYPES = new Set([0, 1, 2, 4]);
const CLIENT_HELLO = 1;

/** SSL 2.0: two octets of length with the highest bit set, then a type. Where a later version is known, a hello is all that may still come. */
export function isOldRecord(first: number, type: number, isVersionKnown: boolean): boolean {
  return isVersionKnown ? first === 0x80 && type === CLIENT_HELLO : first >= 0x80 && OLD_TYPES.has(type);
}
