// Random TCP traffic through an installed tshark and through inspect: how many frames and values agree, and by field what does not.
//
//     node scripts/fuzz-against-tshark.mjs [frames, 100000] [first seed, 1000]
//
// What tests/conformance/differences-inspect.md lists by rule is counted apart. A seed that shows anything else is printed, and the run fails;
// tests/conformance/random-traffic.test.ts keeps it once the difference is mended.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './import-source.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [wanted = 100_000, firstSeed = 1000] = process.argv.slice(2).map(Number);
const PER_SEED = 500;

const { randomTraffic } = await importSource('tests/support/random-traffic.ts');
const { pcapBytes } = await importSource('tests/support/capture-bytes.ts');
const { compareFields } = await importSource('tests/conformance/live-fields.ts');
const { isGuessedFromFew } = await importSource('tests/conformance/guessed-from-few.ts');

const folder = mkdtempSync(join(tmpdir(), 'lab-report-fuzz-'));
const byField = new Map();
const total = { frames: 0, compared: 0, differences: 0, ruled: 0, seeds: [] };
try {
  for (let seed = firstSeed; total.frames < wanted; seed++) await compareSeed(seed);
} finally {
  rmSync(folder, { recursive: true });
}
for (const [field, { count, first }] of byField) console.log(`${field}: ${count} differ, first in seed ${first.seed} frame ${first.frame}: ours ${first.ours} | theirs ${first.theirs}`);
console.log(`${total.ruled} by rule: payloads that the snap length cuts to a few octets`);
console.log(`${total.frames} frames, ${total.compared} values, ${total.differences} differences outside the rules${total.seeds.length > 0 ? ` in seeds ${total.seeds.slice(0, 40).join(' ')}` : ''}`);
process.exitCode = total.differences > 0 ? 1 : 0;

async function compareSeed(seed) {
  const path = join(folder, 'traffic.pcap');
  const { frames, snapLength } = randomTraffic(seed, PER_SEED);
  const captured = frames.map(({ octets, ...rest }) => ({ ...rest, octets: octets.subarray(0, snapLength), wireLength: octets.length }));
  writeFileSync(path, pcapBytes(captured, { snapLength }));
  const { frames: count, compared, differences } = await compareFields(path);
  const left = differences.filter((difference) => !isRuled(difference, captured[difference.frame - 1]));
  total.frames += count;
  total.compared += compared;
  total.differences += left.length;
  total.ruled += differences.length - left.length;
  if (left.length > 0) total.seeds.push(seed);
  for (const difference of left) note(seed, difference);
}

function isRuled(difference, frame) {
  return frame !== undefined && isGuessedFromFew(difference, frame.octets, frame.wireLength);
}

function note(seed, { field, ...difference }) {
  const known = byField.get(field) ?? { count: 0, first: { seed, ...difference } };
  byField.set(field, { ...known, count: known.count + 1 });
}
