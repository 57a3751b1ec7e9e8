import type { Span } from '../octets/span.ts';
import type { PduProtocol } from '../layers/frame-context.ts';
import { isOldRecord } from '../layers/tls-record.ts';
import { WANTS, type Call, type Reading } from './payload-call.ts';
import { octetAt, type Window } from './payload-window.ts';

/** A protocol whose units say their length near their beginning. */
export interface PrefixedProtocol {
  protocol: PduProtocol;
  /** Octets before which nothing is known of a unit. */
  head: number;
  /** Octets of the unit at a position; null where more has to be there to know, 0 where it is none: the rest is taken as it is. */
  lengthAt(window: Window, at: number): number | null;
}

/** RFC 1035, 4.2.2: two octets of length before each message. */
export const DNS_MESSAGES: PrefixedProtocol = { protocol: 'dns', head: 2, lengthAt: (window, at) => 2 + number16(window, at) };

/** RFC 6455, 5.2. */
export const WEBSOCKET_FRAMES: PrefixedProtocol = { protocol: 'websocket', head: 2, lengthAt: websocketLength };

/** RFC 8446, 5.1: types 20 to 25; versions 3.0 to 3.3 as long as the connection has not said which one it speaks, then any. */
export const tlsRecords = (isVersionKnown: boolean): PrefixedProtocol => ({ protocol: 'tls', head: 5, lengthAt: (window, at) => tlsLength(window, at, isVersionKnown) });

const SHORTEST_16 = 126;
const LENGTH_64 = 127;

/** Octets that no head is longer than. */
const LONGEST_HEAD = 14;

/** The unit that was not all there: its head and its length. */
interface PrefixedMemory {
  protocol: PduProtocol;
  head: Window;
  length: number;
}

/** Called for each unit that is all there: where it lies, and a window on its head in which it begins at 0. */
type OnUnit = (head: Window, span: Span) => void;

/** Reads unit after unit, until one is not all there. */
export function readPrefixed(call: Call, { protocol, head, lengthAt }: PrefixedProtocol, onUnit?: OnUnit): Reading {
  const { window, mayWait } = call;
  // What was begun may be another protocol's, where the other side changed it meanwhile.
  const begun = call.memory as PrefixedMemory | undefined;
  const memory = begun?.protocol === protocol ? begun : undefined;
  let length: number | null = memory?.length ?? 0;
  let at = length;
  if (memory) onUnit?.(window.origin === 0 ? headAt(window, 0) : memory.head, { start: 0, end: length });
  while (at < window.end && at >= window.origin) {
    length = window.end - at < head ? null : lengthAt(window, at);
    if (length === 0 || length === null || length > window.end - at) break;
    onUnit?.(headAt(window, at), { start: at, end: at + length });
    at += length;
  }
  const runs = [{ protocol, start: 0, end: window.end }];
  if (at >= window.end || length === 0 || !mayWait) return { runs, wants: WANTS.nothing, at: window.end, keepFrom: Number.POSITIVE_INFINITY };
  runs[0]!.end = at;
  if (length === null) return { runs, at, wants: WANTS.oneMoreSegment, keepFrom: at };
  const missing: PrefixedMemory = { protocol, head: headAt(window, at), length };
  return { runs, at, wants: length - (window.end - at), keepFrom: Number.POSITIVE_INFINITY, memory: missing };
}

function headAt({ octets, start, origin, end }: Window, at: number): Window {
  const from = start + at - origin;
  const length = Math.min(LONGEST_HEAD, end - at);
  return { octets: octets.slice(from, from + length), start: 0, origin: 0, end: length };
}

/** Whether a record may begin here; what is not there counts as fitting. */
export function isTlsRecord(window: Window, at: number): boolean {
  return hasTlsType(window, at) && (at + 1 >= window.end || octetAt(window, at + 1) === 3) && (at + 2 >= window.end || octetAt(window, at + 2) <= 3);
}

function hasTlsType(window: Window, at: number): boolean {
  const type = octetAt(window, at);
  return type >= 20 && type <= 25;
}

function tlsLength(window: Window, at: number, isVersionKnown: boolean): number {
  if (isVersionKnown ? hasTlsType(window, at) : isTlsRecord(window, at)) return 5 + number16(window, at + 3);
  return isOldRecord(octetAt(window, at), octetAt(window, at + 2), isVersionKnown) ? 2 + (number16(window, at) & 0x7fff) : 0;
}

function websocketLength(window: Window, at: number): number | null {
  const second = octetAt(window, at + 1);
  const short = second & 0x7f;
  const mask = second & 0x80 ? 4 : 0;
  const head = 2 + (short === SHORTEST_16 ? 2 : short === LENGTH_64 ? 8 : 0);
  if (window.end - at < head) return null;
  if (short < SHORTEST_16) return head + mask + short;
  if (short === SHORTEST_16) return head + mask + number16(window, at + 2);
  return head + mask + Math.min(number32(window, at + 2) * 2 ** 32 + number32(window, at + 6), Number.MAX_SAFE_INTEGER - 16);
}

const number16 = (window: Window, at: number) => octetAt(window, at) * 256 + octetAt(window, at + 1);
const number32 = (window: Window, at: number) => number16(window, at) * 65536 + number16(window, at + 2);
