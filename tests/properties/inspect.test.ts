/** Damaged and hostile captures: inspecting always ends, soon, with every frame dissected as far as it goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectOctets } from '../support/inspect-octets.ts';
import { mutate } from '../support/mutate.ts';
import { pcapBytes } from '../support/capture-bytes.ts';
import { randomTraffic } from '../support/random-traffic.ts';
import { seededRandom } from '../support/seeded-random.ts';

const SAMPLES = readdirSync('samples').filter((name) => /\.pcap(ng)?$/.test(name)).map((name) => `samples/${name}`);
/** Mutations that once broke a promise: capture and seed, as scripts/fuzz-inspect.mjs prints them. */
const KEPT: readonly [capture: string, seed: number][] = [];
const SEEDS_EACH = 12;
/** A frame takes at most 50 ms; this leaves room for a busy machine and a first run. */
const SLOWEST_MS = 500;

const octetsOf = (path: string): Uint8Array => {
  const octets = readFileSync(path);
  return octets[0] === 0x1f && octets[1] === 0x8b ? gunzipSync(octets) : octets;
};

describe('inspectCapture', () => {
  it.each(SAMPLES)('goes through every frame of %s, mutated again and again', async (path) => {
    const octets = octetsOf(path);
    for (let seed = 1; seed <= SEEDS_EACH; seed++) {
      const { broken, slowestMs } = await inspectOctets(mutate(octets, seededRandom(seed)));
      expect(broken, `seed ${seed}`).toBeNull();
      expect(slowestMs, `seed ${seed}`).toBeLessThan(SLOWEST_MS);
    }
  }, 60_000);

  it.each(KEPT)('goes through %s with the faults of seed %i', async (path, seed) => {
    expect((await inspectOctets(mutate(octetsOf(path), seededRandom(seed)))).broken).toBeNull();
  });

  it('goes through random traffic, mutated', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { frames } = randomTraffic(seed, 200);
      expect((await inspectOctets(mutate(pcapBytes(frames), seededRandom(seed)))).broken, `seed ${seed}`).toBeNull();
    }
  }, 60_000);
});
