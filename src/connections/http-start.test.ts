import { expect, it } from 'vitest';
import { advanceHttpStart, HTTP_START } from './http-start.ts';

function judge(...segments: string[]): number {
  return segments.reduce((state, text) => advanceHttpStart(state, Buffer.from(text, 'latin1'), 0, text.length), HTTP_START.begin as number);
}

it.each(['GET / HTTP/1.1\r\n', 'HEAD /a HTTP/1.0', 'M-SEARCH * HTTP/1.1', 'GET /\r\n', '\r\nPOST /x HTTP/1.1', 'Frobnicate http://a/b HTTP/1.1', 'CONNECT a:443 HTTP/1.1'])('advanceHttpStart takes %j for a request', (text) => {
  expect(judge(text)).toBe(HTTP_START.request);
});

it.each(['HTTP/1.1 200 OK', 'HTTP/1.0 404'])('advanceHttpStart takes %j for a response', (text) => {
  expect(judge(text)).toBe(HTTP_START.response);
});

it.each(['PRI * HTTP/2.0\r\n', 'SSH-2.0-OpenSSH', 'EHLO here\r\n', 'DESCRIBE rtsp://a RTSP/1.0', '\x16\x03\x01', 'HTTP/2 200', '220 ready\r\n', 'POST /\r\n', '{"a": 1}'])('advanceHttpStart takes %j for neither', (text) => {
  expect(judge(text)).toBe(HTTP_START.neither);
});

it('advanceHttpStart goes on where the segment before ended', () => {
  expect(judge('G', 'E', 'T /', 'index.html HT', 'TP/1')).toBe(HTTP_START.request);
  expect(judge('HTT', 'P/1.')).toBe(HTTP_START.response);
});
