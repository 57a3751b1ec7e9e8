import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PackError } from './pack-error.ts';
import { readPack } from './read-pack.ts';
import { shippedPack, shippedPacks } from './shipped-packs.ts';

const QUESTION = ['id: mine', 'title: T', 'questions:', '  - id: a', "    number: '1'", '    text: Why?'];
const withLines = (...lines: string[]) => [...QUESTION, ...lines.map((line) => `    ${line}`)].join('\n');

/** What is wrong, and where: `code line:column`. */
function faultOf(text: string): string {
  try {
    readPack(text);
    return 'none';
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const { code, line, column, details } = error;
    return `${code} ${line}:${column}${details.meant ? ` ${details.meant}` : ''}`;
  }
}

describe('readPack', () => {
  it.each(shippedPacks())('takes %s, which comes along', (name) => {
    const pack = readPack(readFileSync(shippedPack(name)!, 'utf8'));
    expect(pack.id).toBe(name);
    expect(pack.questions.length).toBeGreaterThan(7);
  });

  it.each([
    ['no map', '- a', 'no-pack 1:1'],
    ['a key that is none', withLines('answr: []'), 'unknown-key 7:5 answer'],
    ['a missing key', 'id: mine\ntitle: T', 'missing-key 1:1'],
    ['an answer of another kind', withLines('answer: yes'), 'wrong-type 7:13'],
    ['a text in one language', withLines('answer: [{ text: { en: Yes } }]'), 'wrong-wording 7:22'],
    ['a choice that is none', withLines('values: { v: { field: tcp.seq, take: frist } }'), 'wrong-choice 7:42 first'],
    ['a number out of its range', withLines('values: { v: { field: tcp.seq, limit: 0 } }'), 'out-of-range 7:43'],
    ['a scope that is none', withLines('values: { v: { field: tcp.seq, in: everywhere } }'), 'wrong-scope 7:40'],
    ['a field that is none', withLines('values: { v: { field: tcp.seqq } }', 'answer: [{ text: A }]'), 'unknown-field 7:27 tcp.seq'],
    ['a filter that is none', withLines('values: { v: { filter: tcp.port = 80 } }', 'answer: [{ text: A }]'), 'wrong-filter 7:28'],
    ['a fact that is none', withLines('values: { v: { fact: handshake.fuond, parameter: syn } }', 'answer: [{ text: A }]'), 'unknown-fact 7:26 handshake.found'],
    ['a parameter that is none', withLines('values: { v: { fact: handshake.found, parameter: sync } }', 'answer: [{ text: A }]'), 'unknown-parameter 7:54 syn'],
    ['a measure that is none', withLines('values: { v: { measure: thruput, output: rate } }', 'answer: [{ text: A }]'), 'unknown-measure 7:29 throughput'],
    ['an output that is none', withLines('values: { v: { measure: throughput, output: rat } }', 'answer: [{ text: A }]'), 'unknown-output 7:49 rate'],
    ['a value from two places', withLines('values: { v: { field: tcp.seq, fact: handshake.found } }', 'answer: [{ text: A }]'), 'two-sources 7:36'],
    ['a value from nowhere', withLines('values: { v: { take: last } }', 'answer: [{ text: A }]'), 'no-source 7:18'],
    ['a text that names no value', withLines('values: { seq: { field: tcp.seq } }', "answer: [{ text: 'A {sec}' }]"), 'unknown-value 8:22 seq'],
    ['texts that name different values', withLines('values: { seq: { field: tcp.seq } }', "answer: [{ text: { en: 'A {seq}', zh-CN: 甲 } }]"), 'uneven-values 8:46'],
    ['a question without an answer', withLines('values: {}'), 'no-answer 4:5'],
    ['two questions of one id', `${withLines('answer: [{ text: A }]')}\n  - { id: a, number: '2', text: B, answer: [{ text: A }] }`, 'repeated-id 8:11'],
    ['an alias', 'id: *a', 'alias 1:5'],
  ])('points at %s', (_, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('takes a name without a version as the newest', () => {
    expect(shippedPack('kr-tcp')?.pathname).toMatch(/kr-tcp@8\.yaml$/);
    expect(shippedPack('none-such')).toBeNull();
  });
});
