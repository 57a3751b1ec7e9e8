import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startPayloads } from './start-payloads.ts';

const TEXTS = [
  'GET / HTTP/1.1\r\nHost: h\r\n\r\n', 'HTTP/1.1 200 OK\r\n', 'Content-Length: 9\r\n', 'Transfer-Encoding: chunked\r\n', '\r\n', '5\r\nhello\r\n', '0\r\n\r\n', '\r', 'ffffffff\r\n', '-1\r\n',
  'HTTP/1.1 101 S\r\nUpgrade: websocket\r\n\r\n', '\u0081\u007f\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff', '\u0001\u0082abcdef', 'CONNECT h:443 HTTP/1.1\r\n\r\n', '\u0016\u0003\u0001\u00ff\u00ff', '',
];
const segments = fc.array(fc.record({
  text: fc.array(fc.constantFrom(...TEXTS), { maxLength: 4 }).map((texts) => texts.join('')), direction: fc.constantFrom(0 as const, 1 as const), seq: fc.integer({ min: 0, max: 120 }),
  flags: fc.constantFrom(0x10, 0x18, 0x11, 0x02, 0x14), marks: fc.constantFrom(0, 0, 0, 1, 2, 4, 8), cut: fc.constantFrom(0, 0, 3), port: fc.constantFrom(80, 443, 9000, 53),
}), { maxLength: 40 });

it('startPayloads takes any segments in any order, and every part that it names lies in a frame', () => {
  fc.assert(fc.property(segments, (taken) => {
    const payloads = startPayloads();
    taken.forEach(({ text, direction, seq, flags, marks, cut, port }, index) => {
      const octets = Uint8Array.from(text, (character) => character.charCodeAt(0));
      payloads.take({
        frame: index + 1, timeNs: index, stream: port, direction, seq, length: octets.length, flags, marks, sourcePort: direction ? port : 50_000, destinationPort: direction ? 50_000 : port,
        octets, start: 0, end: Math.max(0, octets.length - cut), at: 0,
      });
    });
    payloads.endFirstPass();
    taken.forEach((_, index) => {
      for (const { parts } of payloads.contextOf(index + 1)?.pdus ?? []) {
        for (const { frame, at, span } of parts) expect(at + span.end - span.start).toBeLessThanOrEqual(taken[frame - 1]!.text.length);
      }
    });
  }), { numRuns: 3000 });
});
