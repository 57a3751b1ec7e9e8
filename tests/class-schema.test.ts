import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { handMadeClassOfFour, handMadeResult } from './support/class-entry.ts';
import { objectsOf, type Schema } from './support/schema-fields.ts';

/** docs/{submission,class,integrity}.schema.json say what results/<key>.json, class.json and integrity.json hold: all of it, and nothing else. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const NAMES = ['submission', 'class', 'integrity'] as const;
const textOf = (name: string) => readFileSync(path(`../docs/${name}.schema.json`), 'utf8');
const schemaOf = (name: string) => JSON.parse(textOf(name)) as Schema;
const checkOf = (name: string) => new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schemaOf(name));
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(NAMES)('%s.schema.json', (name) => {
  it('is what `npm run schema` makes of the types', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [path('../scripts/make-schema.mjs'), name, '--print'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(textOf(name));
  });

  it('describes every field, and allows none that it does not name', () => {
    for (const [owner, { properties = {}, additionalProperties }] of objectsOf(schemaOf(name))) {
      for (const [key, { description }] of Object.entries(properties)) expect(`${owner}.${key}: ${description}`).toMatch(/: .{5}/);
      expect([owner, additionalProperties]).not.toEqual([owner, undefined]);
    }
  });
});

describe('class.descriptions.json', () => {
  it('has no description that no schema needs', () => {
    const all = NAMES.map(textOf).join();
    const descriptions = JSON.parse(readFileSync(path('../docs/class.descriptions.json'), 'utf8')) as Record<string, string>;
    expect(Object.values(descriptions).filter((text) => !all.includes(JSON.stringify(text)))).toEqual([]);
  });
});

describe('class.json', () => {
  const check = checkOf('class');

  it('fits its schema, whatever the status of a student', () => {
    expect([check(written(handMadeClassOfFour())), check.errors]).toEqual([true, null]);
  });

  it('may hold nothing that is for the teacher alone', () => {
    const { entries, ...rest } = handMadeClassOfFour();
    expect(JSON.stringify(entries)).not.toContain('fingerprint');
    expect(check(written({ ...rest, entries: [{ ...entries[0], fingerprint: { connections: [] } }] }))).toBe(false);
  });
});

describe('results/<key>.json', () => {
  it('fits its schema', () => {
    const check = checkOf('submission');
    expect([check(written(handMadeResult())), check.errors]).toEqual([true, null]);
    expect(check(written(handMadeResult({ status: 'needs-person' as 'graded' })))).toBe(false);
  });
});
