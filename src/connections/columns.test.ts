import { expect, it } from 'vitest';
import { growColumns } from './columns.ts';

it('growColumns keeps rows through its growth and yields them ascending, equal ones as they came', () => {
  const columns = growColumns({ at: Float64Array, row: Uint32Array });
  for (let row = 0; row < 1000; row++) columns.push({ at: (row * 7) % 500, row });
  const { at, row } = columns.finish('at');
  expect(columns.length).toBe(1000);
  expect(at).toEqual(Float64Array.from({ length: 1000 }, (_, index) => index >> 1));
  expect([...row.subarray(0, 2)]).toEqual([0, 500]);
});

it('growColumns yields empty columns where nothing was pushed', () => {
  expect(growColumns({ at: Float64Array }).finish('at')).toEqual({ at: new Float64Array(0) });
});
