import { expect, it } from 'vitest';
import { busySpan } from './busy-span.ts';

const points = (...times: number[]) => times.map((timeNs, index) => ({ frame: index + 1, timeNs, low: 0, high: 1 }));
const transfer = Array.from({ length: 30 }, (_, index) => 1000 + index);

it('busySpan leaves out a few points that a long wait parts from all others, before and behind', () => {
  expect(busySpan(points(0, ...transfer, 9000))).toEqual({ fromNs: 1000, toNs: 1029, outside: 2 });
});

it('busySpan keeps a wait between two halves', () => {
  expect(busySpan(points(...transfer, ...transfer.map((time) => time + 5000)))).toEqual({ fromNs: 1000, toNs: 6029, outside: 0 });
});

it('busySpan of one moment ends', () => {
  expect(busySpan(points(7, 7, 7))).toEqual({ fromNs: 7, toNs: 7, outside: 0 });
});
