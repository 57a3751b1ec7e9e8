import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pcapBytes } from '../support/capture-bytes.ts';
import { randomTraffic } from '../support/random-traffic.ts';
import { isGuessedFromFew } from './guessed-from-few.ts';
import { compareFields } from './live-fields.ts';
import { hasTshark } from './tshark-trees.ts';

/** Seeds that show what differences-inspect.md lists by rule, and nothing else. */
const RULED_SEEDS: readonly number[] = [70117, 70142, 70165, 70177];
/** Seeds that once showed a difference; `node scripts/fuzz-against-tshark.mjs` finds more. */
const KEPT_SEEDS: readonly number[] = [50005, 50029, 50053, 50079, 50088, 50144, 50162, 50180, 90084, 90104, 90170, 90199];
const FRESH_SEEDS = Array.from({ length: 24 }, (_, index) => index + 1);
const FRAMES = 400;

describe.skipIf(!hasTshark)(`inspectCapture on random traffic${hasTshark ? '' : ' (skipped: no tshark)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-random-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([...KEPT_SEEDS, ...RULED_SEEDS, ...FRESH_SEEDS])('agrees with tshark on every field of seed %i', async (seed) => {
    const path = join(folder, `${seed}.pcap`);
    const { frames, snapLength } = randomTraffic(seed, FRAMES);
    const captured = frames.map(({ octets, ...rest }) => ({ ...rest, octets: octets.subarray(0, snapLength), wireLength: octets.length }));
    writeFileSync(path, pcapBytes(captured, { snapLength }));
    const { frames: compared, differences } = await compareFields(path);
    expect(compared).toBe(frames.length);
    const left = differences.filter((difference) => !isGuessedFromFew(difference, captured[difference.frame - 1]!.octets, captured[difference.frame - 1]!.wireLength));
    expect(left.slice(0, 5)).toEqual([]);
  });
});
