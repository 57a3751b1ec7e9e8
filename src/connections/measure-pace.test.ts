import { expect, it } from 'vitest';
import { measurePace } from './measure-pace.ts';

function paceOf(spanNs: number, segments: number) {
  const meter = measurePace();
  for (let index = 0; index < segments; index++) meter.add(5000 + (spanNs * index) / (segments - 1), 100);
  return meter.finish();
}

it.each([[2_000_000, 50_000], [1_000_000_000, 20_000_000], [7_300_000_000, 100_000_000], [3_600_000_000_000, 50_000_000_000]])('measurePace counts every octet of %i ns in windows of %i ns', (spanNs, windowNs) => {
  const pace = paceOf(spanNs, 1001);
  expect(pace.windowNs).toBe(windowNs);
  expect(pace.startNs).toBe(5000);
  expect(pace.octets.reduce((sum, octets) => sum + octets, 0)).toBe(100_100);
  expect(pace.octets.length).toBeGreaterThanOrEqual(40);
  expect(pace.octets.length).toBeLessThanOrEqual(101);
});

it('measurePace of nothing is empty', () => {
  expect(measurePace().finish()).toEqual({ startNs: 0, windowNs: 1000, octets: [] });
});
