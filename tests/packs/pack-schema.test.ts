import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packSchema } from './pack-schema.ts';

const PACKS = new URL('../../packs/', import.meta.url);
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(packSchema()));

describe('pack.schema.json', () => {
  /** After a change of the form: npx vitest run tests/packs -u */
  it('is made from the form', async () => {
    await expect(packSchema()).toMatchFileSnapshot('../../docs/pack.schema.json');
  });

  it.each(readdirSync(PACKS))('fits %s', (file) => {
    expect(validate(parse(readFileSync(new URL(file, PACKS), 'utf8')))).toBe(true);
  });

  it('refuses a key that is none', () => {
    expect(validate({ id: 'a', title: 'T', questions: [{ id: 'a', number: '1', text: 'Why?', answr: [] }] })).toBe(false);
  });
});
