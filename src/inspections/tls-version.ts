import { isTlsRecord } from './read-prefixed.ts';
import { octetAt, type Window } from './payload-window.ts';

const RECORD_HEADER = 5;
/** RFC 8446, 5.2, and some room more. */
export const LONGEST_RECORD = 2 ** 14 + 2048;
const HANDSHAKE = 22;
const SERVER_HELLO = 2;
/** RFC 5246, 7.4 and RFC 8446, 4, without the hellos: in their records the version is the one that was agreed on. */
const HANDSHAKES_BEHIND_HELLOS = new Set([0, 4, 5, 8, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23, 24]);
/** RFC 8446, 4.1.3: version, random; then a session id, a cipher suite, a compression method, extensions. */
const VERSION_AT = 9;
const SESSION_AT = 43;
const SUPPORTED_VERSIONS = 43;
const NAMES: Readonly<Record<number, string>> = { 0x300: 'SSLv3', 0x301: 'TLSv1', 0x302: 'TLSv1.1', 0x303: 'TLSv1.2', 0x304: 'TLSv1.3' };

/** Whether the first record is one that the version may be read from; whole or not. */
export const isHandshake = (window: Window): boolean => window.origin === 0 && window.end >= RECORD_HEADER && isTlsRecord(window, 0) && octetAt(window, 0) === HANDSHAKE;

/** Whether the first record begins with the hello that chooses version and cipher suite. */
export const isServerHello = (window: Window): boolean => isHandshake(window) && window.end > RECORD_HEADER && octetAt(window, RECORD_HEADER) === SERVER_HELLO;

/**
 * The version that the first record tells: that of the ServerHello (RFC 8446, 4.1.3 and 4.2.1), or of a record that only comes behind one.
 * Null where it tells none.
 */
export function tlsVersion(window: Window): string | null {
  if (window.origin !== 0 || window.end < RECORD_HEADER || !isTlsRecord(window, 0) || number16(window, 3) > LONGEST_RECORD) return null;
  if (octetAt(window, 0) !== HANDSHAKE) return NAMES[number16(window, 1)] ?? null;
  if (window.end <= RECORD_HEADER) return null;
  const handshake = octetAt(window, RECORD_HEADER);
  if (handshake !== SERVER_HELLO) return HANDSHAKES_BEHIND_HELLOS.has(handshake) ? (NAMES[number16(window, 1)] ?? null) : null;
  return window.end < SESSION_AT + 1 ? null : (NAMES[supportedVersion(window) ?? number16(window, VERSION_AT)] ?? null);
}

function supportedVersion(window: Window): number | null {
  let at = SESSION_AT + 1 + octetAt(window, SESSION_AT) + 3;
  if (at + 2 > window.end) return null;
  const end = Math.min(window.end, at + 2 + number16(window, at));
  for (at += 2; at + 6 <= end; at += 4 + number16(window, at + 2)) {
    if (number16(window, at) === SUPPORTED_VERSIONS) return number16(window, at + 4);
  }
  return null;
}

const number16 = (window: Window, at: number) => octetAt(window, at) * 256 + octetAt(window, at + 1);
