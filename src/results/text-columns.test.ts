import { describe, expect, it } from 'vitest';
import { alignEnd, alignStart, clipTo, columnsOf } from './text-columns.ts';

describe('columnsOf', () => {
  it.each([
    ['ACK', 3],
    ['重传', 4],
    ['客户端 127.0.0.1:80', 19],
    ['（#24–#25）', 11],
    ['한국', 4],
    ['ｱｲ', 2],
    ['├──►│', 5],
    ['e\u0301', 1],
    ['\u{20000}', 2],
    ['', 0],
  ])('gives %s its columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('clipTo', () => {
  it('leaves what fits', () => expect(clipTo('重传', 4)).toBe('重传'));
  it('never cuts a wide character in two', () => expect(clipTo('重传重传', 6)).toBe('重传…'));
  it('keeps within the columns', () => expect(columnsOf(clipTo('重传重传', 5))).toBeLessThanOrEqual(5));
});

it('aligns by columns, not by characters', () => {
  expect(alignStart('重', 4)).toBe('重  ');
  expect(alignEnd('重', 4)).toBe('  重');
  expect(alignEnd('too long', 4)).toBe('too long');
});
