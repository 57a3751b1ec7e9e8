import { describe, expect, it } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { screenYaml } from './screen-yaml.ts';

const repeated = (text: string, octets = 256 * 1024) => text.repeat(Math.floor(octets / text.length));
const staircase = (line: string, step = 1) => Array.from({ length: 700 }, (_, depth) => ' '.repeat(step * depth) + line).join('\n');

describe('screenYaml', () => {
  it.each([
    ['lists in brackets', repeated('[')],
    ['maps in braces', repeated('{a: ')],
    ['lists in one line', repeated('- ')],
    ['keys that are maps', repeated('? ')],
    ['both in turn', repeated('? - ')],
    ['maps in maps', staircase('a:')],
    ['maps in lists in maps', staircase('- b:', 2)],
    ['brackets behind characters that the lexer uses as marks', repeated('[\x1f')],
    ['brackets behind other marks', repeated('[\x02[\x18')],
  ])('refuses nesting by %s before it reaches the parser', (_, text) => {
    expect(screenYaml(text)?.code).toBe('too-deep');
  });

  it.each([
    ['an anchor', 'a: &b 1', 'alias', 3],
    ['an alias', 'a: *b', 'alias', 3],
    ['a tag', 'a: !!binary aGk=', 'tag', 3],
    ['a tag of one’s own', '- !run rm', 'tag', 2],
    ['a directive', '%YAML 1.1\n---\na: 1', 'directive', 0],
  ])('refuses %s at its place', (_, text, code, offset) => {
    expect(screenYaml(text)).toEqual({ code, offset });
  });

  it('takes the same characters inside texts', () => {
    expect(screenYaml('a: "*b"\nb: \'&c\'\nc: image/*\nd: |\n  *e [[[[[[[[[[[[[[[[[[[\n  !f\n# &g [[[[[[[[[[[[[[[[[[[[[\nh: 100% !& done\n')).toBeNull();
  });

  it.each([
    ['in one line', `all: [${'{ fact: a, where: { b: [1, 2], c.d: e } }, '.repeat(100)}]`],
    ['over many lines', `all: [\n${'  { fact: a,\n     where: { b: [1,\n  2], c.d: e } },\n'.repeat(100)}]`],
    ['in blocks', 'a:\n  - b: 1\n    c:\n    - d\n    - { e: [f] }\n'.repeat(100)],
  ])('takes much that is not deep, %s', (_, text) => {
    expect(screenYaml(text)).toBeNull();
  });

  it('goes on counting behind brackets that are broken off', () => {
    expect(screenYaml(`a: [[[\n${repeated('- ')}`)?.code).toBe('too-deep');
    expect(screenYaml(`  a: [\nb:\n  ${repeated('? ')}`)?.code).toBe('too-deep');
  });

  it('refuses more tokens than any rubric is made of', () => {
    expect(screenYaml(repeated('- a\n'))?.code).toBe('too-large');
  });
});

describe('parseYaml', () => {
  it.each([']', '"', ',a', "''", '[],', ': \n', '- - a\n', 'a\n', '# a\n', '\ta\n', '\r', '\n', ' ', '\\', '? a\n: - ', '---\n', 'a: |\n'])('answers within seconds to a file of nothing but %j', (text) => {
    const start = performance.now();
    parseYaml(repeated(text));
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('gives keys no meaning of their own', () => {
    expect(parseYaml('<<: { a: 1 }\n__proto__: { b: 2 }\n')).toMatchObject({ value: JSON.parse('{"<<": {"a": 1}, "__proto__": {"b": 2}}') });
  });

  it.each([
    ['a repeated key', 'a: 1\n"a": 2', 'repeated-key', 5],
    ['a second document', '---\na: 1\n---\nb: 2', 'several-documents', 9],
    ['a tab as indentation', 'a:\n\tb: 1', 'tab', 3],
    ['an open quote', 'a: "b', 'syntax', 5],
    ['an open bracket', 'a: [1\nb: 2', 'indentation', 6],
  ])('points at %s', (_, text, code, offset) => {
    expect(parseYaml(text)).toEqual({ code, offset });
  });
});
