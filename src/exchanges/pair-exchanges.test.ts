import { expect, it } from 'vitest';
import { byteStreamOf, finIn } from '../../tests/support/byte-stream.ts';
import { pairExchanges } from './pair-exchanges.ts';

it('pairs a request with its response and times both', async () => {
  const { exchanges, client } = await pairExchanges({ stream: 3 }, {
    originator: byteStreamOf([{ frame: 4, octets: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n' }], { ackedBy: () => 5 }),
    responder: byteStreamOf([
      { frame: 6, octets: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe' },
      { frame: 8, octets: 'llo' },
    ], { from: 'responder', end: finIn(9) }),
  });
  expect(client).toBe('originator');
  expect(exchanges).toHaveLength(1);
  expect(exchanges[0]).toMatchObject({ stream: 3, number: 1, firstOctetNs: 2_000_000, lastOctetNs: 4_000_000, pipelined: false });
});
