import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openCapture } from '../frames/open-capture.ts';
import { readFrames } from '../frames/read-frames.ts';
import { redactCapture } from './redact-capture.ts';

const SAMPLES = readdirSync('samples', { recursive: true }).map(String).filter((name) => /\.pcap(ng)?$/.test(name));

it.skipIf(!existsSync('samples')).each(SAMPLES)('redactCapture keeps the shape of %s', async (name) => {
  const file = await openCapture(`samples/${name}`);
  const before = await readFrames(file, () => {});
  const copy = await redactCapture(file);
  const after = await readFrames(copy, () => {});
  expect(after.frames).toBe(before.frames);
  expect(after.stop).toEqual(before.stop);
  expect(after.comments).toEqual([]);
  expect(after.redacted!.addresses).toBeGreaterThanOrEqual(0);
  await copy.close();
});
