import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { renderResult } from '../src/results/render-result.ts';
import { handMadeCapture, handMadeGrade, runResult, runSample, unreadCapture } from './support/run-result.ts';
import { markFields, type Schema, unfilledFields } from './support/schema-fields.ts';

/** docs/result.schema.json says what --result and --format json write: all of it, and nothing else. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const SCHEMA = path('../docs/result.schema.json');

const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Schema;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe('result.schema.json', () => {
  it('is what `npm run schema` makes of the types', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [path('../scripts/make-schema.mjs'), 'result', '--print'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(readFileSync(SCHEMA, 'utf8'));
  });

  it('holds for a run of samples, and a run fills every field of it', async () => {
    const [lab, abort] = [await runSample('lab.pcapng', 'en'), await runSample('abort.pcapng', 'en', ['close.reset'])];
    const graded = { ...lab.capture, grade: { ...handMadeGrade(false), points: 60.5, percent: 60.5 } };
    const written: unknown = JSON.parse(renderResult(runResult([graded, abort.capture, unreadCapture('a.txt', 'It is no capture.')])));
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    const seen = new Set<string>();
    markFields(schema, written, seen);
    expect(unfilledFields(schema, seen)).toEqual([]);
  });

  it('allows no other field', () => {
    expect(validate({ ...runResult([]), secret: 1 })).toBe(false);
    expect(validate(runResult([{ ...handMadeCapture(), exitCode: '0' as unknown as number }]))).toBe(false);
  });
});
