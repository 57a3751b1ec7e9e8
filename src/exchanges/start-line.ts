/**
 * The first line of a message: `method SP request-target SP HTTP-version` or `HTTP-version SP status-code SP [reason]`
 * (RFC 9112, 3 and 4). Read leniently where the RFC lets a recipient be: any token as method, blanks in a target, no reason.
 */
export type StartLine =
  | { kind: 'request'; method: string; target: string; version: string }
  | { kind: 'response'; status: number; reason: string; version: string };

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const VERSION = /^HTTP\/\d{1,3}(\.\d{1,3})?$/i;
const LONGEST_METHOD = 64;

/** null when the line is neither. The HTTP/2 connection preface is neither (RFC 9113, 3.4). */
export function parseStartLine(line: string): StartLine | null {
  return line.startsWith('HTTP/') ? parseStatusLine(line) : parseRequestLine(line);
}

function parseStatusLine(line: string): StartLine | null {
  const found = /^(HTTP\/\d{1,3}(?:\.\d{1,3})?)[ \t]+(\d{3})(?=[ \t]|$)[ \t]?/.exec(line);
  if (!found) return null;
  return { kind: 'response', version: found[1]!, status: Number(found[2]), reason: line.slice(found[0].length) };
}

/**
 * A request line that breaks the grammar, read as far as it goes: what follows the method is target, then version, either of
 * which may be ''. Servers answer these with 400 (RFC 9112, 3), or as HTTP/0.9. Only for places where a request must begin.
 */
export function parseBrokenRequestLine(line: string): StartLine | null {
  const found = /^([A-Z][A-Z_-]{2,30}) (.*)$/s.exec(line);
  if (!found) return null;
  const [target = '', ...version] = found[2]!.split(' ');
  return { kind: 'request', method: found[1]!, target, version: version.join(' ').trim() };
}

/** The target is all that stands between the first and the last blank: RFC 9112, 3.2 forbids blanks in it, people send them. */
function parseRequestLine(line: string): StartLine | null {
  const text = line.trimEnd();
  const first = text.indexOf(' ');
  const last = text.lastIndexOf(' ');
  if (first < 1 || first > LONGEST_METHOD || last === first) return null;
  const [method, target, version] = [text.slice(0, first), text.slice(first + 1, last).trim(), text.slice(last + 1)];
  if (!TOKEN.test(method) || !VERSION.test(version) || target === '') return null;
  return method === 'PRI' && version === 'HTTP/2.0' ? null : { kind: 'request', method, target, version };
}
