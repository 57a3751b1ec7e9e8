// Compares every field of every frame with tshark's two passes: the captures named, with the recorded answers where ../shared has them and the
// installed tshark where not (--live: always), or all of ../shared/captures. --all asks for every field that we know; --differences prints each one.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { importSource } from './import-source.mjs';

const CAPTURES = resolve('../shared/captures');
const { readInspectionOracle, askTshark, SHARED_FIELDS } = await importSource('tests/conformance/inspection-oracle.ts');
const { compareInspection, startComparison, tallyLines, differenceLine } = await importSource('tests/conformance/compare-inspection.ts');
const { allFieldTypes } = await importSource('src/layers/field-types.ts');
const FIELD_NAMES = allFieldTypes().map(({ name }) => name);

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const captures = given.length > 0 ? given.map((path) => resolve(path)) : ['recorded', 'public', 'synthetic'].flatMap(capturesIn);
const comparison = startComparison();
for (const capture of captures) await compareInspection(capture, oracleFor(capture), comparison);
console.log(flags.includes('--differences') ? comparison.differences.map(differenceLine).join('\n') : tallyLines(comparison).join('\n'));
const equal = [...comparison.tallies.values()].reduce((sum, tally) => sum + tally.equal, 0);
const compared = [...comparison.tallies.values()].reduce((sum, tally) => sum + tally.compared, 0);
console.log(`${captures.length} captures, ${comparison.frames} frames, ${compared} values compared, ${compared - equal} differ`);

function capturesIn(folder) {
  return readdirSync(`${CAPTURES}/${folder}`)
    .filter((name) => /\.pcap(ng)?(\.gz)?$/.test(name))
    .map((name) => `${CAPTURES}/${folder}/${name}`)
    .filter((path) => recordedFor(path));
}

function oracleFor(capture) {
  const recorded = flags.includes('--live') || flags.includes('--all') ? null : recordedFor(capture);
  return recorded ? readInspectionOracle(recorded) : askTshark(capture, flags.includes('--all') ? FIELD_NAMES : SHARED_FIELDS());
}

function recordedFor(capture) {
  const name = basename(capture);
  const table = capture.replace(/\.pcap(ng)?$/, '.fields2.tsv');
  const lines = `${CAPTURES}/oracles/${basename(dirname(capture))}/${name}.jsonl.gz`;
  return [table, lines].find((path) => path !== capture && existsSync(path)) ?? null;
}
