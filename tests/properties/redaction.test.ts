/** Redaction of captures that are cut, shuffled, lossy or damaged: it always ends, keeps the file's shape, and lets nothing through. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CaptureError } from '../../src/frames/capture-error.ts';
import { readFrames } from '../../src/frames/read-frames.ts';
import { redactCapture } from '../../src/redactions/redact-capture.ts';
import type { RecordedFrame } from '../support/capture-bytes.ts';
import { findSpellings } from '../support/find-spellings.ts';
import { memoryCapture } from '../support/memory-capture.ts';
import { mutate } from '../support/mutate.ts';
import { secretCapture } from '../support/secret-traffic.ts';
import { type Random, seededRandom } from '../support/seeded-random.ts';

const SAMPLES = readdirSync('samples').filter((name) => /\.pcap(ng)?$/.test(name)).map((name) => `samples/${name}`);

async function redacted(octets: Uint8Array): Promise<Uint8Array> {
  const copy = await redactCapture(memoryCapture(octets));
  const after = copy.readAt(0, copy.octets);
  await copy.close();
  expect(after.length).toBe(octets.length);
  return after;
}

/** Frames change places with near ones, come twice, are missing, or are cut. */
function disarrange(frames: RecordedFrame[], random: Random): RecordedFrame[] {
  const moved = frames.map((frame, at) => ({ frame, at: at + random.between(0, 6) / 2 })).sort((a, b) => a.at - b.at);
  return moved.flatMap(({ frame }) => {
    const fate = random.between(0, 29);
    if (fate === 0) return [];
    if (fate === 1) return [frame, frame];
    if (fate === 2) return [{ ...frame, octets: frame.octets.subarray(0, random.between(20, frame.octets.length)), wireLength: frame.octets.length }];
    return [frame];
  });
}

describe('redactCapture', () => {
  it('lets nothing through, whatever the size of the segments', async () => {
    for (const size of [1, 2, 3, 7, 20, 64, 300, 536, 1460]) expect(findSpellings(await redacted(secretCapture({ size }))), `segments of ${size}`).toEqual([]);
  }, 60_000);

  it('lets nothing through, whatever the order of the segments', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seededRandom(seed);
      const octets = secretCapture({ size: random.between(40, 600), arrange: (frames) => disarrange(frames, random) });
      expect(findSpellings(await redacted(octets)), `seed ${seed}`).toEqual([]);
    }
  }, 60_000);

  it.each(['secrets', ...SAMPLES])('keeps the shape of %s, damaged again and again', async (name) => {
    const octets = name === 'secrets' ? secretCapture() : readFileSync(name);
    for (let seed = 1; seed <= 12; seed++) {
      const damaged = mutate(octets, seededRandom(seed));
      const before = await shapeOf(damaged);
      if (before !== null) expect(await shapeOf(await redacted(damaged)), `seed ${seed}`).toEqual(before);
    }
  }, 60_000);
});

/** Frames with their lengths, and where reading stops; null for what is no capture. */
async function shapeOf(octets: Uint8Array): Promise<unknown> {
  const lengths: number[] = [];
  try {
    const { stop, frames } = await readFrames(memoryCapture(octets), ({ capturedLength, offset }) => void lengths.push(capturedLength, offset));
    return { stop, frames, lengths };
  } catch (error) {
    if (error instanceof CaptureError) return null;
    throw error;
  }
}
