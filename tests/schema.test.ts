import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../src/analyze.ts';
import { markFields, objectsOf, type Schema, unfilledFields } from './support/schema-fields.ts';

/** docs/report.schema.json says what report.json holds: all of it, and nothing else. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const SCHEMA = path('../docs/report.schema.json');
const MAKER = path('../scripts/make-schema.mjs');
const SAMPLES = path('../samples/');
const SHARED = path('../../shared/captures/');
const UNFILLED = path('golden/unfilled-fields.txt');
/** Every so many of the shared captures: a spread of all sorts. */
const STRIDE = 9;

const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Schema;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const isCapture = (name: string) => /\.(pcap|pcapng)(\.gz)?$/.test(name);
const samples = readdirSync(SAMPLES).filter(isCapture).sort();
const shared = existsSync(SHARED)
  ? ['recorded', 'public', 'synthetic'].flatMap((folder) => readdirSync(SHARED + folder).filter(isCapture).sort().map((name) => `${SHARED}${folder}/${name}`)).filter((file, at) => at % STRIDE === 0 && statSync(file).size < 1 << 20 && !file.includes('fuzz'))
  : [];

describe('report.schema.json', () => {
  it('is what `npm run schema` makes of the types', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [MAKER, '--print'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(readFileSync(SCHEMA, 'utf8'));
  });

  it('describes every field', () => {
    const silent = [...objectsOf(schema)].flatMap(([name, { properties = {} }]) => Object.entries(properties).filter(([, { description }]) => !description || description.length < 5).map(([key]) => `${name}.${key}`));
    expect(silent).toEqual([]);
  });

  it('allows no field that it does not name', () => {
    const open = [...objectsOf(schema)].filter(([, { additionalProperties }]) => additionalProperties !== false && typeof additionalProperties !== 'object');
    expect(open.map(([name]) => name)).toEqual([]);
  });

  it.each(samples)('holds for the analysis of samples/%s', async (name) => {
    expect(await errorsOf(SAMPLES + name)).toEqual([]);
  });

  it.skipIf(shared.length > 0)('was not held against ../shared/captures, which is absent', () => {});

  it.each(shared.map((file) => file.slice(SHARED.length)))('holds for the analysis of %s', async (name) => {
    expect(await errorsOf(SHARED + name)).toEqual([]);
  });

  it('has no field that no sample fills, but for those in golden/unfilled-fields.txt', async () => {
    const seen = new Set<string>();
    for (const name of samples) markFields(schema, await analysisOf(SAMPLES + name), seen);
    const unfilled = `${unfilledFields(schema, seen).join('\n')}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(UNFILLED, unfilled);
    expect(unfilled).toBe(readFileSync(UNFILLED, 'utf8'));
  });
});

/** As report.json holds it: written and read back. */
async function analysisOf(file: string): Promise<unknown> {
  return JSON.parse(JSON.stringify(await analyzeCapture(file, { version: '0.0.0' })));
}

async function errorsOf(file: string): Promise<string[]> {
  if (validate(await analysisOf(file))) return [];
  return (validate.errors ?? []).slice(0, 12).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}
