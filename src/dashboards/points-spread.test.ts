import { describe, expect, it } from 'vitest';
import { pointsSpread } from './points-spread.ts';

const of = (...percents: (number | null)[]) => pointsSpread(percents.map((percent) => ({ percent })));

describe('pointsSpread', () => {
  it('tells mean, median and quartiles of those who have points', () => {
    expect(of(10, 20, null, 30, 40)).toMatchObject({ mean: 25, median: 25, lower: 17.5, upper: 32.5 });
    expect(of(70)).toMatchObject({ mean: 70, median: 70, lower: 70, upper: 70 });
    expect(of(null)).toMatchObject({ mean: null, median: null, lower: null, upper: null });
  });

  it('counts ten at a time, the full hundred with the last', () => {
    expect(of(0, 9.99, 10, 89.9, 90, 100).bars.map(({ name, count }) => `${name} ${count}`)).toEqual(['0–9 2', '10–19 1', '20–29 0', '30–39 0', '40–49 0', '50–59 0', '60–69 0', '70–79 0', '80–89 1', '90–100 2']);
    expect(of(100.5).bars.at(-1)).toEqual({ name: '> 100', count: 1, height: 100 });
  });
});
