import { expect, it } from 'vitest';
import { workThrough } from './work-through.ts';

it('workThrough keeps the order, and no more at work than told', async () => {
  let atWork = 0;
  let most = 0;
  const results = await workThrough([30, 10, 20, 0], 2, async (milliseconds, index) => {
    most = Math.max(most, ++atWork);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    atWork -= 1;
    return `${index}:${milliseconds}`;
  });
  expect(results).toEqual(['0:30', '1:10', '2:20', '3:0']);
  expect(most).toBe(2);
  expect(await workThrough([], 2, async () => 1)).toEqual([]);
});
