import { describe, expect, it } from 'vitest';
import { bodyFraming } from './body-framing.ts';
import { parseStartLine } from './start-line.ts';

const framing = (line: string, headers: [string, string][] = [], method: string | null = 'GET') => {
  const found = bodyFraming(parseStartLine(line)!, headers.map(([name, value]) => ({ name, value, span: { start: 0, end: 0 } })), line.startsWith('HTTP/') ? method : null);
  return [found.framing, found.length, ...found.flaws];
};

describe('bodyFraming (RFC 9112, 6.3)', () => {
  it('1: gives no body to the answer to HEAD, to 1xx, 204 and 304, whatever their fields say', () => {
    expect(framing('HTTP/1.1 200 OK', [['Content-Length', '7']], 'HEAD')).toEqual(['none', 0]);
    for (const status of [100, 103, 204, 304]) expect(framing(`HTTP/1.1 ${status} x`, [['Content-Length', '7']])).toEqual(['none', 0]);
  });

  it('2: makes a tunnel of 2xx to CONNECT and of 101, not of a refused CONNECT', () => {
    expect(framing('HTTP/1.1 200 OK', [['Content-Length', '7']], 'CONNECT')).toEqual(['tunnel', 0]);
    expect(framing('HTTP/1.1 101 Switching Protocols')).toEqual(['tunnel', 0]);
    expect(framing('HTTP/1.1 407 x', [['Content-Length', '7']], 'CONNECT')).toEqual(['content-length', 7]);
  });

  it('3: lets chunked override Content-Length and says so', () => {
    expect(framing('HTTP/1.1 200 OK', [['Transfer-Encoding', 'chunked'], ['Content-Length', '7']])).toEqual(['chunked', 0, 'content-length-and-chunked']);
  });

  it('4: reads chunked when it is the last coding; else a response ends with the connection', () => {
    expect(framing('HTTP/1.1 200 OK', [['transfer-encoding', 'gzip, Chunked']])).toEqual(['chunked', 0]);
    expect(framing('HTTP/1.1 200 OK', [['Transfer-Encoding', 'gzip'], ['Transfer-Encoding', 'chunked']])).toEqual(['chunked', 0]);
    expect(framing('HTTP/1.1 200 OK', [['Transfer-Encoding', 'gzip']])).toEqual(['until-close', 0]);
    expect(framing('POST / HTTP/1.1', [['Transfer-Encoding', 'gzip']])).toEqual(['none', 0, 'bad-chunk']);
  });

  it('5: takes equal lengths as one and refuses different or malformed ones', () => {
    expect(framing('HTTP/1.1 200 OK', [['Content-Length', '7, 7'], ['Content-Length', '7']])).toEqual(['content-length', 7]);
    expect(framing('HTTP/1.1 200 OK', [['Content-Length', '7'], ['Content-Length', '8']])).toEqual(['until-close', 0, 'bad-content-length']);
    expect(framing('POST / HTTP/1.1', [['Content-Length', '-7']])).toEqual(['none', 0, 'bad-content-length']);
    expect(framing('POST / HTTP/1.1', [['Content-Length', '9'.repeat(30)]])).toEqual(['none', 0, 'bad-content-length']);
  });

  it('6: counts by Content-Length', () => {
    expect(framing('POST / HTTP/1.1', [['Content-Length', '12']])).toEqual(['content-length', 12]);
    expect(framing('HTTP/1.1 200 OK', [['content-LENGTH', '0']])).toEqual(['content-length', 0]);
  });

  it('7 and 8: without a length a request has no body, a response one until the close', () => {
    expect(framing('POST / HTTP/1.1')).toEqual(['none', 0]);
    expect(framing('HTTP/1.1 200 OK')).toEqual(['until-close', 0]);
    expect(framing('HTTP/1.1 200 OK', [], null)).toEqual(['until-close', 0]);
  });
});
