import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { md5 } from './md5.ts';

describe('md5', () => {
  it('agrees with another implementation around every block boundary', () => {
    for (let length = 0; length < 200; length++) {
      const octets = Uint8Array.from({ length }, (_, index) => (index * 7 + length) & 0xff);
      expect(md5(octets), String(length)).toBe(createHash('md5').update(octets).digest('hex'));
    }
  });
});
