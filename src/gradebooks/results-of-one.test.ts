import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { handMadeClassGrade, handMadeClassOfFour, handMadeCriterion, handMadeEntry } from '../../tests/support/class-entry.ts';
import { LANGUAGES } from '../explanations/explanation.ts';
import { openVoice } from '../explanations/open-voice.ts';
import { gradescopeResult } from './gradescope-result.ts';
import { prairielearnResult } from './prairielearn-result.ts';

const voice = openVoice('en');
const visibility = { enum: ['hidden', 'after_due_date', 'after_published', 'visible'] };
const format = { enum: ['text', 'html', 'simple_format', 'md', 'ansi'] };
const text = { type: 'string' };
const number = { type: 'number' };

/** From Gradescope's own "Autograder Specifications"; nothing else is allowed here, so that a misspelled field is found. */
const GRADESCOPE = {
  type: 'object',
  additionalProperties: false,
  properties: {
    score: number, execution_time: number, output: text, output_format: format, test_output_format: format, test_name_format: format, visibility, stdout_visibility: visibility, extra_data: { type: 'object' },
    tests: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: { score: number, max_score: number, status: { enum: ['passed', 'failed'] }, name: text, name_format: format, number: { type: 'string', pattern: '^[0-9.]+$' }, output: text, output_format: format, tags: { type: 'array', items: text }, visibility, extra_data: { type: 'object' } },
        required: ['name', 'score'],
      },
    },
    leaderboard: { type: 'array' },
  },
};

/** From PrairieLearn's docs/externalGrading.md. */
const PRAIRIELEARN = {
  type: 'object',
  additionalProperties: false,
  properties: {
    gradable: { type: 'boolean' }, score: { type: 'number', minimum: 0, maximum: 1 }, format_errors: { oneOf: [text, { type: 'array', items: text }] }, message: text, output: text, images: { type: 'array' },
    tests: {
      type: 'array',
      items: { type: 'object', additionalProperties: false, properties: { name: text, description: text, points: number, max_points: { type: 'number', minimum: 0 }, message: text, output: text, images: { type: 'array' } }, required: ['name', 'points', 'max_points'] },
    },
  },
  anyOf: [{ required: ['score'] }, { properties: { gradable: { const: false } }, required: ['gradable'] }],
};

const ajv = new Ajv2020({ allErrors: true, strict: false });
const isGradescope = ajv.compile(GRADESCOPE);
const isPrairielearn = ajv.compile(PRAIRIELEARN);
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const [late, waiting, ungradable, missing] = handMadeClassOfFour().entries as [ReturnType<typeof handMadeEntry>, ReturnType<typeof handMadeEntry>, ReturnType<typeof handMadeEntry>, ReturnType<typeof handMadeEntry>];

describe.each(LANGUAGES)('results of one, in %s', (language) => {
  it.each(handMadeClassOfFour(language).entries.map((entry) => [entry.status, entry] as const))('fits both platforms’ schemas where it is %s', (_, entry) => {
    expect([isGradescope(written(gradescopeResult(entry, openVoice(language)))), isGradescope.errors]).toEqual([true, null]);
    expect([isPrairielearn(written(prairielearnResult(entry, openVoice(language)))), isPrairielearn.errors]).toEqual([true, null]);
  });
});

describe('gradescopeResult', () => {
  it('has a test for each criterion, which add up to what the rubric is out of', () => {
    const { score, tests } = gradescopeResult(late, voice);
    expect(tests.map((test) => [test.number, test.name, test.score, test.max_score])).toEqual([
      ['1', 'The handshake is captured', 30, 30],
      ['2', 'Reload, "twice"', 12.5, 25],
      ['3', '=close', 0, 20],
      ['4', 'The handshake is captured', 0, 10],
      ['5', 'The handshake is captured', 2.63, 5],
      ['6', 'The handshake is captured', 4, 0],
      ['7', 'The handshake is captured', -3, 0],
      ['8', 'The handshake is captured', 15, 15],
    ]);
    expect(tests.reduce((sum, test) => sum + test.max_score, 0)).toBe(105);
    // 52.65 of 100, and what does not count by the same share.
    expect(score).toBe(55.28);
    expect(score! / 105).toBeCloseTo(late.percent! / 100, 4);
  });

  it('says lateness, what is open and what the teacher says', () => {
    expect(gradescopeResult(late, voice).output).toBe('52.65 of 100 points (52.6 %).\nHanded in late: 5.85 points (10 %) were taken.\n+1 for the ladder,\n"well done"');
    expect(gradescopeResult(waiting, voice).output).toContain('Up to 15 points wait for somebody to look.');
    expect(gradescopeResult(late, voice).tests[2]!.output).toMatch(/\nSee #12\.$/);
  });

  it('gives no zero to what could not be graded, and says why', () => {
    const result = gradescopeResult(ungradable, voice);
    expect(Object.keys(result)).not.toContain('score');
    expect(result).toMatchObject({ tests: [], output: expect.stringContaining('-1 is no capture.') });
    expect(gradescopeResult(missing, voice).output).toBe('Nothing was handed in.');
  });

  it('hides no test, holds no time, and nothing that is for the teacher alone', () => {
    for (const entry of [late, waiting, ungradable, missing]) {
      const json = JSON.stringify(gradescopeResult(entry, voice));
      expect(json).not.toMatch(/hidden|after_|execution_time|fingerprint|123456789|originator/);
    }
  });

  it('takes a total of the teacher’s own by the same measure, also where nothing could be graded', () => {
    expect(gradescopeResult(handMadeEntry({}, { total: 88.5 }), voice).score).toBe(92.93);
    expect(gradescopeResult(handMadeEntry({ status: 'ungradable', grade: null }, { total: 10 }), voice).score).toBe(10);
  });
});

describe('prairielearnResult', () => {
  it('scores from 0 to 1, lateness taken, and no more than 1 with a bonus', () => {
    expect(prairielearnResult(late, voice)).toMatchObject({ gradable: true, score: 0.5265 });
    expect(prairielearnResult(handMadeEntry({ grade: handMadeClassGrade([handMadeCriterion(), handMadeCriterion({ id: 'b', weight: 'bonus' })]) }), voice).score).toBe(1);
  });

  it('charges no attempt for what could not be graded', () => {
    const result = prairielearnResult(ungradable, voice);
    expect(result).toMatchObject({ gradable: false, format_errors: ['-1 is no capture.'] });
    expect(Object.keys(result)).not.toContain('score');
  });

  it('keeps below a megabyte, first by shorter texts, then without tests', () => {
    const long = (count: number) => Array.from({ length: count }, (_, at) => handMadeCriterion({ id: `c${at}`, title: { any: '长'.repeat(200) } }));
    const comments = (count: number) => Object.fromEntries(long(count).map(({ id }) => [id, '重传'.repeat(3_000)]));
    for (const [count, tests] of [[40, 40], [400, 400], [9_000, undefined]] as const) {
      const result = prairielearnResult(handMadeEntry({ grade: handMadeClassGrade(long(count)) }, { comments: comments(Math.min(count, 400)) }), voice);
      expect(Buffer.byteLength(JSON.stringify(result, null, 1))).toBeLessThan(1_000_000);
      expect(result.tests?.length).toBe(tests);
      expect([isPrairielearn(written(result)), isPrairielearn.errors]).toEqual([true, null]);
      if (count > 40) expect(result.message).toContain('Details are left out here');
    }
  });
});
