import { expect, it } from 'vitest';
import { axisTicks } from './axis-ticks.ts';

it('axisTicks steps by 1, 2 or 5', () => {
  expect(axisTicks(7300, 8)).toEqual([0, 1000, 2000, 3000, 4000, 5000, 6000, 7000]);
  expect(axisTicks(0.05, 6)).toEqual([0, 0.01, 0.02, 0.03, 0.04, 0.05]);
});

it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('axisTicks of %d is the origin alone', (end) => {
  expect(axisTicks(end, 5)).toEqual([0]);
});
