import { bodySpan, isChunked, isWithoutBody } from './http-body-span.ts';
import type { HttpConnection } from './http-connection.ts';
import { readHead, type HttpHead } from './http-head-lines.ts';
import { lineAt, textOf, wholeLine } from './http-line.ts';
import type { HttpMessage } from './http-message.ts';
import { recordRequest, recordResponse } from './http-records.ts';
import { readStartLine, type StartLine } from './http-start-line.ts';
import { GIVEN_UP, startWaiting, waitForBody, waitForHead, type HttpMemory } from './http-waiting.ts';
import { WANTS, type Call, type Reading } from './payload-call.ts';
import { octetAt } from './payload-window.ts';
import type { Deflate } from './read-websocket.ts';

/** More messages in one go are left unread. */
const MOST_MESSAGES = 10_000;
const CR = 0x0d;
const LF = 0x0a;
/** An empty line before the start line is passed over where more than it is there. */
const EMPTY_LINE_NEEDS = 3;

/**
 * Reads what TCP hands on as Wireshark 4.0's HTTP dissector does: message after message, until one is not all there. A message that is
 * whole is counted among the connection's requests and responses.
 */
export function readHttp(call: Call, http: HttpConnection): Reading {
  const { window } = call;
  const messages: HttpMessage[] = [];
  let at = 0;
  while (at < window.end && messages.length < MOST_MESSAGES && !hasChanged(http, call.frame, at)) {
    const read = readMessage({ call, http, at });
    if ('wants' in read) return read.wants === GIVEN_UP ? giveUp(call, messages, read) : { ...read, at, runs: runOf(messages, at) };
    messages.push(read);
    at = read.end;
    if (at < window.origin) break;
  }
  return { runs: runOf(messages, at), wants: WANTS.nothing, at, keepFrom: Number.POSITIVE_INFINITY };
}

function giveUp({ window: { end } }: Call, messages: HttpMessage[], { memory }: Wanting): Reading {
  const givenUp = (memory as HttpMemory).startLine ?? '';
  return { runs: [{ ...runOf(messages, end)[0]!, givenUp }], wants: WANTS.nothing, at: end, keepFrom: Number.POSITIVE_INFINITY };
}

/** Whether another protocol goes on at this place, because of a CONNECT or an Upgrade before it. */
export function hasChanged({ upgrade }: HttpConnection, frame: number, at: number): boolean {
  return upgrade !== null && (frame > upgrade.frame || (frame === upgrade.frame && at >= upgrade.at));
}

const runOf = (messages: HttpMessage[], end: number): Reading['runs'] => [{ protocol: 'http', start: 0, end, messages }];

interface Place {
  call: Call;
  http: HttpConnection;
  at: number;
}

type Wanting = Pick<Reading, 'wants' | 'keepFrom' | 'memory'>;

function readMessage(place: Place): HttpMessage | Wanting {
  const { call: { window, memory: kept, mayWait }, at } = place;
  const memory = at === 0 ? kept as HttpMemory | undefined : undefined;
  if (memory?.head) return readRest(place, memory);
  const begin = behindEmptyLine(place);
  if (!isPrintable(octetAt(window, begin))) return continuation(at, window.end);
  const line = memory && memory.lineAt === begin ? wholeLine(window, begin, memory.searched) : mayWait ? wholeLine(window, begin) : lineAt(window, begin);
  if (line && !readStartLine(textOf(window, line))) return withoutStart(place, begin);
  const waiting = memory ?? startWaiting(begin);
  if (line) waiting.startLine ??= utf8(textOf(window, line));
  return mayWait ? readAfter(place, waiting, begin) : finish(place, startWaiting(begin), readHead(window, begin));
}

/** The head is waited for, then the body. */
function readAfter(place: Place, memory: HttpMemory, begin: number): HttpMessage | Wanting {
  const { call: { window }, at } = place;
  const wants = waitForHead(window, memory);
  if (wants !== WANTS.nothing) return { wants, memory: shifted(memory, at), keepFrom: at };
  if (memory.headEnd === 0) return continuation(at, window.end);
  memory.head = readHead(window, begin);
  return readRest(place, memory);
}

function readRest(place: Place, memory: HttpMemory): HttpMessage | Wanting {
  const { call, http, at } = place;
  const head = memory.head!;
  const start = head.start!;
  const wants = call.mayWait && waitsForBody(call, http, start) ? waitForBody(call.window, memory, start.kind === 'response') : WANTS.nothing;
  if (wants === WANTS.nothing) return finish(place, memory, head);
  return { wants, memory: shifted(memory, at), keepFrom: memory.chunked ? memory.lineAt : Number.POSITIVE_INFINITY };
}

/** As the memory has to be where the octets begin at `by`. */
function shifted(memory: HttpMemory, by: number): HttpMemory {
  if (by === 0) return memory;
  const head = memory.head && { ...memory.head, end: memory.head.end - by };
  return { ...memory, lineAt: memory.lineAt - by, searched: memory.searched - by, headEnd: Math.max(0, memory.headEnd - by), head };
}

function behindEmptyLine({ call: { window }, at }: Place): number {
  const isEmpty = window.end - at > EMPTY_LINE_NEEDS && octetAt(window, at) === CR && octetAt(window, at + 1) === LF;
  return isEmpty ? at + 2 : at;
}

const isPrintable = (octet: number) => octet >= 0x20 && octet < 0x7f;

function continuation(start: number, end: number): HttpMessage {
  return { start, end, kind: 'continuation', body: { start, end }, chunked: false, fullUri: null, target: null };
}

/** Header lines may stand there without a start line; what follows them is body. */
function withoutStart(place: Place, begin: number): HttpMessage {
  const { call: { window }, at } = place;
  const head = readHead(window, begin);
  return head.hasLines ? finish(place, startWaiting(begin), head) : continuation(at, window.end);
}

/** "HEAD" is the method of the latest request, as Wireshark has it. */
function waitsForBody(call: Call, http: HttpConnection, start: StartLine): boolean {
  if (call.hasFin) return false;
  if (start.kind !== 'response') return true;
  return http.method !== 'HEAD' && !(http.method === 'CONNECT' && Math.floor(start.code / 100) === 2) && !isWithoutBody(start.code);
}

function finish({ call, http, at }: Place, memory: HttpMemory, head: HttpHead): HttpMessage {
  const body = bodySpan(call.window, memory, head);
  const end = body?.end ?? Math.min(head.end, call.window.end);
  note(call, http, head);
  if (head.start?.kind === 'response' && head.start.code === 101 && head.upgrade !== null) {
    http.upgrade = { frame: call.frame, at: end, protocol: head.upgrade === 'websocket' ? 'websocket' : 'data', deflate: deflateOf(head) };
  }
  const kind = head.start?.kind === 'request' || head.start?.kind === 'response' ? head.start.kind : 'continuation';
  return { start: at, end, kind, body, chunked: isChunked(head), fullUri: http.fullUri, target: http.target };
}

/** Where neither side keeps what it sent, every message stands alone (RFC 7692, 7.1.1). */
function deflateOf({ extensions }: HttpHead): Deflate {
  const isAgreed = extensions.includes('permessage-deflate');
  return { isAgreed, keepsContext: isAgreed && !(extensions.includes('server_no_context_takeover') && extensions.includes('client_no_context_takeover')) };
}

function note(call: Call, http: HttpConnection, { start, host }: HttpHead): void {
  if (start?.kind === 'response') {
    http.code = start.code;
    recordResponse(http.records, call);
  }
  if (start?.kind !== 'request') return;
  http.method = start.method;
  http.target = start.target.replace(BEYOND_ASCII, '\ufffd');
  if (host !== null) http.fullUri = fullUri(start.method, http.target, utf8(host));
  recordRequest(http.records, call);
}

/** Wireshark reads a target as ASCII, and the host that stands before it as UTF-8. */
const BEYOND_ASCII = /[\u0080-\u00ff]/g;

/** What was read octet by octet, as the characters that it stands for. */
function utf8(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}

function fullUri(method: string, target: string, host: string): string {
  return method === 'CONNECT' || /^https?:\/\//i.test(target) ? target : `http://${host}${target}`;
}
