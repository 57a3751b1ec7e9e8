/** One line of text -> what of it has to be replaced: credentials, cookies, query strings, addresses (RFC 9110, RFC 6265). */

/** `text` of a secret is what its pseudonym goes by; an `address` in the text of a body counts only where the capture knows it. */
export interface LineEdit {
  kind: 'secret' | 'ipv4' | 'ipv4-if-known' | 'ipv6';
  start: number;
  text: string;
}

/** What the header of a line was, so that the rest of it, or its continuation (obs-fold), is read alike. */
export type Carry = '' | 'secret' | 'url' | 'plain';

const SECRET = new Set(['cookie', 'cookie2', 'set-cookie', 'set-cookie2', 'authorization', 'proxy-authorization', 'authentication-info', 'proxy-authentication-info', 'x-auth-token', 'x-api-key', 'x-csrf-token']);
const URL_HEADERS = new Set(['referer', 'location', 'content-location', 'refresh']);
/** Dotted numbers in these are versions rather than addresses. */
const VERSIONS = /^(user-agent|server|x-powered-by|sec-ch-.*|etag|if-none-match|content-.*)$/;

export function scanLine(text: string, carry: Carry, isRest: boolean): { edits: LineEdit[]; carry: Carry } {
  const edits: LineEdit[] = [];
  if (carry && (isRest || /^[ \t]/.test(text))) return { edits: scanValue(text, 0, carry, edits), carry };
  const colon = headerColon(text);
  if (colon < 0) return { edits: scanStart(text, edits), carry: '' };
  const name = text.slice(0, colon).trim().toLowerCase();
  const now: Carry = SECRET.has(name) ? 'secret' : URL_HEADERS.has(name) ? 'url' : 'plain';
  if (now === 'secret') scanCredentials(name, text, colon + 1, edits);
  else if (now === 'plain') findIpv4(text, !VERSIONS.test(name), edits);
  else scanValue(text, colon + 1, now, edits);
  if (now === 'plain' && !VERSIONS.test(name)) findIpv6(text, colon + 1, edits);
  return { edits, carry: now };
}

function headerColon(text: string): number {
  const colon = text.indexOf(':');
  return colon > 0 && colon <= 64 && /^[\w!#$%&'*+.^`|~-]+[ \t]*$/.test(text.slice(0, colon)) ? colon : -1;
}

/** A request line, also one that follows a body without a line's end; anything else is text. */
function scanStart(text: string, edits: LineEdit[]): LineEdit[] {
  const version = text.lastIndexOf(' HTTP/');
  const isRequest = version > 0 || /^[A-Z][A-Z-]{0,19} +(\/|https?:|\?)/.test(text);
  if (isRequest) scanQuery(text.slice(0, version > 0 ? version : text.length), 0, edits);
  findIpv4(text, isRequest, edits);
  if (isRequest) findIpv6(text, 0, edits);
  return edits;
}

function scanValue(text: string, from: number, carry: Carry, edits: LineEdit[]): LineEdit[] {
  if (carry === 'secret') return words(text, from, /[^\s;,="]+/g, edits);
  if (carry === 'url') scanQuery(text, from, edits);
  findIpv4(text, true, edits);
  findIpv6(text, from, edits);
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

const IPV4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)/g;

function findIpv4(text: string, isSure: boolean, edits: LineEdit[]): void {
  for (const { index, 0: found } of text.matchAll(IPV4)) {
    if (found.split('.').every((part) => Number(part) <= 255)) edits.push({ kind: isSure ? 'ipv4' : 'ipv4-if-known', start: index, text: found });
  }
}

const IPV6 = /(?<![\w:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}(?![\w:])/gi;

function findIpv6(text: string, from: number, edits: LineEdit[]): void {
  for (const { index, 0: found } of text.slice(from).matchAll(IPV6)) {
    const isAddress = found.includes('::') || found.split(':').length === 8;
    if (isAddress && !/^[0:]*:[01]?$/.test(found)) edits.push({ kind: 'ipv6', start: from + index, text: found });
  }
}
