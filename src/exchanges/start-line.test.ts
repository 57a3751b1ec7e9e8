import { describe, expect, it } from 'vitest';
import { parseBrokenRequestLine, parseStartLine } from './start-line.ts';

const request = (method: string, target: string, version = 'HTTP/1.1') => ({ kind: 'request', method, target, version });
const response = (status: number, reason: string, version = 'HTTP/1.1') => ({ kind: 'response', status, reason, version });

describe('parseStartLine', () => {
  it.each([
    ['GET / HTTP/1.1', request('GET', '/')],
    ['OPTIONS * HTTP/1.0', request('OPTIONS', '*', 'HTTP/1.0')],
    ['CONNECT a.example:443 HTTP/1.1', request('CONNECT', 'a.example:443')],
    ['get /lower HTTP/1.1', request('get', '/lower')],
    ['M-SEARCH * HTTP/1.1', request('M-SEARCH', '*')],
    ['GET /a b HTTP/1.1', request('GET', '/a b')],
    ['GET / http/1.1', request('GET', '/', 'http/1.1')],
    ['GET / HTTP/1.1 ', request('GET', '/')],
  ])('reads the request line %j', (line, expected) => expect(parseStartLine(line)).toEqual(expected));

  it.each([
    ['HTTP/1.1 200 OK', response(200, 'OK')],
    ['HTTP/1.1 404 Not Found', response(404, 'Not Found')],
    ['HTTP/1.0 200 ', response(200, '', 'HTTP/1.0')],
    ['HTTP/1.1 200', response(200, '')],
    ['HTTP/1 200 OK', response(200, 'OK', 'HTTP/1')],
    ['HTTP/1.1 299 今天', response(299, '今天')],
  ])('reads the status line %j', (line, expected) => expect(parseStartLine(line)).toEqual(expected));

  it.each(['', 'GET', 'GET /', 'GET / FTP/1.1', 'G@T / HTTP/1.1', ' GET / HTTP/1.1', 'GET  HTTP/1.1', 'HTTP/1.1 20 OK', 'HTTP/1.1 2000 OK', 'HTTP/1.1', 'PRI * HTTP/2.0'])(
    'takes %j for no start line', (line) => expect(parseStartLine(line)).toBeNull());
});

describe('parseBrokenRequestLine', () => {
  it.each([
    ['GET /', request('GET', '/', '')],
    ['GET /HTTP/1.1', request('GET', '/HTTP/1.1', '')],
    ['OPTIONS HTTP/1.1', request('OPTIONS', 'HTTP/1.1', '')],
    ['GET / HTTP/1.', request('GET', '/', 'HTTP/1.')],
    ['OPTIONS ', request('OPTIONS', '', '')],
  ])('reads %j as far as it goes', (line, expected) => expect(parseBrokenRequestLine(line)).toEqual(expected));

  it.each(['', 'GET', 'hello world', '<p>GET /', 'A b'])('takes %j for no request', (line) => expect(parseBrokenRequestLine(line)).toBeNull());
});
