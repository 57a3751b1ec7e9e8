import { expect, it } from 'vitest';
import type { Segment } from './connection.ts';
import { keepSegments } from './keep-segments.ts';

function segment(frame: number, from: 'originator' | 'responder', length: number, verdicts: Segment['verdicts'] = []): { segment: Segment } {
  return { segment: { frame, from, length, verdicts, states: [], flags: 0x10 } as unknown as Segment };
}

/** A request, then `runs` pairs of data and ACK. */
function download(limit: number, runs: number): { frames: number[]; omitted: number } {
  const keeper = keepSegments<{ segment: Segment }>(limit);
  keeper.add(() => segment(1, 'originator', 100));
  for (let i = 0; i < runs; i++) {
    keeper.add(() => segment(2 + i * 2, 'responder', 1460));
    keeper.add(() => segment(3 + i * 2, 'originator', 0));
  }
  const { kept, omitted } = keeper.finish();
  return { frames: kept.map((one) => one.segment.frame), omitted };
}

it('keepSegments keeps all of a short connection', () => {
  expect(download(100, 5)).toEqual({ frames: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], omitted: 0 });
});

it('keepSegments keeps both ends of a run of data in a long one, and counts the rest', () => {
  expect(download(10, 50)).toEqual({ frames: [1, 2, 3, 100, 101], omitted: 96 });
});

it('keepSegments keeps the beginning and the end when every segment has a verdict', () => {
  const keeper = keepSegments<{ segment: Segment }>(10);
  for (let frame = 1; frame <= 1000; frame++) keeper.add(() => segment(frame, 'responder', 10, [{ kind: 'retransmission' }]));
  const { kept, omitted } = keeper.finish();
  expect(kept.map((one) => one.segment.frame)).toEqual([1, 2, 3, 4, 5, 996, 997, 998, 999, 1000]);
  expect(omitted).toBe(990);
});

it('keepSegments keeps nothing at limit 0', () => {
  expect(download(0, 2)).toEqual({ frames: [], omitted: 5 });
});
