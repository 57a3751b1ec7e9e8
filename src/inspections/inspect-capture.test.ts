import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openCapture } from '../frames/open-capture.ts';
import { inspectCapture } from './inspect-capture.ts';
import type { EachOptions, InspectOptions } from './inspection.ts';
import { wantsOf } from './wants.ts';

const SAMPLE = readdirSync('samples').filter((name) => /\.pcap(ng)?$/.test(name)).map((name) => `samples/${name}`)[0]!;

async function inspect(each: EachOptions, options: Partial<InspectOptions> = {}): Promise<void> {
  const file = await openCapture(SAMPLE);
  const inspection = await inspectCapture(file, { wants: wantsOf(['tcp.stream'], {}), ...options });
  await inspection.each(each).finally(() => file.close());
}

it('inspectCapture hands out no more frames than it was asked for', async () => {
  const numbers: number[] = [];
  await inspect({ visit: ({ frame }) => void numbers.push(frame.number) }, { frames: 3 });
  expect(numbers).toEqual([1, 2, 3]);
});

it('inspectCapture ends at the frame whose visit says so, now or later', async () => {
  const numbers: number[] = [];
  await inspect({
    visit({ frame }) {
      numbers.push(frame.number);
      return Promise.resolve(frame.number < 4);
    },
  });
  expect(numbers).toEqual([1, 2, 3, 4]);
});

it('inspectCapture counts the time since the displayed frame by those that the filter let through', async () => {
  const times: unknown[] = [];
  const filter: EachOptions['filter'] = (frame) => frame.occurrences('frame.number')[0]!.value === 3;
  await inspect({ filter, visit: (frame) => void times.push(frame.occurrences('frame.time_delta_displayed')[0]!.value) }, { frames: 5 });
  expect(times).toEqual([0]);
});

it('inspectCapture stops where it is told to', async () => {
  const signal = { throwIfAborted: () => { throw new Error('enough'); } };
  await expect(inspect({ visit: () => true }, { signal })).rejects.toThrow('enough');
});

async function streamsJudged(options: Partial<InspectOptions>): Promise<{ stream: number; isJudged: boolean; octets: number }[]> {
  const seen: { stream: number; isJudged: boolean; octets: number }[] = [];
  const file = await openCapture(SAMPLE);
  const inspection = await inspectCapture(file, { wants: wantsOf([], { trees: true }), ...options });
  const visit: EachOptions['visit'] = (frame) => {
    const { segment, payload } = frame.context();
    if (segment) seen.push({ stream: segment.stream, isJudged: segment.segment.bytesInFlight !== undefined, octets: payload?.pdus.length ?? 0 });
  };
  await inspection.each({ visit }).finally(() => file.close());
  return seen;
}

it.each([1, 2] as const)('inspectCapture in %i passes numbers all streams and follows the chosen ones only', async (passes) => {
  const all = await streamsJudged({ passes });
  const chosen = await streamsJudged({ passes, streams: new Set([0]) });
  expect(chosen.map(({ stream }) => stream)).toEqual(all.map(({ stream }) => stream));
  expect(chosen.filter(({ stream }) => stream === 0)).toEqual(all.filter(({ stream }) => stream === 0));
  expect(chosen.filter(({ stream, isJudged, octets }) => stream !== 0 && (isJudged || octets > 0))).toEqual([]);
});

it('inspectCapture in one pass tells nothing of later frames', async () => {
  const file = await openCapture(SAMPLE);
  const inspection = await inspectCapture(file, { wants: wantsOf([], { trees: true }), passes: 1 });
  const seen: number[] = [];
  const visit: EachOptions['visit'] = (frame) => {
    const own = frame.frame.number;
    expect(frame.context().payload?.reassembledIn ?? own).toBe(own);
    expect(frame.occurrences('http.response_in')).toEqual([]);
    seen.push(own);
  };
  await inspection.each({ visit }).finally(() => file.close());
  expect(seen).toHaveLength(inspection.capture.frames);
});
