import type { Segment } from '../connections/connection.ts';
import type { Header, Message } from '../exchanges/exchange.ts';
import type { Quantity } from './fact.ts';

/** A value that was counted or computed, without one place to point at. */
export function counted(value: number): Quantity {
  return { value };
}

/** A value read at one frame, by Wireshark's name for it. */
export function seenAt(frame: number, field: string, value: number | string): Quantity {
  return { value, frame, field };
}

/** `seenAt` for what may be missing. */
export function seenIf(frame: number, field: string, value: number | string | null | undefined): Quantity | null {
  return value === null || value === undefined ? null : { value, frame, field };
}

/** Nanoseconds from `from` to `to`, proven by the time of the later segment. */
export function elapsed(from: Segment, to: Segment): Quantity {
  return { value: to.timeNs - from.timeNs, frame: to.frame, field: 'frame.time_relative' };
}

/** `elapsed`, or null where the file has the two the other way round: that is no duration. */
export function elapsedSince(from: Segment, to: Segment): Quantity | null {
  return from.timeNs <= to.timeNs ? elapsed(from, to) : null;
}

/** Wireshark's field of a header, where it has one of its own. */
const HEADER_FIELDS = new Map(Object.entries({
  host: 'http.host', 'user-agent': 'http.user_agent', accept: 'http.accept', 'accept-encoding': 'http.accept_encoding', 'accept-language': 'http.accept_language',
  connection: 'http.connection', cookie: 'http.cookie', 'set-cookie': 'http.set_cookie', referer: 'http.referer', 'content-type': 'http.content_type',
  'content-length': 'http.content_length_header', 'content-encoding': 'http.content_encoding', 'transfer-encoding': 'http.transfer_encoding', date: 'http.date', server: 'http.server',
  location: 'http.location', 'last-modified': 'http.last_modified', 'cache-control': 'http.cache_control', upgrade: 'http.upgrade', authorization: 'http.authorization', 'www-authenticate': 'http.www_authenticate',
}));

/** Wireshark's name for a header line of this message. */
export function headerField(message: Message, name: string): string {
  return HEADER_FIELDS.get(name.toLowerCase()) ?? (message.kind === 'request' ? 'http.request.line' : 'http.response.line');
}

/** The first header of that name (lower case). */
function findHeader(message: Message | null, name: string): Header | undefined {
  return message?.headers.find((header) => header.name.toLowerCase() === name);
}

/** A header's value with its place, or null when the message has none. */
export function headerQuantity(message: Message | null, name: string): Quantity | null {
  const header = findHeader(message, name);
  return message && header ? { value: header.value, frame: headerFrame(message, header), field: headerField(message, name) } : null;
}

/** The frame that brought the header's first octet. */
export function headerFrame(message: Message, header: Header): number {
  const part = message.parts.find(({ span }) => span.start <= header.span.start && header.span.start < span.end);
  return part?.frame ?? message.firstFrame;
}
