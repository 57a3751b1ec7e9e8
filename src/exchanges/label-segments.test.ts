import { describe, expect, it } from 'vitest';
import { type Arrival, byteStreamOf, finIn, type StreamOptions } from '../../tests/support/byte-stream.ts';
import type { Connection, Segment, VerdictKind } from '../connections/connection.ts';
import { labelSegments } from './label-segments.ts';
import { pairExchanges } from './pair-exchanges.ts';

const GET = 'GET / HTTP/1.1\r\n\r\n';
const ok = (body: string, type = 'text/html') => `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

interface Rows {
  client: Arrival[];
  server: Arrival[];
  serverStream?: StreamOptions;
  verdicts?: Record<number, [VerdictKind, string]>;
}

/** Protocol and Info of each frame; TCP's own Info is `tcp`, behind its verdict. */
async function rowsOf({ client, server, serverStream, verdicts = {} }: Rows): Promise<string[]> {
  const streams = { originator: byteStreamOf(client), responder: byteStreamOf(server, { from: 'responder', ...serverStream }) };
  const frames = [...new Set([...client, ...server].map(({ frame }) => frame).concat(serverStream?.end?.frame ?? []))].sort((a, b) => a - b);
  const segments = frames.map((frame) => {
    const [kind, text] = verdicts[frame] ?? [];
    return { frame, protocol: 'TCP', info: text ? `[${text}] tcp` : 'tcp', verdicts: kind ? [{ kind }] : [] } as unknown as Segment;
  });
  const { exchanges } = await pairExchanges({ stream: 0 }, streams);
  return labelSegments({ segments } as Connection, exchanges, streams).map(({ protocol, info }) => `${protocol}|${info}|`);
}

const rowFor = async (body: string, type: string) => (await rowsOf({ client: [{ frame: 1, octets: GET }], server: [{ frame: 2, octets: ok(body, type) }] }))[1];

describe('labelSegments', () => {
  it('shows a message in the row of the frame by which it is whole, and its other frames as parts', async () => {
    const octets = ok('hello');
    expect(await rowsOf({ client: [{ frame: 1, octets: GET }], server: [{ frame: 2, octets: octets.slice(0, 30) }, { frame: 3, octets: octets.slice(30) }] }))
      .toEqual(['HTTP|GET / HTTP/1.1 |', 'TCP|tcp [TCP segment of a reassembled PDU]|', 'HTTP|HTTP/1.1 200 OK  (text/html)|']);
  });

  it('writes several messages of a frame one behind the other', async () => {
    expect(await rowsOf({ client: [{ frame: 1, octets: GET + GET }], server: [{ frame: 2, octets: ok('{}', 'application/json') + ok('x') }] }))
      .toEqual(['HTTP|GET / HTTP/1.1 GET / HTTP/1.1 |', 'HTTP/JSON|HTTP/1.1 200 OK , JavaScript Object Notation (application/json)HTTP/1.1 200 OK  (text/html)|']);
  });

  it('shows a response without a length in the row of the FIN', async () => {
    expect(await rowsOf({ client: [{ frame: 1, octets: GET }], server: [{ frame: 2, octets: 'HTTP/1.0 200 OK\r\n\r\nx' }], serverStream: { end: finIn(4) } }))
      .toEqual(['HTTP|GET / HTTP/1.1 |', 'TCP|tcp [TCP segment of a reassembled PDU]|', 'HTTP|HTTP/1.0 200 OK |']);
  });

  it('keeps in front what TCP found remarkable, and calls no late segment a part', async () => {
    const octets = ok('hello');
    expect(await rowsOf({
      client: [{ frame: 1, octets: GET }],
      server: [{ frame: 2, octets: octets.slice(0, 20) }, { frame: 5, octets: octets.slice(20, 40) }, { frame: 4, octets: octets.slice(40, 50) }, { frame: 3, octets: octets.slice(50) }],
      verdicts: { 3: ['lost_segment', 'TCP Previous segment not captured'], 4: ['out_of_order', 'TCP Out-Of-Order'], 5: ['out_of_order', 'TCP Out-Of-Order'] },
    })).toEqual([
      'HTTP|GET / HTTP/1.1 |', 'TCP|tcp [TCP segment of a reassembled PDU]|',
      'TCP|[TCP Previous segment not captured] tcp [TCP segment of a reassembled PDU]|', 'TCP|[TCP Out-Of-Order] tcp|', 'HTTP|[TCP Out-Of-Order] HTTP/1.1 200 OK  (text/html)|',
    ]);
  });

  it('leaves a message that never became whole to its parts, and names stray octets', async () => {
    expect(await rowsOf({ client: [{ frame: 1, octets: GET }, { frame: 3, octets: 'stray' }], server: [{ frame: 2, octets: ok('hello').slice(0, -2) }] }))
      .toEqual(['HTTP|GET / HTTP/1.1 |', 'TCP|tcp [TCP segment of a reassembled PDU]|', 'HTTP|Continuation|']);
  });

  it.each([
    ['text/plain', 'x', 'HTTP|HTTP/1.1 200 OK  (text/plain)|'],
    ['TEXT/HTML; charset=utf-8', 'x', 'HTTP|HTTP/1.1 200 OK  (text/html)|'],
    ['image/png', '\x89PNG\r\n\x1a\n', 'HTTP|HTTP/1.1 200 OK  (PNG)|'],
    ['image/png', 'not one', 'HTTP|HTTP/1.1 200 OK  (image/png)|'],
    ['image/gif', 'GIF89a', 'HTTP|HTTP/1.1 200 OK  (GIF89a)|'],
    ['image/jpeg', '\xff\xd8', 'HTTP|HTTP/1.1 200 OK  (JPEG JFIF image)|'],
    ['image/svg+xml', '<svg/>', 'HTTP/XML|HTTP/1.1 200 OK |'],
    ['application/octet-stream', 'x', 'HTTP|HTTP/1.1 200 OK |'],
    ['audio/mpeg', 'x', 'HTTP|HTTP/1.1 200 OK  (audio/mpeg)|'],
    ['text/html', '', 'HTTP|HTTP/1.1 200 OK |'],
  ])('names a body of type %j', async (type, body, row) => expect(await rowFor(body, type)).toBe(row));
});
