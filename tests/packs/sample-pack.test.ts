import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyzeCapture } from '../../src/analyze.ts';
import { readPack } from '../../src/packs/read-pack.ts';
import { packLines } from '../support/pack-lines.ts';
import { packSchema } from './pack-schema.ts';

const SAMPLE = readFileSync('samples/pack.yaml', 'utf8');

it('samples/pack.yaml fits pack.schema.json', () => {
  expect(new Ajv2020({ strict: false }).compile(JSON.parse(packSchema()))(parse(SAMPLE))).toBe(true);
});

/** After a change of the pack: npx vitest run tests/packs -u, and look at the difference. */
it.each(['en', 'zh-CN'] as const)('samples/pack.yaml is answered from samples/lab.pcapng, %s', async (language) => {
  const analysis = await analyzeCapture('samples/lab.pcapng', { version: '0.0.0' });
  await expect(packLines(readPack(SAMPLE), analysis, language)).toMatchFileSnapshot(`expected/sample-pack.${language}.txt`);
});
