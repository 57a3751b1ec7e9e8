import { describe, expect, it } from 'vitest';
import { byteStreamOf, finIn } from '../../tests/support/byte-stream.ts';
import { limitsWith } from './limits.ts';
import { openSource } from './octet-source.ts';
import { parseHead } from './parse-head.ts';

const head = (octets: string, limits = limitsWith()) => parseHead(openSource(byteStreamOf([{ frame: 1, octets }])), 0, 'request', limits);
const fields = (octets: string) => head(octets)!.headers.map(({ name, value }) => [name, value]);
const flaws = (octets: string) => [...head(octets)!.flaws];

describe('parseHead', () => {
  it('gives start line, fields and their places', () => {
    expect(head('GET / HTTP/1.1\r\nHost:  a.example \r\n\r\nbody')).toMatchObject({
      startLine: { start: 0, end: 14 },
      span: { start: 0, end: 37 },
      headers: [{ name: 'Host', value: 'a.example', span: { start: 16, end: 33 } }],
      whole: true,
    });
  });

  it('accepts a bare LF as line end and says so', () => {
    expect(fields('GET / HTTP/1.1\nHost: a\n\n')).toEqual([['Host', 'a']]);
    expect(flaws('GET / HTTP/1.1\nHost: a\n\n')).toEqual(['bare-lf']);
  });

  it('joins an obsolete fold to the field before it', () => {
    expect(fields('GET / HTTP/1.1\r\nX: one\r\n\ttwo\r\nY: z\r\n\r\n')).toEqual([['X', 'one two'], ['Y', 'z']]);
    expect(flaws('GET / HTTP/1.1\r\nX: one\r\n two\r\n\r\n')).toEqual(['folded-header']);
  });

  it('keeps a line without a colon and goes on', () => {
    expect(fields('GET / HTTP/1.1\r\nno colon here\r\nHost: a\r\n\r\n')).toEqual([['', 'no colon here'], ['Host', 'a']]);
    expect(flaws('GET / HTTP/1.1\r\nno colon here\r\n\r\n')).toEqual(['bad-header-line']);
  });

  it('marks a blank between name and colon', () => {
    expect(fields('GET / HTTP/1.1\r\nHost : a\r\n\r\n')).toEqual([['Host', 'a']]);
    expect(flaws('GET / HTTP/1.1\r\nHost : a\r\n\r\n')).toEqual(['bad-header-line']);
  });

  it('reads UTF-8 values as such and other octets one by one', () => {
    expect(fields(Buffer.from('GET / HTTP/1.1\r\nX: 苏州\r\n\r\n').toString('latin1'))).toEqual([['X', '苏州']]);
    expect(fields('GET / HTTP/1.1\r\nX: caf\xe9\r\n\r\n')).toEqual([['X', 'café']]);
  });

  it('stops a head that does not end at its limit', () => {
    const long = head(`GET / HTTP/1.1\r\nX: ${'a'.repeat(5000)}\r\nY: b\r\n`, limitsWith({ headOctets: 1000 }))!;
    expect([...long.flaws]).toEqual(['head-too-long']);
    expect(long.whole).toBe(false);
  });

  it('says what keeps a head from being whole', () => {
    const octets = 'GET / HTTP/1.1\r\nHost: a\r\n';
    const flawOf = (stream: ReturnType<typeof byteStreamOf>) => [...parseHead(openSource(stream), 0, 'request', limitsWith())!.flaws];
    expect(flawOf(byteStreamOf([{ frame: 1, octets }], { end: finIn(2) }))).toEqual(['closed-before-end']);
    expect(flawOf(byteStreamOf([{ frame: 1, octets }, { frame: 0, missing: 9 }, { frame: 3, octets: 'x: y\r\n\r\n' }]))).toEqual(['gap-in-head']);
    expect(flawOf(byteStreamOf([{ frame: 1, octets: `${octets}X: yz`, cut: 4 }]))).toEqual(['cut-by-snap-length']);
  });

  it('finds no head where no start line of the kind stands', () => {
    expect(head('hello\r\n\r\n')).toBeNull();
    expect(head('HTTP/1.1 200 OK\r\n\r\n')).toBeNull();
    expect(head('GET / HTTP/1.1')).toBeNull();
  });
});
