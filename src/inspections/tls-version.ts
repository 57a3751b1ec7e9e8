import { isTlsRecord } from './read-prefixed.ts';
import { octetAt, type Window } from './payload-window.ts';

const HANDSHAKE = 22;
const SERVER_HELLO = 2;
/** RFC 8446, 4.1.3: version, random; then a session id, a cipher suite, a compression method, extensions. */
const VERSION_AT = 9;
const SESSION_AT = 43;
const SUPPORTED_VERSIONS = 43;
const NAMES: Readonly<Record<number, string>> = { 0x300: 'SSLv3', 0x301: 'TLSv1', 0x302: 'TLSv1.1', 0x303: 'TLSv1.2', 0x304: 'TLSv1.3' };

/** Whether the first record is one that the version may be read from; whole or not. */
export const isHandshake = (window: Window): boolean => window.origin === 0 && window.end >= 5 && isTlsRecord(window, 0) && octetAt(window, 0) === HANDSHAKE;

/** The version that a ServerHello in the first record chose (RFC 8446, 4.1.3 and 4.2.1); null where none is there. */
export function tlsVersion(window: Window): string | null {
  if (!isHandshake(window) || window.end < SESSION_AT + 1 || octetAt(window, 5) !== SERVER_HELLO) return null;
  return NAMES[supportedVersion(window) ?? number16(window, VERSION_AT)] ?? null;
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
