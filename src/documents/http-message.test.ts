import { describe, expect, it } from 'vitest';
import { blocksOfType } from '../../tests/support/document-of.ts';
import { analyzeTold, exchangeOf, OPENING, type Told } from '../../tests/support/tell-segments.ts';

const request = (...headers: string[]) => ['GET / HTTP/1.1', 'Host: lab', ...headers, '', ''].join('\r\n');
const response = (body: string, ...headers: string[]) => ['HTTP/1.1 200 OK', ...headers, `Content-Length: ${body.length}`, '', body].join('\r\n');

/** Messages of exchanges that follow each other on one connection. */
async function messagesOf(...exchanges: [string, string][]) {
  const segments: Told[] = [...OPENING];
  let [asked, answered] = [0, 0];
  for (const [out, back] of exchanges) {
    segments.push(...exchangeOf(out, back).map(([from, flags, seq, ack, payload]): Told => (from === '>' ? [from, flags, seq + asked, ack + answered, payload] : [from, flags, seq + answered, ack + asked, payload])));
    [asked, answered] = [asked + out.length, answered + back.length];
  }
  return blocksOfType(await analyzeTold(segments), 'message');
}

describe('composeMessage', () => {
  it('shows a header line once per kind of message, and counts those that were seen before', async () => {
    const [first, , second] = await messagesOf([request('Accept: */*'), response('')], [request('Accept: */*'), response('')]);
    expect(first!.headers.map(({ name }) => name)).toEqual(['Host', 'Accept']);
    expect(first!.headersOmitted).toBeNull();
    expect(second!.headers).toEqual([]);
    expect(second!.headersOmitted).toMatch(/2/);
  });

  it('shows a known header again when its value is another, without explaining it again', async () => {
    const [first, , second] = await messagesOf([request('Accept: */*'), response('')], [request('Accept: text/html'), response('')]);
    expect(first!.headers[1]!.meaning).not.toEqual([]);
    expect(second!.headers).toMatchObject([{ name: 'Accept', value: 'text/html', meaning: [] }]);
  });

  it('tells the header of a request from that of a response', async () => {
    const [, answer] = await messagesOf([request('Connection: close'), response('', 'Connection: close')]);
    expect(answer!.headers[0]).toMatchObject({ name: 'Connection', value: 'close' });
  });

  it('names no header that it does not know', async () => expect((await messagesOf([request('constructor: x'), response('')]))[0]!.headers[1]).toMatchObject({ name: 'constructor', meaning: [] }));

  it('shows the beginning of a body, less of the next of its type', async () => {
    const body = Array.from({ length: 30 }, (_, at) => `line ${at}`).join('\n');
    const [, first, , second] = await messagesOf([request(), response(body, 'Content-Type: text/plain')], [request(), response(body, 'Content-Type: text/plain')]);
    expect(first!.body!.text.split('\n')).toHaveLength(24);
    expect(second!.body!.text.split('\n')).toHaveLength(8);
  });

  it('has no body where none was sent', async () => expect((await messagesOf([request(), response('')])).map(({ body }) => body)).toEqual([null, null]));

  it('reads the parts of both start lines', async () => {
    const [asked, answered] = await messagesOf([request(), response('')]);
    expect(asked!.startLine.parts.map(({ text }) => text)).toEqual(['GET', '/', 'HTTP/1.1']);
    expect(answered!.startLine).toMatchObject({ text: 'HTTP/1.1 200 OK', evidence: { frame: 6, field: 'http.response.code' } });
  });
});
