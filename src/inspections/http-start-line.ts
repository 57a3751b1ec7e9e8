/** What a line is to Wireshark 4.0: the start of a request or of a response, a notification, or neither (null). */
export type StartLine =
  | { kind: 'response'; code: number }
  | { kind: 'request' | 'notification'; method: string; target: string };

const METHODS = new Set((
  'GET PUT COPY HEAD LOCK MOVE POLL POST BCOPY BMOVE MKCOL TRACE PATCH LABEL MERGE DELETE SEARCH UNLOCK REPORT UPDATE BDELETE CONNECT OPTIONS CHECKIN ' +
  'PROPFIND CHECKOUT CCM_POST PROPPATCH BPROPFIND BPROPPATCH UNCHECKOUT MKACTIVITY MKWORKSPACE RPC_CONNECT RPC_IN_DATA RPC_OUT_DATA ' +
  'VERSION-CONTROL BASELINE-CONTROL SSTP_DUPLEX_POST'
).split(' '));
const NOTIFICATIONS = new Set(['NOTIFY', 'SUBSCRIBE', 'UNSUBSCRIBE']);

export function readStartLine(line: string): StartLine | null {
  if (line.startsWith('HTTP/') || line.startsWith('ICY')) return { kind: 'response', code: codeOf(line) };
  const method = line.split(' ', 1)[0]!.replace(/^M-/, '');
  if (NOTIFICATIONS.has(method)) return { kind: 'notification', method, target: '' };
  if (!METHODS.has(method)) return null;
  const rest = line.slice(line.indexOf(method) + method.length).replace(/^ +/, '');
  return { kind: 'request', method, target: rest.split(' ', 1)[0]! };
}

/** The first three characters of the second word; 0 where they are no number. */
function codeOf(line: string): number {
  const word = line.split(' ').filter((part) => part !== '')[1] ?? '';
  return Number.parseInt(word.slice(0, 3), 10) || 0;
}

/** Whether a connection of no known protocol is HTTP by a first line like this: it begins with a version or ends with one. */
export function looksLikeHttp(line: string): boolean {
  if (line.length === 8) return false;
  return /^http\/1\./i.test(line) || /http\/1\.$/i.test(line.slice(-8, -1));
}
