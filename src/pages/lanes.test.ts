import { expect, it } from 'vitest';
import { assignLanes } from './lanes.ts';

it('assignLanes keeps neighbours on one lane and lifts what overlaps', () => {
  expect(assignLanes([{ start: 0, end: 10 }, { start: 10, end: 20 }, { start: 5, end: 15 }], 3)).toEqual([0, 0, 1]);
});

it('assignLanes gives -1 where no lane is left', () => {
  expect(assignLanes([{ start: 0, end: 10 }, { start: 1, end: 10 }, { start: 2, end: 10 }], 2)).toEqual([0, 1, -1]);
});
