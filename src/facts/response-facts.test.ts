import { describe, expect, it } from 'vitest';
import { analyzeTold, exchangeOf, factsOfKind, OPENING, type Told } from '../../tests/support/tell-segments.ts';

const request = (target: string, ...headers: string[]) => [`GET ${target} HTTP/1.1`, 'Host: lab', ...headers, '', ''].join('\r\n');
const response = (status: string, headers: string[] = [], body = '') => [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${body.length}`, '', body].join('\r\n');
const told = (asked: string, answered: string) => analyzeTold([...OPENING, ...exchangeOf(asked, answered)]);

/** Two exchanges on one connection. */
function twice(first: [string, string], second: [string, string]) {
  const shifted = exchangeOf(...second).map(([from, flags, seq, ack, payload]): Told => (from === '>' ? [from, flags, seq + first[0].length, ack + first[1].length, payload] : [from, flags, seq + first[1].length, ack + first[0].length, payload]));
  return analyzeTold([...OPENING, ...exchangeOf(...first), ...shifted]);
}

describe('responseFacts', () => {
  it('sets a 206 beside the range that was asked for', async () => {
    const analysis = await told(request('/a.wav', 'Range: bytes=0-'), response('206 Partial Content', ['Content-Range: bytes 0-4/5'], 'abcde'));
    expect(factsOfKind(analysis, 'response.partial')[0]!.params).toMatchObject({ range: { value: 'bytes=0-', frame: 4 }, contentRange: { value: 'bytes 0-4/5', frame: 6 }, whole: true });
  });

  it('says that a range is a part', async () => {
    const analysis = await told(request('/a.wav', 'Range: bytes=2-4'), response('206 Partial Content', ['Content-Range: bytes 2-4/9'], 'cde'));
    expect(factsOfKind(analysis, 'response.partial')[0]!.params.whole).toBe(false);
  });

  it('names the request header that made a 304, and where its date came from', async () => {
    const date = 'Sun, 22 Nov 2026 14:30:54 GMT';
    const analysis = await twice([request('/'), response('200 OK', [`Last-Modified: ${date}`], 'page')], [request('/', `If-Modified-Since: ${date}`), 'HTTP/1.1 304 Not Modified\r\n\r\n']);
    expect(factsOfKind(analysis, 'response.not-modified')[0]!.params).toMatchObject({ ifModifiedSince: { value: date, frame: 8 }, ifNoneMatch: null, lastModified: { value: date, frame: 6 }, sameDate: true, earlier: 6, earlierOctets: { value: 4 } });
  });

  it('names the tag of a 304 where that was the validator', async () => {
    const analysis = await told(request('/', 'If-None-Match: "v1"'), 'HTTP/1.1 304 Not Modified\r\nETag: "v1"\r\n\r\n');
    expect(factsOfKind(analysis, 'response.not-modified')[0]!.params).toMatchObject({ ifModifiedSince: null, ifNoneMatch: { value: '"v1"' }, etag: { value: '"v1"' }, earlier: null, sameDate: false });
  });

  it('tells a missing icon from a missing page', async () => {
    expect(factsOfKind(await told(request('/favicon.ico'), response('404 Not Found')), 'response.not-found')[0]!.params.isFavicon).toBe(true);
    expect(factsOfKind(await told(request('/logo.png'), response('404 Not Found')), 'response.not-found')[0]!.params.isFavicon).toBe(false);
  });

  it('has no reason phrase where the status line has none', async () => {
    expect(factsOfKind(await told(request('/'), 'HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n'), 'response.ok')[0]!.params.reason).toBeNull();
  });

  it.each([
    ['HTTP/1.1', [], true, 'http11-default'],
    ['HTTP/1.1', ['Connection: close'], false, 'close-header'],
    ['HTTP/1.0', [], false, 'http10-default'],
    ['HTTP/1.0', ['Connection: Keep-Alive'], true, 'keep-alive-header'],
    ['HTTP/1.1', ['Connection: foo, CLOSE'], false, 'close-header'],
  ])('tells from %s with %j whether the connection may be used again: %s', async (version, headers, keeps, because) => {
    const answered = response('200 OK', headers).replace('HTTP/1.1', version);
    expect(factsOfKind(await told(request('/'), answered), 'response.persistence')[0]!.params).toMatchObject({ keeps, because });
  });

  it.each([
    ['301 Moved Permanently', 'response.redirect'],
    ['403 Forbidden', 'response.client-error'],
    ['503 Service Unavailable', 'response.server-error'],
    ['201 Created', 'response.other'],
  ] as const)('files %s under %s', async (status, kind) => expect(factsOfKind(await told(request('/'), response(status)), kind)).toHaveLength(1));
});
