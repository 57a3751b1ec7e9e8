import type { Extent } from './curves.ts';

/** Least, greatest and mean of values that go by, with the frames of the extremes. */
export interface ExtentMeter {
  add(frame: number, value: number): void;
  finish(): Extent;
}

export function measureExtent(): ExtentMeter {
  const extent: Extent = { count: 0, mean: 0, least: 0, leastFrame: 0, most: 0, mostFrame: 0 };
  let sum = 0;
  return {
    add(frame, value) {
      if (extent.count === 0 || value < extent.least) Object.assign(extent, { least: value, leastFrame: frame });
      if (extent.count === 0 || value > extent.most) Object.assign(extent, { most: value, mostFrame: frame });
      extent.count++;
      sum += value;
    },
    finish: () => ({ ...extent, mean: extent.count === 0 ? 0 : Math.round(sum / extent.count) }),
  };
}
