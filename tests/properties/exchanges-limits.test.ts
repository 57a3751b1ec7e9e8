import { describe, expect, it } from 'vitest';
import { pairExchanges } from '../../src/exchanges/pair-exchanges.ts';
import { byteStreamOf } from '../support/byte-stream.ts';

const GET = 'GET / HTTP/1.1\r\n\r\n';
const MEBI = 1024 * 1024;

/** What the server's octets cost: milliseconds, and octets of heap that stay. */
async function costOf(head: string, body: string) {
  const streams = { originator: byteStreamOf([{ frame: 1, octets: GET }]), responder: byteStreamOf([{ frame: 2, octets: head + body }], { from: 'responder' }) };
  const [startMs, startHeap] = [performance.now(), process.memoryUsage().heapUsed];
  const paired = await pairExchanges({ stream: 0 }, streams);
  return { ms: performance.now() - startMs, heap: process.memoryUsage().heapUsed - startHeap, paired };
}

describe('pairExchanges stays within its bounds', () => {
  it.each([
    ['a million tiny responses', '', 'HTTP/1.1 204 x\n\n'.repeat(MEBI)],
    ['a head that never ends', 'HTTP/1.1 200 OK\r\n', 'a: b\r\n'.repeat(2 * MEBI)],
    ['a line that never ends', 'HTTP/1.1 200 OK\r\nX: ', 'a'.repeat(16 * MEBI)],
    ['blanks without end in the start line', 'HTTP/1.1 200', ' '.repeat(16 * MEBI)],
    ['a million chunks', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\nx\r\n'.repeat(MEBI)],
    ['a chunk size line without end', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', `5;${'x'.repeat(16 * MEBI)}`],
    ['empty lines without end', '', '\r\n'.repeat(4 * MEBI)],
  ])('%s', async (_name, head, body) => {
    const { ms, heap } = await costOf(head, body);
    expect(ms).toBeLessThan(10_000);
    expect(heap).toBeLessThan(256 * MEBI);
  });

  it('ten thousand pipelined requests', async () => {
    const streams = { originator: byteStreamOf([{ frame: 1, octets: GET.repeat(10_000) }]), responder: byteStreamOf([{ frame: 2, octets: 'HTTP/1.1 204 x\n\n'.repeat(10_000) }], { from: 'responder' }) };
    const start = performance.now();
    const { exchanges } = await pairExchanges({ stream: 0 }, streams);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect([exchanges.length, exchanges.every(({ response }) => response?.status === 204)]).toEqual([10_000, true]);
  });
});
