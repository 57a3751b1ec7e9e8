import { expect, it } from 'vitest';
import { advance, distance, relative } from './sequence-number.ts';

it('distance counts forward and backward over the wrap', () => {
  expect(distance(0xfffffff0, 0x10)).toBe(32);
  expect(distance(0x10, 0xfffffff0)).toBe(-32);
  expect(distance(7, 7)).toBe(0);
});

it('advance wraps at 2^32', () => {
  expect(advance(0xffffffff, 1)).toBe(0);
  expect(advance(0, -1)).toBe(0xffffffff);
});

it('relative is never negative, as Wireshark prints it', () => {
  expect(relative(5, 10)).toBe(0xfffffffb);
  expect(relative(0x10, 0xfffffff0)).toBe(32);
});
