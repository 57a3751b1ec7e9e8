/**
 * Tells, octet by octet and across segments, whether a direction begins with an HTTP/1 start line (RFC 9112, 3 and 4):
 * `TOKEN SP target SP HTTP/1`, `GET target` alone (HTTP/0.9) or `HTTP/1.…`. The state is one small number.
 */
export const HTTP_START = { begin: 0, request: 240, response: 241, neither: 242 } as const;

/** After this many octets of method without a space it is no method. */
const LONGEST_METHOD = 24;
const TARGET = 64;
const VERSION = 80;
const RESPONSE = 96;
const GET = 128;
const OLD_TARGET = 140;
const OLD_VERSION = 150;
const HTTP = [0x48, 0x54, 0x54, 0x50, 0x2f, 0x31];
const RESPONSE_LINE = [0x48, 0x54, 0x54, 0x50, 0x2f, 0x31, 0x2e];
/** Where the response line's slash stands: no method goes on after one. */
const SLASH = 4;
const GET_METHOD = [0x47, 0x45, 0x54, 0x20];
const SPACE = 0x20;
const CR = 0x0d;
const LF = 0x0a;

/** The state after the octets from `start` to `end`; `request`, `response` and `neither` are final. */
export function advanceHttpStart(state: number, octets: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end && state < HTTP_START.request; at++) state = step(state, octets[at]!);
  return state;
}

function step(state: number, octet: number): number {
  if (state === 0) return first(octet);
  if (state < TARGET) return inMethod(state, octet);
  if (state < VERSION) return inTarget(octet, TARGET, VERSION);
  if (state < RESPONSE) return inVersion(state, octet, VERSION);
  if (state < GET) return inResponse(state, octet);
  if (state < OLD_TARGET) return inGet(state, octet);
  if (state < OLD_VERSION) return inTarget(octet, OLD_TARGET, OLD_VERSION);
  return inVersion(state, octet, OLD_VERSION);
}

/** RFC 9112, 2.2: an empty line before the start line is passed over. */
function first(octet: number): number {
  if (octet === CR || octet === LF) return 0;
  if (octet === RESPONSE_LINE[0]) return RESPONSE + 1;
  if (octet === GET_METHOD[0]) return GET + 1;
  return isMethod(octet) ? 1 : HTTP_START.neither;
}

function inMethod(length: number, octet: number): number {
  if (octet === SPACE) return TARGET;
  return isMethod(octet) && length < LONGEST_METHOD ? length + 1 : HTTP_START.neither;
}

/** Only GET may do without a version, as HTTP/0.9 did. */
function inTarget(octet: number, target: number, version: number): number {
  if (octet === SPACE) return version;
  if (octet === CR || octet === LF) return target === OLD_TARGET ? HTTP_START.request : HTTP_START.neither;
  return octet > SPACE && octet !== 0x7f ? target : HTTP_START.neither;
}

function inVersion(state: number, octet: number, version: number): number {
  if (octet !== HTTP[state - version]) return HTTP_START.neither;
  return state - version === HTTP.length - 1 ? HTTP_START.request : state + 1;
}

/** `HTTP/1.`, or a method that begins like it (`HEAD`). */
function inResponse(state: number, octet: number): number {
  const matched = state - RESPONSE;
  if (octet === RESPONSE_LINE[matched]) return matched === RESPONSE_LINE.length - 1 ? HTTP_START.response : state + 1;
  return matched > SLASH ? HTTP_START.neither : inMethod(matched, octet);
}

function inGet(state: number, octet: number): number {
  const matched = state - GET;
  if (octet === GET_METHOD[matched]) return matched === GET_METHOD.length - 1 ? OLD_TARGET : state + 1;
  return inMethod(matched, octet);
}

/** Letters, digits, `-` and `_`: every registered method and any made-up one. */
function isMethod(octet: number): boolean {
  return (octet >= 0x41 && octet <= 0x5a) || (octet >= 0x61 && octet <= 0x7a) || octet === 0x2d || octet === 0x5f || (octet >= 0x30 && octet <= 0x39);
}
