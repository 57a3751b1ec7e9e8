import { expect, it } from 'vitest';
import { thinCurve } from './thin-curve.ts';

const point = (timeNs: number, value: number) => ({ frame: timeNs + 1, timeNs, low: value, high: value });

it('thinCurve keeps every point of a short curve', () => {
  const curve = thinCurve(4);
  for (const at of [0, 5, 7]) curve.add(point(at, at));
  expect(curve.points()).toEqual([point(0, 0), point(5, 5), point(7, 7)]);
});

it('thinCurve keeps the extremes of a long curve and the frames of the greatest values', () => {
  const curve = thinCurve(100);
  for (let at = 0; at < 100_000; at++) curve.add(point(at * 1000, at === 41_234 ? 9999 : at === 70_001 ? -5 : at % 10));
  const points = curve.points();
  expect(points.length).toBeLessThanOrEqual(100);
  expect(points.length).toBeGreaterThan(40);
  expect(points.filter(({ high }) => high === 9999)).toMatchObject([{ frame: 41_234_001 }]);
  expect(points.filter(({ low }) => low === -5)).toHaveLength(1);
});

it('thinCurve stays bounded when the clock jumps to and fro', () => {
  const curve = thinCurve(100);
  for (let at = 0; at < 20_000; at++) curve.add(point(at % 2 === 0 ? at * 1e12 : -at * 1e12, at));
  expect(curve.points().length).toBeLessThanOrEqual(100);
});
