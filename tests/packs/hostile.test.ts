import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { answerPack } from '../../src/packs/answer-pack.ts';
import { PackError } from '../../src/packs/pack-error.ts';
import { readPack } from '../../src/packs/read-pack.ts';

const HEAD = 'id: a\ntitle: T\nquestions:\n';
const questionWith = (values: readonly string[]) => `${HEAD}  - id: q\n    number: '1'\n    text: T\n    values:\n${values.map((value, at) => `      v${at}: ${value}\n`).join('')}    answer: [{ text: A }]\n`;
const many = (count: number, make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at));

function faultOf(text: string): string {
  try {
    readPack(text);
    return 'none';
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return `${error.code} ${error.line}:${error.column}`;
  }
}

describe('packs that mean harm', () => {
  it.each([
    ['10,000 questions', HEAD + many(10_000, (at) => `  - { id: q${at} }\n`).join(''), /^too-(many|large) /],
    ['101 questions', HEAD + many(101, (at) => `  - { id: q${at}, number: '1', text: T, by-hand: true }\n`).join(''), /^too-many 4:3$/],
    ['a megabyte', HEAD + 'x'.repeat(1_000_000), /^too-large /],
    ['deep nesting', `${HEAD}  - ${'['.repeat(5000)}`, /^too-deep 4:\d+$/],
    ['4,000 values', questionWith(many(4000, (at) => `{ filter: frame contains "x${at}" }`)), /^too-many-values 508:7$/],
    ['a pattern that is none', questionWith(["{ filter: 'http.host matches \"(a+\"' }"]), /^wrong-filter 8:21$/],
    ['a name that JavaScript knows', `${HEAD}  - { id: q, number: '1', text: T, values: { seq: { field: tcp.seq } }, answer: [{ text: '{constructor}' }] }`, /^unknown-value /],
  ])('%s: one mistake with its place, soon', (_, text, fault) => {
    const begun = performance.now();
    expect(faultOf(text)).toMatch(fault);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('patterns that a backtracking engine never ends with are answered soon, as many as a pack may hold', async () => {
    const analysis = await analyzeCapture('samples/lab.pcapng', { version: '0.0.0' });
    const pack = readPack(questionWith(many(500, (at) => `{ filter: 'frame matches "(a+)+(b|a)*(.*a){10}z${at}$"' }`)));
    const begun = performance.now();
    expect(answerPack(analysis, pack).answers).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(20_000);
  }, 60_000);
});
