import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pcapBytes } from '../support/capture-bytes.ts';
import { randomTraffic } from '../support/random-traffic.ts';
import { compareFields } from './live-fields.ts';
import { hasTshark } from './tshark-trees.ts';

/** Seeds that once showed a difference; `node scripts/fuzz-against-tshark.mjs` finds more. */
const KEPT_SEEDS: readonly number[] = [50005, 50029, 50053, 50079, 50088, 50144, 50162, 50180];
const FRESH_SEEDS = Array.from({ length: 24 }, (_, index) => index + 1);
const FRAMES = 400;

describe.skipIf(!hasTshark)(`inspectCapture on random traffic${hasTshark ? '' : ' (skipped: no tshark)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-random-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([...KEPT_SEEDS, ...FRESH_SEEDS])('agrees with tshark on every field of seed %i', async (seed) => {
    const path = join(folder, `${seed}.pcap`);
    const { frames, snapLength } = randomTraffic(seed, FRAMES);
    writeFileSync(path, pcapBytes(frames.map(({ octets, ...rest }) => ({ ...rest, octets: octets.subarray(0, snapLength), wireLength: octets.length })), { snapLength }));
    const { frames: compared, differences } = await compareFields(path);
    expect(compared).toBe(frames.length);
    expect(differences.slice(0, 5)).toEqual([]);
  });
});
