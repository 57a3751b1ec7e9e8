// Mutated captures through inspect, for as long as you like: nothing throws, nothing hangs, memory does not grow.
//
//     node scripts/fuzz-inspect.mjs [minutes, 5] [folder of captures, samples] [first seed, 1]
//
// A capture and seed that break a promise are printed; tests/properties/inspect.test.ts keeps them once that is mended.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { importSource } from './import-source.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [minutes = '5', folder = 'samples', firstSeed = '1'] = process.argv.slice(2);
const MOST_OCTETS = 400_000;
const SLOW_MS = 50;

const { inspectOctets } = await importSource('tests/support/inspect-octets.ts');
const { mutate } = await importSource('tests/support/mutate.ts');
const { seededRandom } = await importSource('tests/support/seeded-random.ts');

const captures = readdirSync(folder)
  .filter((name) => /\.(pcap|pcapng)(\.gz)?$/.test(name))
  .map((name) => ({ name, octets: whole(readFileSync(join(folder, name))) }))
  .filter(({ octets }) => octets !== null && octets.length <= MOST_OCTETS);
const until = Date.now() + Number(minutes) * 60_000;
const total = { runs: 0, frames: 0, broken: 0, slow: 0, slowestMs: 0 };
for (let seed = Number(firstSeed); Date.now() < until; seed++) {
  for (const { name, octets } of captures) await run(name, octets, seed);
}
console.log(
  `${total.runs} captures, ${total.frames} frames: ${total.broken} broken, ${total.slow} with a frame over ${SLOW_MS} ms (slowest ${total.slowestMs.toFixed(0)} ms), ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB resident`,
);
process.exitCode = total.broken > 0 ? 1 : 0;

async function run(name, octets, seed) {
  if (Date.now() >= until) return;
  total.runs++;
  try {
    const { frames, slowestMs, slowestFrame, broken } = await inspectOctets(mutate(octets, seededRandom(seed)));
    total.frames += frames;
    total.slowestMs = Math.max(total.slowestMs, slowestMs);
    if (broken !== null) tell(name, seed, broken);
    if (slowestMs > SLOW_MS) {
      total.slow++;
      console.log(`slow: ${name} seed ${seed} frame ${slowestFrame}: ${slowestMs.toFixed(0)} ms`);
    }
  } catch (error) {
    if (error?.name !== 'CaptureError') tell(name, seed, error?.stack ?? String(error));
  }
}

function tell(name, seed, what) {
  total.broken++;
  console.log(`${name} seed ${seed}: ${what}`);
}

function whole(octets) {
  try {
    return octets[0] === 0x1f && octets[1] === 0x8b ? gunzipSync(octets) : octets;
  } catch {
    return null;
  }
}
