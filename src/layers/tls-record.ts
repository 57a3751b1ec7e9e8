/** The header of a TLS record (RFC 8446, 5.1): type, version, length. */
export const TLS_RECORD_HEADER = 5;
const TYPES_FROM = 20;
const TYPES_TO = 24;
const MAJOR_VERSION = 3;
const MOST_MINOR = 4;
/** RFC 8446, 5.2: what a protected record may hold. */
const MOST_OCTETS = 16384 + 2048;

/** Octets of the record that begins at `at`, its header included; null where none does. The header must be there. */
export function tlsRecordLength(octets: Uint8Array, at = 0): number | null {
  if (at + TLS_RECORD_HEADER > octets.length) return null;
  const type = octets[at]!;
  if (type < TYPES_FROM || type > TYPES_TO || octets[at + 1] !== MAJOR_VERSION || octets[at + 2]! > MOST_MINOR) return null;
  const length = octets[at + 3]! * 256 + octets[at + 4]!;
  return length <= MOST_OCTETS ? TLS_RECORD_HEADER + length : null;
}
