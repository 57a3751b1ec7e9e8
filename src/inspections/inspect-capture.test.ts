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
