import { describe, expect, it } from 'vitest';
import { type Arrival, byteStreamOf, finIn, type StreamOptions } from '../../tests/support/byte-stream.ts';
import { limitsWith } from './limits.ts';
import { openSource } from './octet-source.ts';
import { parseBody } from './parse-body.ts';

const chunked = { framing: 'chunked' as const, length: 0, flaws: [] };
const counted = (length: number) => ({ framing: 'content-length' as const, length, flaws: [] });
const untilClose = { framing: 'until-close' as const, length: 0, flaws: [] };

function body(arrivals: Arrival[] | string, framing: Parameters<typeof parseBody>[2], options: StreamOptions = {}) {
  const stream = byteStreamOf(typeof arrivals === 'string' ? [{ frame: 1, octets: arrivals }] : arrivals, options);
  const { flaws, ...found } = parseBody(openSource(stream), 0, framing, limitsWith({ chunks: 3 }));
  return { ...found, flaws: [...flaws] };
}
const reset = { end: { by: 'reset' as const, frame: 9, timeNs: 0 } };

describe('parseBody', () => {
  it('passes a counted body without reading it', () => {
    const stream = { ...byteStreamOf([{ frame: 1, octets: 'hello!' }]), read: () => { throw new Error('was read'); } };
    expect(parseBody(openSource(stream), 0, counted(5), limitsWith())).toMatchObject({ span: { start: 0, end: 5 }, whole: true });
  });

  it('names what a short counted body ended with', () => {
    expect(body('hel', counted(5), { end: finIn(2) })).toMatchObject({ octets: 3, whole: false, flaws: ['body-shorter-than-content-length'] });
    expect(body('hel', counted(5), reset)).toMatchObject({ whole: false, flaws: ['closed-before-end'] });
    expect(body('hel', counted(5))).toMatchObject({ whole: false, flaws: ['body-cut-by-capture'] });
  });

  it('goes on behind a gap in a counted body', () => {
    expect(body([{ frame: 1, octets: 'he' }, { frame: 0, missing: 2 }, { frame: 3, octets: 'onext' }], counted(5)))
      .toMatchObject({ span: { start: 0, end: 5 }, whole: true, flaws: ['gap-in-body'] });
  });

  it('tells octets left out by the snap length from a gap', () => {
    expect(body([{ frame: 1, octets: 'hello', cut: 3 }], counted(5))).toMatchObject({ whole: true, flaws: ['cut-by-snap-length'] });
  });

  it('ends a body without a length at the FIN only', () => {
    expect(body('abc', untilClose, { end: finIn(2) })).toMatchObject({ octets: 3, whole: true, flaws: [] });
    expect(body('abc', untilClose, reset)).toMatchObject({ octets: 3, whole: false, flaws: ['closed-before-end'] });
    expect(body('abc', untilClose)).toMatchObject({ octets: 3, whole: false, flaws: ['body-cut-by-capture'] });
  });

  it('walks chunks with extensions and trailers', () => {
    expect(body('5;a=b\r\nhello\r\n1\r\n!\r\n0\r\nX-Sum: 6\r\n\r\nGET', chunked)).toMatchObject({
      octets: 6,
      chunks: [
        { size: 5, extension: 'a=b', span: { start: 7, end: 12 } },
        { size: 1, extension: '', span: { start: 17, end: 18 } },
        { size: 0, extension: '', span: { start: 23, end: 23 } },
      ],
      trailers: [{ name: 'X-Sum', value: '6' }],
      span: { start: 0, end: 35 },
      whole: true,
      flaws: [],
    });
  });

  it('lists the first chunks and counts the others', () => {
    expect(body(`${'1\r\nx\r\n'.repeat(9)}0\r\n\r\n`, chunked)).toMatchObject({ octets: 9, chunksOmitted: 7, whole: true });
  });

  it('stops at a size line that is none', () => {
    expect(body('5\r\nhello\r\nzz\r\n', chunked)).toMatchObject({ octets: 5, whole: false, flaws: ['bad-chunk'], span: { start: 0, end: 10 } });
    expect(body('5\r\nhelloworld\r\n', chunked)).toMatchObject({ whole: false, flaws: ['bad-chunk'] });
    expect(body(`${'f'.repeat(14)}\r\n`, chunked)).toMatchObject({ whole: false, flaws: ['bad-chunk'] });
  });

  it('goes on behind a gap inside a chunk and stops at one in a size line', () => {
    expect(body([{ frame: 1, octets: '5\r\nh' }, { frame: 0, missing: 3 }, { frame: 3, octets: 'o\r\n0\r\n\r\n' }], chunked))
      .toMatchObject({ octets: 5, whole: true, flaws: ['gap-in-body'] });
    expect(body([{ frame: 1, octets: '5\r\nhello\r\n' }, { frame: 0, missing: 3 }, { frame: 3, octets: '0\r\n\r\n' }], chunked))
      .toMatchObject({ octets: 5, whole: false, flaws: ['gap-in-body'] });
  });

  it('counts what is there of a chunk that the stream ends in', () => {
    expect(body('ffffffffff\r\nhello', chunked)).toMatchObject({ octets: 5, whole: false, flaws: ['body-cut-by-capture'] });
    expect(body('5\r\nhello\r\n', chunked, { end: finIn(2) })).toMatchObject({ octets: 5, whole: false, flaws: ['closed-before-end'] });
  });
});
