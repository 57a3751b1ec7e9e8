/** Every HTTP message, its partner and its time, against what tshark 4.0.17 recorded; differences-http.md says where and why they differ. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { httpDifferences } from './http-differences.ts';
import { readCapture } from './http-messages.ts';
import { readOracle } from './http-oracle.ts';

const CAPTURES = '../shared/captures';
const present = existsSync(CAPTURES);

interface Difference {
  rule: string;
  capture: string;
  what: string;
}

/** The list of differences, under the headings of their rules. */
const documented = readFileSync(new URL('differences-http.md', import.meta.url), 'utf8').split('\n## ').flatMap((section): Difference[] =>
  [...section.matchAll(/^- `([^`]+)` (#.*)$/gm)].map(([, capture, what]) => ({ rule: section.split('\n')[0]!, capture: capture!, what: what! })));

const whatDiffers = (capture: string, rule?: string) =>
  documented.filter((difference) => difference.capture === capture && (!rule || difference.rule === rule)).map(({ what }) => what);

const LATE_SEGMENTS = 'Segments that came late complete their message';

describe.skipIf(!present)('pairExchanges agrees with tshark (skipped: ../shared/captures is absent)', () => {
  for (const folder of ['recorded', 'public']) {
    const names = present ? readdirSync(`${CAPTURES}/${folder}`).filter((name) => existsSync(`${CAPTURES}/oracles/${folder}/${name}.jsonl.gz`)) : [];
    it.each(names)(`${folder}/%s`, async (name) => {
      const rows = await readCapture(`${CAPTURES}/${folder}/${name}`);
      const oracle = readOracle(`${CAPTURES}/oracles/${folder}/${name}.jsonl.gz`)!;
      expect(httpDifferences(rows, oracle).sort()).toEqual(whatDiffers(name).sort());
    });
  }

  const reordered = [...new Set(documented.filter(({ rule }) => rule === LATE_SEGMENTS).map(({ capture }) => capture))];
  it.each(reordered)('tshark with out-of-order reassembly bears witness for %s', async (name) => {
    const folder = ['recorded', 'public'].find((candidate) => existsSync(`${CAPTURES}/${candidate}/${name}`))!;
    const rows = await readCapture(`${CAPTURES}/${folder}/${name}`);
    const left = httpDifferences(rows, readOracle(`${CAPTURES}/oracles/${folder}/${name}.ooo.jsonl.gz`)!);
    expect(left.filter((what) => whatDiffers(name, LATE_SEGMENTS).includes(what))).toEqual([]);
  });
});
