import { describe, expect, it } from 'vitest';
import { columnWidth, widthOf } from './column-width.ts';

describe('columnWidth', () => {
  it('is as wide as the head with its arrow or the widest text', () => {
    expect(columnWidth('Status', ['graded', 'needs a person'])).toBe(14);
    expect(columnWidth('Attempts', ['1'])).toBe(10.5);
    expect(columnWidth('Problems', ['x'.repeat(500)])).toBe(26);
  });

  it('takes two for a Han character', () => {
    expect([widthOf('李华'), widthOf('Ann'), widthOf('𠮷')]).toEqual([4, 3, 3]);
  });
});
