import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../src/cli/explain-failure.ts';
import { openRubric } from '../../src/cli/open-rubric.ts';
import { openWords } from '../../src/cli/open-words.ts';
import { type Language, LANGUAGES } from '../../src/explanations/explanation.ts';
import type { ValueKind } from '../../src/forms/form-error.ts';
import type { RubricErrorCode } from '../../src/grades/rubric-error.ts';
import { scratchFolder } from './in-process.ts';

const folder = scratchFolder();

/** What is said of a rubric, given by name or written into a file. */
async function said(rubric: string, text: string | null, language: Language = 'en') {
  if (text !== null) writeFileSync(join(folder, rubric), text);
  const words = openWords(language);
  const failure = await openRubric({ rubric, folder, words }).catch((error) => explainFailure(error, words));
  return 'sentence' in failure ? failure : null;
}

const criterion = (check: string) => `title: T\ncriteria:\n  - { id: a, title: A, points: 1, ${check} }\n`;

/** The compiler holds both tables to the types. */
const CODES: Record<RubricErrorCode, true> = {
  'too-large': true,
  alias: true,
  tag: true,
  directive: true,
  'too-deep': true,
  'several-documents': true,
  syntax: true,
  tab: true,
  indentation: true,
  'repeated-key': true,
  'no-rubric': true,
  'unknown-key': true,
  'missing-key': true,
  'wrong-type': true,
  'wrong-wording': true,
  'wrong-id': true,
  'wrong-condition': true,
  'out-of-range': true,
  'too-fine': true,
  'too-few': true,
  'too-many': true,
  'too-long': true,
  'repeated-id': true,
  'no-check': true,
  'two-checks': true,
  'min-above-max': true,
  'unknown-fact': true,
  'unknown-parameter': true,
  'no-parameters': true,
  'many-in-one': true,
  'not-comparable': true,
  'wrong-value': true,
  'wrong-choice': true,
  'wrong-text': true,
  'stray-key': true,
  'both-keys': true,
  'wrong-filter': true,
  'too-many-filters': true,
  'wrong-claim': true,
  'unknown-topic': true,
  'unknown-group': true,
  'level-above': true,
  'wrong-time': true,
  'wrong-glob': true,
};
const KINDS: Record<ValueKind, true> = { text: true, number: true, whole: true, flag: true, list: true, map: true };

describe('openRubric', () => {
  it('opens the rubric that comes along by its name, and a file by its path', async () => {
    const words = openWords('en');
    expect((await openRubric({ rubric: 'lab', folder, words })).criteria.length).toBeGreaterThan(5);
    writeFileSync(join(folder, 'lab'), criterion('fact: handshake.found'));
    expect((await openRubric({ rubric: './lab', folder, words })).criteria).toHaveLength(1);
    writeFileSync(join(folder, 'mine'), criterion('fact: handshake.found'));
    expect((await openRubric({ rubric: 'mine', folder, words })).criteria).toHaveLength(1);
  });

  it.each([
    ['en', 'lba', null, 2, 'There is no rubric "lba". Give a YAML file, or the name of one that comes along: kr-http, kr-tcp, lab, lab2.'],
    ['zh-CN', 'lba', null, 2, '没有“lba”这个评分标准。请给出一个YAML文件，或自带的评分标准的名字：kr-http、kr-tcp、lab、lab2。'],
    ['en', 'gone.yaml', null, 3, 'Cannot read "gone.yaml": there is no such file. Check the spelling and the folder that the command runs in.'],
    ['en', '../../rubrics/lab', null, 3, 'Cannot read "../../rubrics/lab": there is no such file. Check the spelling and the folder that the command runs in.'],
    ['en', 'a.yaml', criterion('fact: handshake.fuond'), 3, 'Cannot use the rubric "a.yaml", line 3, column 41: there is no kind of fact "handshake.fuond". Was handshake.found meant?'],
    ['zh-CN', 'a.yaml', criterion('fact: handshake.fuond'), 3, '无法使用评分标准“a.yaml”，第3行第41列：没有“handshake.fuond”这种事实。您要写的是handshake.found吗？'],
    [
      'en',
      'a.yaml',
      criterion('fact: close.lead, where: { first: server }'),
      3,
      'Cannot use the rubric "a.yaml", line 3, column 62: "first" of close.lead has several parts. Name the one to compare. Known here: first.side, first.role.',
    ],
    ['en', 'a.yaml', criterion('fact: response.ok, where: { status: "200" }'), 3, 'Cannot use the rubric "a.yaml", line 3, column 71: status has to be a number, and "200" is not.'],
    ['zh-CN', 'a.yaml', criterion('fact: response.ok, where: { status: "200" }'), 3, '无法使用评分标准“a.yaml”，第3行第71列：status必须是数，“200”不是。'],
    ['en', 'a.yaml', criterion('fact: connection.other, where: { carries: ssl }'), 3, 'Cannot use the rubric "a.yaml", line 3, column 77: carries is never "ssl". Known here: tls, other, nothing.'],
    ['en', 'a.yaml', 'title: T\nauthor: me\ncriteria: []\n', 3, 'Cannot use the rubric "a.yaml", line 2, column 1: there is no key "author" here. Known here: title, most, groups, late, criteria.'],
    ['en', 'a.yaml', 'a: &b [*b]', 3, 'Cannot use the rubric "a.yaml", line 1, column 4: anchors and aliases (& and *) are not read. Write the value out; put quotes around a text that begins so.'],
    ['zh-CN', 'a.yaml', 'title:\n\ta', 3, '无法使用评分标准“a.yaml”，第2行第1列：这一行用制表符缩进。请改用空格。'],
  ] as const)('says in %s what is wrong with %s', async (language, rubric, text, exitCode, sentence) => {
    expect(await said(rubric, text, language)).toEqual({ exitCode, sentence });
  });

  it('lists no more than two dozen names', async () => {
    const { sentence } = (await said('a.yaml', criterion('fact: handshake.syn, where: { zzzzzzzz: 1 }')))!;
    expect(sentence.split(', ').length).toBeLessThan(30);
    expect(sentence).toMatch(/…\.$/);
  });

  it.each(LANGUAGES)('has words for every mistake in %s', (language) => {
    const words = openWords(language);
    const keys = [...Object.keys(CODES), ...Object.keys(KINDS).map((kind) => `value.${kind}`)];
    expect(keys.filter((key) => !words.has(`rubric.${key}`))).toEqual([]);
  });
});
