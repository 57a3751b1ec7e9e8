import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { undoCoding } from './undo-coding.ts';

const TEXT = new TextEncoder().encode('the same line again and again\n'.repeat(2000));

describe('undoCoding in a page', () => {
  it.each([['gzip', gzipSync], ['x-gzip', gzipSync], ['deflate', deflateSync], ['deflate', deflateRawSync]] as const)('undoes %s', (coding, code) => {
    expect(undoCoding(coding, code(TEXT), 1 << 20)).toEqual(TEXT);
  });

  it('gives up what yields more than there is room for', () => {
    expect(undoCoding('gzip', gzipSync(TEXT), 1000)).toBeNull();
  });

  it('gives up what is damaged or unknown', () => {
    expect(undoCoding('gzip', Uint8Array.of(1, 2, 3, 4), 1000)).toBeNull();
    expect(undoCoding('br', Uint8Array.of(1, 2, 3, 4), 1000)).toBeNull();
    expect(undoCoding('gzip', new Uint8Array(0), 1000)).toBeNull();
  });
});
