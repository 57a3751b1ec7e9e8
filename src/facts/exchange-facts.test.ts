import { expect, it } from 'vitest';
import { analyzeTold, factsOfKind, OPENING } from '../../tests/support/tell-segments.ts';

it('exchangeFacts tells of a 100 whose request and final response are not in the capture', async () => {
  const interim = 'HTTP/1.1 100 Continue\r\n\r\n';
  const analysis = await analyzeTold([...OPENING, ['<', 'PA', 5001, 1001, interim]]);
  expect(analysis.exchanges).toMatchObject([{ request: null, response: null, interim: [{ status: 100 }] }]);
  expect(factsOfKind(analysis, 'exchange.no-request')[0]!.params).toMatchObject({ status: { value: 100, frame: 4 }, response: 4 });
});
