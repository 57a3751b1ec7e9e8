import { describe, expect, it } from 'vitest';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { PAYLOAD_MARKS, type PayloadSegment } from './payload.ts';
import { startPayloads } from './start-payloads.ts';

const CLIENT = 50_000;
const HEAD = 54;

interface Said {
  from: 'client' | 'server';
  text?: string;
  seq: number;
  flags?: number;
  marks?: number;
  cut?: number;
}

/** A conversation on a port, one segment per frame from 1, and what became of each payload. */
function contextsOf(said: Said[], port = 80) {
  const payloads = startPayloads();
  said.forEach((segment, index) => payloads.take(segmentOf(segment, index + 1, port)));
  payloads.endFirstPass();
  return said.map((_, index) => payloads.contextOf(index + 1));
}

function segmentOf({ from, text = '', seq, flags = TCP_FLAGS.ACK, marks = 0, cut = 0 }: Said, frame: number, port: number): PayloadSegment {
  const octets = new Uint8Array([...new Uint8Array(HEAD), ...Buffer.from(text, 'latin1')]);
  const [sourcePort, destinationPort] = from === 'client' ? [CLIENT, port] : [port, CLIENT];
  return {
    frame, timeNs: frame * 1000, stream: 0, direction: from === 'client' ? 0 : 1, seq, length: text.length, flags, marks, sourcePort, destinationPort,
    octets, start: HEAD, end: octets.length - cut, at: HEAD,
  };
}

const GET: Said = { from: 'client', seq: 1, text: 'GET /a HTTP/1.1\r\nHost: h\r\n\r\n' };

describe('startPayloads', () => {
  it('pairs a request with its response', () => {
    const [request, response] = contextsOf([GET, { from: 'server', seq: 1, text: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok' }]);
    expect(request?.pdus[0]?.messages).toMatchObject([{ kind: 'request', number: 1, total: 1, responseIn: 2 }]);
    expect(response?.pdus[0]?.messages).toMatchObject([{ kind: 'response', requestIn: 1, timeNs: 1000, requestUri: 'http://h/a', body: { start: 38, end: 40 } }]);
  });

  it('puts a response together and says so in each of its frames', () => {
    const [, first, last] = contextsOf([GET, { from: 'server', seq: 1, text: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab' }, { from: 'server', seq: 41, text: 'cde' }]);
    expect(first).toEqual({ reassembledIn: 3, segmentData: { start: HEAD, end: HEAD + 40 }, pdus: [] });
    expect(last?.pdus[0]).toMatchObject({ length: 43, parts: [{ frame: 2, span: { start: 0, end: 40 }, at: HEAD }, { frame: 3, span: { start: 40, end: 43 }, at: HEAD }] });
  });

  it('follows chunks through segments to the line behind the last one', () => {
    const [, , , last] = contextsOf([
      GET, { from: 'server', seq: 1, text: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab' }, { from: 'server', seq: 53, text: 'c\r\n0\r\n' }, { from: 'server', seq: 59, text: '\r\n' },
    ]);
    expect(last?.pdus[0]?.messages).toMatchObject([{ kind: 'response', chunked: true, span: { start: 0, end: 60 } }]);
  });

  it('lets a response without a length end with its FIN', () => {
    const [, , fin] = contextsOf([GET, { from: 'server', seq: 1, text: 'HTTP/1.1 200 OK\r\n\r\nabc' }, { from: 'server', seq: 23, flags: TCP_FLAGS.ACK | TCP_FLAGS.FIN }]);
    expect(fin?.pdus[0]?.parts).toHaveLength(2);
    expect(fin?.pdus[0]?.messages).toMatchObject([{ kind: 'response', body: { start: 19, end: 22 } }]);
  });

  it('hands nothing on that was sent again', () => {
    const [, again] = contextsOf([GET, { ...GET, marks: PAYLOAD_MARKS.retransmission }]);
    expect(again).toMatchObject({ retransmitted: true, pdus: [] });
  });

  it('shows the last record of a frame on all of its messages', () => {
    const [both] = contextsOf([{ ...GET, text: GET.text! + GET.text! }]);
    expect(both?.pdus[0]?.messages).toMatchObject([{ number: 2, previousRequestIn: 1 }, { number: 2, previousRequestIn: 1 }]);
  });

  it('finds HTTP on any port by its first line, but not on a port of another protocol', () => {
    expect(contextsOf([GET], 9000)[0]?.pdus[0]?.protocol).toBe('http');
    expect(contextsOf([GET], 5432)[0]?.pdus).toMatchObject([{ protocol: 'data', silent: true }]);
    expect(contextsOf([GET], 5500)[0]?.pdus).toMatchObject([{ protocol: 'vnc' }]);
  });

  it('goes on as WebSocket behind the answer that changes to it', () => {
    const answer = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n';
    const [, changed, rest] = contextsOf([GET, { from: 'server', seq: 1, text: `${answer}\u0081\u0005he` }, { from: 'server', seq: answer.length + 5, text: 'llo' }]);
    expect(changed?.pdus[0]?.messages).toHaveLength(1);
    expect(rest?.pdus).toMatchObject([{ protocol: 'websocket', length: 7 }]);
  });

  it('reads what the snap length cut for itself', () => {
    const [cut] = contextsOf([{ ...GET, cut: 2 }]);
    expect(cut?.pdus[0]?.messages).toMatchObject([{ kind: 'request' }]);
  });
});
