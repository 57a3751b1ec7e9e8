import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange, Message } from '../../src/exchanges/exchange.ts';
import { pairExchanges } from '../../src/exchanges/pair-exchanges.ts';
import { type Arrival, byteStreamOf, finIn } from '../support/byte-stream.ts';

/** A message as a sender writes it, with what a receiver must read. */
interface Written {
  octets: string;
  body: string;
}

const token = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/);
const bodyText = fc.string({ maxLength: 300, unit: 'grapheme-ascii' });
const fields = fc.array(fc.tuple(token.map((name) => `X-${name}`), fc.stringMatching(/^[!-~]{0,40}$/)), { maxLength: 5 })
  .map((pairs) => pairs.map(([name, value]) => `${name}: ${value}\r\n`).join(''));

const inChunks = (body: string, sizes: number[]): string => {
  let [rest, octets] = [body, ''];
  for (const size of [...sizes, body.length]) {
    const chunk = rest.slice(0, size);
    if (chunk) octets += `${chunk.length.toString(16)}${size % 2 ? ';x=1' : ''}\r\n${chunk}\r\n`;
    rest = rest.slice(chunk.length);
  }
  return `${octets}0\r\n\r\n`;
};

const bodyOf = fc.oneof(
  bodyText.map((body) => ({ head: `Content-Length: ${body.length}\r\n`, octets: body, body })),
  fc.tuple(bodyText, fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 6 })).map(([body, sizes]) => ({ head: 'Transfer-Encoding: chunked\r\n', octets: inChunks(body, sizes), body })),
);
const message = (startLine: fc.Arbitrary<string>): fc.Arbitrary<Written> =>
  fc.tuple(startLine, fields, bodyOf).map(([line, head, body]) => ({ octets: `${line}\r\n${head}${body.head}\r\n${body.octets}`, body: body.body }));

const request = message(fc.tuple(fc.constantFrom('GET', 'POST', 'PUT', 'query'), fc.webPath()).map(([method, path]) => `${method} ${path || '/'} HTTP/1.1`));
const response = message(fc.constantFrom('HTTP/1.1 200 OK', 'HTTP/1.1 404 Not Found', 'HTTP/1.0 500 '));
const conversation = fc.array(fc.tuple(request, response), { minLength: 1, maxLength: 4 });

/** The octets of a side in pieces of the given sizes, over and over. */
function piecesOf(octets: string, sizes: number[], firstFrame: number): Arrival[] {
  const arrivals: Arrival[] = [];
  for (let [at, index] = [0, 0]; at < octets.length; index += 1) {
    const size = sizes[index % sizes.length]!;
    arrivals.push({ frame: firstFrame + index, octets: octets.slice(at, at + size), timeNs: 0 });
    at += size;
  }
  return arrivals;
}

async function exchangesIn(requests: string, responses: string, sizes: number[]): Promise<Exchange[]> {
  const originator = byteStreamOf(piecesOf(requests, sizes, 1), { end: finIn(1_000_000), ackedBy: () => 100_000 });
  const responder = byteStreamOf(piecesOf(responses, sizes, 100_000), { from: 'responder', end: finIn(1_000_001) });
  return (await pairExchanges({ stream: 0 }, { originator, responder })).exchanges;
}

/** All of a message that does not depend on how its octets were cut into segments. */
function octetsAlone(found: Message | null) {
  if (!found) return null;
  const { parts, partsOmitted, partCount, firstFrame, lastFrame, ...rest } = found;
  return rest;
}

describe('pairExchanges', () => {
  it('reads what was written, in order, however it is cut into segments', async () => {
    await fc.assert(fc.asyncProperty(conversation, fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }), async (written, sizes) => {
      const [requests, responses] = [written.map(([asked]) => asked.octets).join(''), written.map(([, answer]) => answer.octets).join('')];
      const found = await exchangesIn(requests, responses, sizes);
      expect(found.map(({ request, response }) => [request?.content?.octets ?? 0, response?.content?.octets ?? 0])).toEqual(written.map((pair) => pair.map(({ body }) => body.length)));
      const whole = await exchangesIn(requests, responses, [1_000_000]);
      expect(found.map(({ request, response }) => [octetsAlone(request), octetsAlone(response)])).toEqual(whole.map(({ request, response }) => [octetsAlone(request), octetsAlone(response)]));
      expect(found.every(({ request, response }) => request!.complete && response!.complete)).toBe(true);
    }), { numRuns: 150 });
  });

  const scrap = fc.constantFrom('GET / HTTP/1.1\r\n', 'HTTP/1.1 200 OK\r\n', 'HTTP/1.1 101 x\r\n', 'Content-Length: 99999999999999\r\n', 'Content-Length: 3\r\n', 'Transfer-Encoding: chunked\r\n',
    'Content-Encoding: gzip\r\n', 'Content-Encoding: br\r\n', 'Content-Encoding: zstd\r\n', 'Content-Encoding: deflate\r\n', '\r\n', '\n', '\r', 'ffffffffffff\r\n', '5\r\nhello\r\n', '0\r\n\r\n', ' fold\r\n', ':\r\n', 'CONNECT a HTTP/1.1\r\n',
    '(\xb5/\xfd\x04X', '\x1f\x8b\x08\x00\x00\x00\x00\x00', '\x78\x9c');
  const junk = fc.array(fc.oneof({ weight: 3, arbitrary: scrap }, fc.uint8Array({ maxLength: 40 }).map((octets) => Buffer.from(octets).toString('latin1'))), { maxLength: 40 });
  const arrivals = fc.array(fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.nat(50), junk, fc.nat(3)).map(([frame, parts, cut]): Arrival => ({ frame, octets: parts.join(''), cut: cut === 3 ? Math.min(2, parts.join('').length) : 0 })) },
    fc.integer({ min: 1, max: 1 << 20 }).map((missing): Arrival => ({ frame: 0, missing })),
  ), { maxLength: 8 });

  it('never throws, and keeps every place within its stream', async () => {
    await fc.assert(fc.asyncProperty(arrivals, arrivals, fc.constantFrom<'fin' | 'reset' | 'open'>('fin', 'reset', 'open'), async (asked, answered, by) => {
      const end = { by, frame: by === 'open' ? null : 99, timeNs: by === 'open' ? null : 99 };
      const streams = { originator: byteStreamOf(asked, { end }), responder: byteStreamOf(answered, { from: 'responder', end }) };
      const { exchanges } = await pairExchanges({ stream: 0 }, streams, { decodedOctets: 1 << 20 });
      for (const { request, interim, response } of exchanges) {
        for (const found of [request, response, ...interim]) {
          if (!found) continue;
          const ordered = [0, found.startLine.start, found.startLine.end, found.head.end, found.body.end, streams[found.from].length];
          expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
          expect(found.partCount).toBeGreaterThan(0);
        }
      }
    }), { numRuns: 400 });
  });
});
