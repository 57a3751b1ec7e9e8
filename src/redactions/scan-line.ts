/** One line of text -> what of it has to be replaced: credentials, cookies, query strings, addresses (RFC 9110, RFC 6265). */

/** `text` of a secret is what its pseudonym goes by; what stands in a body counts mostly only where the capture knows it from elsewhere. */
export interface LineEdit {
  kind: Sure | `${Sure}-if-known`;
  start: number;
  text: string;
}

type Sure = 'secret' | 'ipv4' | 'ipv6' | 'mac';

/** What the header of a line was, so that the rest of it, or its continuation (obs-fold), is read alike. */
export type Carry = '' | 'secret' | 'url' | 'plain';

const SECRET = new Set(['cookie', 'cookie2', 'set-cookie', 'set-cookie2', 'authorization', 'proxy-authorization', 'authentication-info', 'proxy-authentication-info', 'x-auth-token', 'x-api-key', 'x-csrf-token']);
const URL_HEADERS = new Set(['referer', 'location', 'content-location', 'refresh']);
/** Dotted numbers in these are versions rather than addresses. */
const VERSIONS = /^(user-agent|server|x-powered-by|sec-ch-.*|etag|if-none-match|content-.*)$/;

export interface LinePlace {
  /** Of the line before. */
  carry: Carry;
  /** The line was begun before. */
  isRest: boolean;
  /** It is known to stand in a body. */
  isBody: boolean;
}

export function scanLine(text: string, { carry, isRest, isBody }: LinePlace): { edits: LineEdit[]; carry: Carry } {
  const edits: LineEdit[] = [];
  if (isBody) scanBody(text, edits);
  if (carry && (isRest || /^[ \t]/.test(text))) return { edits: scanValue(text, 0, carry, edits), carry };
  const colon = headerColon(text);
  if (colon < 0) return { edits: scanStart(text, isBody, edits), carry: '' };
  const name = text.slice(0, colon).trim().toLowerCase();
  const now: Carry = SECRET.has(name) ? 'secret' : URL_HEADERS.has(name) ? 'url' : 'plain';
  if (now === 'secret') scanCredentials(name, text, colon + 1, edits);
  else if (now === 'url') scanValue(text, colon + 1, now, edits);
  else findAddresses(text, { from: 0, isSure: !isBody && !VERSIONS.test(name), edits });
  return { edits, carry: now };
}

/** What a posted form says: names and values alike. */
export function scanForm(text: string): LineEdit[] {
  return words(text, 0, /[^\s&=;]+/g, []);
}

function headerColon(text: string): number {
  const colon = text.indexOf(':');
  return colon > 0 && colon <= 64 && /^[\w!#$%&'*+.^`|~-]+[ \t]*$/.test(text.slice(0, colon)) ? colon : -1;
}

/** A request line, also one that follows a body without a line's end; anything else is text. */
function scanStart(text: string, isBody: boolean, edits: LineEdit[]): LineEdit[] {
  const version = text.lastIndexOf(' HTTP/');
  const isRequest = version > 0 || /^[A-Z][A-Z-]{0,19} +(\/|https?:|\?)/.test(text);
  if (isRequest) scanQuery(text.slice(0, version > 0 ? version : text.length), 0, edits);
  else if (!isBody && !STATUS.test(text)) scanBody(text, edits);
  findAddresses(text, { from: 0, isSure: isRequest, edits });
  return edits;
}

/** A status line or the size of a chunk: nothing that could be a secret may be replaced in them. */
const STATUS = /HTTP\/\d\.\d \d{3}|^[\da-f]+\s*$/i;

function scanValue(text: string, from: number, carry: Carry, edits: LineEdit[]): LineEdit[] {
  if (carry === 'secret') return words(text, from, /[^\s;,="]+/g, edits);
  if (carry === 'url') scanQuery(text, from, edits);
  findAddresses(text, { from, isSure: true, edits });
  return edits;
}

/** From the first question mark on; a user's name and password before the host, too. */
function scanQuery(text: string, from: number, edits: LineEdit[]): void {
  const user = /\/\/([^/@\s]{1,256})@/.exec(text);
  if (user) edits.push({ kind: 'secret', start: user.index + 2, text: user[1]! });
  const mark = text.indexOf('?', from);
  if (mark >= 0) words(text, mark + 1, /[^\s&=;#?]+/g, edits);
}

const SCHEME = /^\s*(basic|bearer|digest|negotiate|ntlm|hoba|mutual|scram-sha-\d+)(?=\s)/i;
const ATTRIBUTE = /^\s*(path|domain|expires|max-age|secure|httponly|samesite|partitioned|version|priority)\s*(=|$)/i;

function scanCredentials(name: string, text: string, from: number, edits: LineEdit[]): void {
  if (!name.includes('cookie')) {
    const scheme = SCHEME.exec(text.slice(from));
    words(text, from + (scheme?.[0].length ?? 0), /[^\s;,="]+/g, edits);
    return;
  }
  let start = from;
  for (const pair of text.slice(from).split(';')) {
    const isKept = start > from && name.startsWith('set') && ATTRIBUTE.test(pair.trimEnd());
    if (!isKept) words(text.slice(0, start + pair.length), start + pair.indexOf('=') + 1, /[^\s,="]+/g, edits);
    start += pair.length + 1;
  }
}

function words(text: string, from: number, pattern: RegExp, edits: LineEdit[]): LineEdit[] {
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) edits.push({ kind: 'secret', start: found.index, text: found[0] });
  return edits;
}

/** A query string of an address in quotes, behind an equals sign or a bracket, or of a whole URL. */
const URL = /(?:https?:\/\/[^\s"'<>()?#]{0,512}|["'=(][^\s"'<>()?#=]{0,512})\?([\w%.~+-]{1,64}=[^\s"'<>()]*)/g;
/** Shorter words are too common to be taken for the secret that they may be elsewhere. */
const KNOWN_WORD = /[^\s;,="'<>&?#()[\]{}|:/]{6,}/g;
const KNOWN_CREDENTIAL = /[A-Za-z0-9+/._~-]{6,}/g;

/** A form whose head was lost: pairs and nothing else. */
const PAIRS = /^[\w.%+[\]-]{1,64}=[^\s&]*(?:&[\w.%+[\]-]{1,64}=[^\s&]*)+\s*$/;

/** Query strings of links, and words that are a secret elsewhere. */
function scanBody(text: string, edits: LineEdit[]): void {
  if (PAIRS.test(text)) edits.push(...scanForm(text));
  for (const { index, 0: whole, 1: query = '' } of text.matchAll(URL)) words(text.slice(0, index + whole.length).replace(/&amp;/g, '&&&&&'), index + whole.length - query.length, /[^\s&=;#?]+/g, edits);
  for (const { index, 0: word } of text.matchAll(KNOWN_WORD)) edits.push({ kind: 'secret-if-known', start: index, text: word });
  for (const { index, 0: word } of text.matchAll(KNOWN_CREDENTIAL)) if (word.includes('/')) edits.push({ kind: 'secret-if-known', start: index, text: word });
}

interface Search {
  from: number;
  isSure: boolean;
  edits: LineEdit[];
}

function findAddresses(text: string, { from, isSure, edits }: Search): void {
  findIpv4(text, isSure, edits);
  findIpv6(text, { from, isSure, edits });
  findHex(text, { from, isSure, edits });
}

const IPV4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)/g;

function findIpv4(text: string, isSure: boolean, edits: LineEdit[]): void {
  for (const { index, 0: found } of text.matchAll(IPV4)) {
    if (found.split('.').every((part) => Number(part) <= 255)) edits.push({ kind: isSure ? 'ipv4' : 'ipv4-if-known', start: index, text: found });
  }
}

const IPV6 = /(?<![\w:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}(?![\w:])/gi;

function findIpv6(text: string, { from, isSure, edits }: Search): void {
  for (const { index, 0: found } of text.slice(from).matchAll(IPV6)) {
    const isAddress = found.includes('::') || found.split(':').length === 8;
    if (isAddress && !/^[0:]*:[01]?$/.test(found)) edits.push({ kind: isSure ? 'ipv6' : 'ipv6-if-known', start: from + index, text: found });
  }
}

/** Six pairs of digits with separators are a MAC address; twelve or eight digits, or three fours, only where the capture knows what they spell. */
const HEX = /(?<![\w:.]|[\da-f]{2}-)(?:[\da-f]{2}([:-])[\da-f]{2}(?:\1[\da-f]{2}){4}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}|[\da-f]{12}|[\da-f]{8})(?![\w:]|[.-][\da-f])/gi;

function findHex(text: string, { from, isSure, edits }: Search): void {
  for (const { index, 0: found, 1: separator } of text.slice(from).matchAll(HEX)) edits.push({ kind: isSure && separator ? 'mac' : 'mac-if-known', start: from + index, text: found });
}
