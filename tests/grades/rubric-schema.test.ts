import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rubricSchema } from './rubric-schema.ts';

const RUBRICS = new URL('../../rubrics/', import.meta.url);
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(rubricSchema()));
const fits = (check: string) => validate(parse(`title: T\ncriteria:\n  - { id: a, title: A, points: 1, ${check} }`));

describe('rubric.schema.json', () => {
  /** After a change of the form or of a fact: npx vitest run tests/grades -u */
  it('is made from the form and the shapes of facts', async () => {
    await expect(rubricSchema()).toMatchFileSnapshot('../../docs/rubric.schema.json');
  });

  it.each(readdirSync(RUBRICS))('fits %s', (file) => {
    expect(validate(parse(readFileSync(new URL(file, RUBRICS), 'utf8')))).toBe(true);
  });

  it.each(['fact: handshake.found', 'fact: close.lead, where: { first.role: [client, server] }', 'all: [{ fact: message.flaw, max: 0 }]', 'any: [{ filter: http }, { page: [student.id] }]', 'filter: [http, tcp], scope: exchange', 'manual: true', 'claims: false, about: [status], max: 0', 'notes: 结论, min: 50, needs: [{ file: "*.md" }], absent: person', 'filter: http, levels: [{ min: 1, points: 1 }]', 'fact: response.ok, where: { status: 200, mediaType: text/* }'])('takes %s', (check) => {
    expect(fits(check)).toBe(true);
  });

  it.each([
    'min: 1', 'fact: handshake.fuond', 'fact: close.lead, where: { first: client }', 'fact: close.lead, where: { manner: four }', 'fact: response.ok, where: { status: "200" }',
    'fact: handshake.found, all: [{ fact: message.flaw }]', 'all: []', 'fact: handshake.found, mni: 1', 'filter: http, file: "*"', 'filter: http, where: { status: 200 }', 'any: [{ min: 1 }]', 'filter: http, absent: person', 'filter: http, scope: packet',
  ])('refuses %s, as the reader does', (check) => {
    expect(fits(check)).toBe(false);
  });
});
