import { describe, expect, it } from 'vitest';
import type { Columns } from './dissection.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import type { HttpContext, Pdu } from './frame-context.ts';
import { http } from './http.ts';
import { treeLines } from './tree-lines.ts';

const surroundings: Surroundings = {
  context: {}, quoted: false, quote: () => [], handOn: () => [], addSource: () => 1, octetsOf: () => new Uint8Array(0),
};

/** The layers of a PDU of one message whose head ends at the first empty line. */
function read(text: string, context: Partial<HttpContext> = {}): Dissected[] {
  const octets = new TextEncoder().encode(text);
  const head = text.indexOf('\r\n\r\n') + 4;
  const body = head < octets.length ? { start: head, end: octets.length } : undefined;
  const message: HttpContext = { span: { start: 0, end: octets.length }, kind: 'response', body, ...context };
  const pdu: Pdu = { protocol: 'http', parts: [], length: octets.length, messages: [message] };
  return http(pdu, { octets, start: 0, end: octets.length, wireEnd: octets.length }, surroundings).flatMap(flat);
}

const flat = (dissected: Dissected): Dissected[] => [dissected, ...(dissected.siblings ?? []).flatMap(flat)];
const linesOf = (dissected: readonly Dissected[]): string[] => treeLines(dissected.map(({ layer }) => layer)).map((line) => line.trim());
const infoOf = (dissected: readonly Dissected[]): Columns =>
  dissected.reduce<Columns>((columns, { columns: edit }) => edit?.(columns) ?? columns, { source: '', destination: '', protocol: 'TCP', info: '1 → 2' });

describe('http', () => {
  it('takes a request line apart and joins host and target', () => {
    const lines = linesOf(read('GET /a?x=1&y HTTP/1.1\r\nHost: h\r\n\r\n', { kind: 'request' }));
    expect(lines).toContain('Request URI Query Parameter: x=1');
    expect(lines).toContain('[Full request URI: http://h/a?x=1&y]');
  });

  it('reads a host as UTF-8 and a target as ASCII where it joins them', () => {
    const lines = linesOf(read('GET /中 HTTP/1.1\r\nHost: 例え.jp\r\n\r\n', { kind: 'request', body: undefined }));
    expect(lines).toContain('[Full request URI: http://例え.jp/\ufffd\ufffd\ufffd]');
  });

  it('writes the start line and the type of the body into the Info column', () => {
    const { protocol, info } = infoOf(read('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\n'));
    expect([protocol, info]).toEqual(['HTTP', 'HTTP/1.1 200 OK  (text/html)']);
  });

  it('lists chunks and reads what they hold', () => {
    const lines = linesOf(read('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n7\r\n{"a":1}\r\n0\r\n\r\n', { chunked: true }));
    expect(lines).toContain('Data chunk (7 octets)');
    expect(lines).toContain('Path with value: /a:1');
  });

  it('shows a coded body without decoders as it was sent', () => {
    const lines = linesOf(read('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nabc'));
    expect(lines).toContain('Content-encoded entity body (gzip): 3 bytes');
    expect(lines.join()).not.toContain('Decompression failed');
  });

  it('cuts long lines as Wireshark does', () => {
    const line = linesOf(read(`GET /${'a'.repeat(300)} HTTP/1.1\r\n\r\n`, { kind: 'request' })).find((text) => text.startsWith('Request URI'))!;
    expect(line.startsWith('Request URI [truncated]: /aaa')).toBe(true);
    expect(line).toHaveLength(238);
  });

  it('reads bodies that nest without end only so deep', () => {
    const nested = Array.from({ length: 2000 }, (_, index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary=b${index + 1}\r\n\r\n`).join('');
    const ends = Array.from({ length: 2000 }, (_, index) => `\r\n--b${1999 - index}--\r\n`).join('');
    expect(linesOf(read(`HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${nested}${ends}`)).length).toBeLessThan(100);
  });
});
