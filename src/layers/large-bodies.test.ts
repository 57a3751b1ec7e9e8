import { describe, expect, it } from 'vitest';
import type { HttpContext, Pdu } from './frame-context.ts';
import { http } from './http.ts';

/** Bodies that make many tiny things of their octets; none may cost more for each octet when it is longer. */
const BODIES: Readonly<Record<string, { type: string; unit: string; chunked?: boolean }>> = {
  'a line that is no ASCII': { type: 'text/plain', unit: '\x01\xe4' },
  'a form of escapes': { type: 'application/x-www-form-urlencoded', unit: '%41' },
  'a form of ampersands': { type: 'application/x-www-form-urlencoded', unit: '&' },
  'fill octets': { type: 'image/jpeg', unit: '\xff' },
  'chunks of one octet': { type: 'text/plain', unit: '1\r\na\r\n', chunked: true },
  'open tags': { type: 'text/xml', unit: '<a>' },
  'values of JSON': { type: 'application/json', unit: '[1,' },
};
const [SHORT, LONG] = [500_000, 2_000_000];
/** Linear is 4; a quadratic reader takes 16 times as long. */
const MOST_TIMES = 12;
/** What a busy machine adds to either. */
const SLACK_MS = 100;
/** Ten times what the frame may take. */
const MOST_MS = 500;

/** Milliseconds of processor time, the least of three runs. */
function costMs({ type, unit, chunked }: (typeof BODIES)[string], length: number): number {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n${chunked ? 'Transfer-Encoding: chunked\r\n' : ''}\r\n`;
  const octets = Uint8Array.from(Buffer.from(head + unit.repeat(length / unit.length), 'latin1'));
  const message: HttpContext = { span: { start: 0, end: octets.length }, kind: 'response', body: { start: head.length, end: octets.length }, chunked };
  const pdu: Pdu = { protocol: 'http', parts: [], length: octets.length, messages: [message] };
  return Math.min(...[1, 2, 3].map(() => timed(() => http(pdu, { octets, start: 0, end: octets.length, wireEnd: octets.length }, SURROUNDINGS))));
}

const SURROUNDINGS = { context: {}, quoted: false, quote: () => [], handOn: () => [], addSource: () => 1, octetsOf: () => new Uint8Array(0) };

function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('http', () => {
  it.each(Object.entries(BODIES))('reads %s in time that grows with the octets', (_, body) => {
    const short = costMs(body, SHORT);
    const long = costMs(body, LONG);
    expect(long).toBeLessThan(MOST_TIMES * short + SLACK_MS);
    expect(long).toBeLessThan(MOST_MS);
  });
});
