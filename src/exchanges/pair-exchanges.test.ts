import { describe, expect, it } from 'vitest';
import { type Arrival, byteStreamOf, finIn, type StreamOptions } from '../../tests/support/byte-stream.ts';
import type { Message } from './exchange.ts';
import { pairExchanges } from './pair-exchanges.ts';

const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`;
const ok = (body: string) => `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

interface Conversation {
  client: Arrival[];
  server: Arrival[];
  clientStream?: StreamOptions;
  serverStream?: StreamOptions;
}

const pair = ({ client, server, clientStream, serverStream }: Conversation) => pairExchanges({ stream: 3 }, {
  originator: byteStreamOf(client, clientStream),
  responder: byteStreamOf(server, { from: 'responder', ...serverStream }),
});

const line = (message: Message | null) => message && (message.method ? `${message.method} ${message.target}` : `${message.status}`);

/** Each exchange as `request -> interim… response`. */
async function lines(conversation: Conversation) {
  const { exchanges } = await pair(conversation);
  return exchanges.map(({ request, interim, response }) => `${line(request)} -> ${[...interim.map(line), line(response)].join(' ')}`);
}

describe('pairExchanges', () => {
  it('pairs a request with its response, places and times both', async () => {
    const { exchanges, client } = await pair({
      client: [{ frame: 4, octets: get('/') }],
      server: [{ frame: 6, octets: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe' }, { frame: 8, octets: 'llo' }],
      clientStream: { ackedBy: () => 5 },
    });
    expect(client).toBe('originator');
    expect(exchanges).toHaveLength(1);
    expect(exchanges[0]).toMatchObject({ stream: 3, number: 1, firstOctetNs: 2_000_000, lastOctetNs: 4_000_000, pipelined: false });
    expect(exchanges[0]!.request).toMatchObject({ from: 'originator', firstFrame: 4, lastFrame: 4, ackedBy: 5, body: { start: 27, end: 27 }, content: null });
    expect(exchanges[0]!.response).toMatchObject({
      firstFrame: 6, lastFrame: 8, partCount: 2, ackedBy: null,
      parts: [{ frame: 6, span: { start: 0, end: 40 } }, { frame: 8, span: { start: 40, end: 43 } }],
      content: { octets: 5, decodedOctets: 5, text: 'hello', hex: '68656c6c6f' },
    });
  });

  it('finds the client by content when the responder is it', async () => {
    const { client, exchanges } = await pair({ client: [{ frame: 2, octets: ok('') }], server: [{ frame: 1, octets: get('/') }] });
    expect([client, exchanges[0]!.request!.from]).toEqual(['responder', 'responder']);
  });

  it.each(['\x16\x03\x01\x02\x00\x01', 'SSH-2.0-x\r\n', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', ''])('gives nothing for %j', async (octets) => {
    expect(await pair({ client: [{ frame: 1, octets }], server: [{ frame: 2, octets: 'abc' }] })).toEqual({ exchanges: [], client: null, problems: [] });
  });

  it('pairs several exchanges of a kept connection in order', async () => {
    const conversation = { client: [{ frame: 1, octets: get('/1') }, { frame: 3, octets: get('/2') }], server: [{ frame: 2, octets: ok('a') }, { frame: 4, octets: ok('b') }] };
    expect(await lines(conversation)).toEqual(['GET /1 -> 200', 'GET /2 -> 200']);
    expect((await pair(conversation)).exchanges.map(({ pipelined, number }) => [number, pipelined])).toEqual([[1, false], [2, false]]);
  });

  it('pairs pipelined requests in order and marks those that did not wait', async () => {
    const conversation = { client: [{ frame: 1, octets: get('/1') + get('/2') }, { frame: 2, octets: get('/3') }], server: [{ frame: 3, octets: ok('a') + ok('b') + ok('c') }] };
    expect(await lines(conversation)).toEqual(['GET /1 -> 200', 'GET /2 -> 200', 'GET /3 -> 200']);
    expect((await pair(conversation)).exchanges.map(({ pipelined }) => pipelined)).toEqual([false, true, true]);
  });

  it('keeps 1xx as interim responses of the same exchange', async () => {
    expect(await lines({
      client: [{ frame: 1, octets: 'POST / HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n' }, { frame: 3, octets: 'ab' }],
      server: [{ frame: 2, octets: 'HTTP/1.1 100 Continue\r\n\r\n' }, { frame: 4, octets: `HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n${ok('x')}` }],
    })).toEqual(['POST / -> 100 103 200']);
  });

  it('expects no body behind HEAD, and goes on with the next message', async () => {
    expect(await lines({
      client: [{ frame: 1, octets: get('/').replace('GET', 'HEAD') }, { frame: 3, octets: get('/2') }],
      server: [{ frame: 2, octets: 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n' }, { frame: 4, octets: ok('b') }],
    })).toEqual(['HEAD / -> 200', 'GET /2 -> 200']);
  });

  it('ends HTTP where 101 or a granted CONNECT begins a tunnel', async () => {
    const { exchanges } = await pair({
      client: [{ frame: 1, octets: 'CONNECT a:443 HTTP/1.1\r\n\r\n' }, { frame: 3, octets: get('/inside') }],
      server: [{ frame: 2, octets: 'HTTP/1.1 200 Connection established\r\n\r\n' }, { frame: 4, octets: ok('inside') }],
    });
    expect(exchanges).toHaveLength(1);
    expect(exchanges[0]!.response).toMatchObject({ framing: 'tunnel', body: { start: 39, end: 83 }, partCount: 1, lastFrame: 2, content: null, complete: true });
    expect(await lines({
      client: [{ frame: 1, octets: get('/ws') }, { frame: 3, octets: '\x81\x85....' }],
      server: [{ frame: 2, octets: 'HTTP/1.1 101 Switching Protocols\r\n\r\n\x81\x02hi' }],
    })).toEqual(['GET /ws -> 101']);
  });

  it('goes on with HTTP where CONNECT was refused', async () => {
    expect(await lines({
      client: [{ frame: 1, octets: 'CONNECT a:443 HTTP/1.1\r\n\r\n' }, { frame: 3, octets: get('/') }],
      server: [{ frame: 2, octets: ok('no').replace('200 OK', '407 x') }, { frame: 4, octets: ok('yes') }],
    })).toEqual(['CONNECT a:443 -> 407', 'GET / -> 200']);
  });

  it('takes the FIN for the end of a body without a length', async () => {
    const { exchanges } = await pair({
      client: [{ frame: 1, octets: get('/') }],
      server: [{ frame: 2, octets: 'HTTP/1.0 200 OK\r\n\r\nhello' }],
      serverStream: { end: finIn(7) },
    });
    expect(exchanges[0]!.response).toMatchObject({ framing: 'until-close', complete: true, lastFrame: 7 });
    expect(exchanges[0]!.lastOctetNs).toBe(6_000_000);
  });

  it('leaves a response without a request alone', async () => {
    expect(await lines({ client: [{ frame: 5, octets: get('/2') }], server: [{ frame: 3, octets: ok('late start') }, { frame: 6, octets: ok('b') }] }))
      .toEqual(['null -> 200', 'GET /2 -> 200']);
    expect(await lines({ client: [], server: [{ frame: 3, octets: ok('408').replace('200 OK', '408 Request Timeout') }] })).toEqual(['null -> 408']);
  });

  it('leaves a request without a response alone', async () => {
    expect(await lines({ client: [{ frame: 1, octets: get('/') }], server: [] })).toEqual(['GET / -> ']);
  });

  it('trusts the ACK over the order in the file', async () => {
    expect(await lines({ client: [{ frame: 5, octets: get('/') }], server: [{ frame: 4, octets: ok('a') }], clientStream: { ackedBy: () => 4 } })).toEqual(['GET / -> 200']);
  });

  it('pairs an early response, whose time is then negative', async () => {
    const { exchanges } = await pair({
      client: [{ frame: 1, octets: 'POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nab' }, { frame: 4, octets: 'cd' }],
      server: [{ frame: 3, octets: ok('').replace('200 OK', '413 x') }],
    });
    expect(exchanges[0]).toMatchObject({ request: { complete: true }, response: { status: 413 }, firstOctetNs: -1_000_000 });
  });

  it('finds its place again behind a gap, and pairs with the latest request', async () => {
    const conversation = {
      client: [{ frame: 1, octets: get('/1') }, { frame: 3, octets: get('/2') }, { frame: 5, octets: get('/3') }],
      server: [{ frame: 2, octets: 'HTTP/1.1 200 OK\r\nX: ' }, { frame: 0, missing: 80 }, { frame: 6, octets: ok('three') }],
    };
    expect(await lines(conversation)).toEqual(['GET /1 -> 200', 'GET /2 -> ', 'GET /3 -> 200']);
    const { exchanges, problems } = await pair(conversation);
    expect(exchanges[0]!.response).toMatchObject({ complete: false, flaws: ['gap-in-head'] });
    expect(problems).toEqual([{ kind: 'not-http', from: 'responder', span: { start: 17, end: 100 } }]);
  });

  it('begins in the middle of a connection at the first piece that is a start line', async () => {
    expect(await lines({
      client: [{ frame: 3, octets: get('/2') }],
      server: [{ frame: 1, octets: 'the end of a body' }, { frame: 2, octets: 'that began before' }, { frame: 4, octets: ok('b') }],
    })).toEqual(['GET /2 -> 200']);
  });

  it('passes over empty lines before a request', async () => {
    expect(await lines({ client: [{ frame: 1, octets: `\r\n\r\n${get('/1')}\r\n${get('/2')}` }], server: [] })).toEqual(['GET /1 -> ', 'GET /2 -> ']);
  });

  it('pairs a broken request with the 400 that answers it, and HTTP/0.9 with what it got', async () => {
    expect(await lines({ client: [{ frame: 1, octets: 'GET /x HTTP/1.\r\nHost: a\r\n\r\n' }], server: [{ frame: 2, octets: ok('').replace('200', '400') }] })).toEqual(['GET /x -> 400']);
    const { exchanges } = await pair({ client: [{ frame: 1, octets: 'GET /\r\n' }], server: [{ frame: 2, octets: ok('') }] });
    expect(exchanges[0]).toMatchObject({ request: { method: 'GET', version: '', complete: true }, response: { status: 200 } });
  });

  it('counts parts beyond those listed', async () => {
    const server = [{ frame: 2, octets: 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n' }, ...Array.from({ length: 100 }, (_, index) => ({ frame: index + 3, octets: 'x' }))];
    const { exchanges } = await pair({ client: [{ frame: 1, octets: get('/') }], server });
    expect(exchanges[0]!.response).toMatchObject({ partCount: 101, partsOmitted: 37, lastFrame: 102 });
  });

  it('stops after as many messages as it may hold', async () => {
    const streams = { originator: byteStreamOf([{ frame: 1, octets: get('/').repeat(50) }]), responder: byteStreamOf([], { from: 'responder' }) };
    const { exchanges, problems } = await pairExchanges({ stream: 0 }, streams, { messages: 20 });
    expect(exchanges).toHaveLength(20);
    expect(problems).toMatchObject([{ kind: 'too-many-messages' }]);
  });
});
