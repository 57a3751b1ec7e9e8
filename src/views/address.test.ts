import { expect, it } from 'vitest';
import { frameInAddress } from './address.ts';

it.each([['#frame-7', 7], ['#frames', null], ['#f7', undefined], ['#frame-', undefined], ['#frame-1e9', undefined], ['', undefined]])('frameInAddress reads %s as %s', (hash, frame) => {
  expect(frameInAddress(hash)).toBe(frame);
});
