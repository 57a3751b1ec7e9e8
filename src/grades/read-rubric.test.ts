import { describe, expect, it } from 'vitest';
import { readRubric } from './read-rubric.ts';
import { RubricError } from './rubric-error.ts';

const criterion = (rest: string) => `title: T\ncriteria:\n  - id: a\n    title: A\n    points: 1\n${rest.replace(/^(?=.)/gm, '    ')}`;

function mistakeIn(text: string): RubricError {
  try {
    readRubric(text);
  } catch (error) {
    if (error instanceof RubricError) return error;
    throw error;
  }
  throw new Error('no mistake was found');
}

describe('readRubric', () => {
  it('reads every part of a rubric, and says what is left out', () => {
    const rubric = readRubric(`
title: { en: Web, zh-CN: 网页 }
criteria:
  - { id: open, title: Opened, points: 2.5, fact: handshake.found }
  - id: page
    title: { en: Page, zh-CN: 网页 }
    points: 7
    fact: exchange.lead
    where: { status: [200, 206], mediaType: text/*, whole: true, client.role: client }
    except: { target: /favicon.ico }
    min: 2
    max: 3
  - id: clean
    title: Clean
    points: 0
    all:
      - { fact: connection.http, min: 1 }
      - { fact: message.flaw, max: 0 }
`);
    const plain = { group: null, weight: 'points', needs: [], absent: 'zero', combine: 'all', levels: [], each: null };
    const none = { by: 'fact', where: {}, except: {} };
    expect(rubric).toEqual({
      title: { en: 'Web', 'zh-CN': '网页' }, groups: [], late: null, most: null,
      criteria: [
        { ...plain, id: 'open', title: { any: 'Opened' }, points: 2.5, checks: [{ ...none, fact: 'handshake.found', min: 1, max: Infinity }] },
        {
          ...plain, id: 'page', title: { en: 'Page', 'zh-CN': '网页' }, points: 7,
          checks: [{ by: 'fact', fact: 'exchange.lead', where: { status: [200, 206], mediaType: ['text/*'], whole: [true], 'client.role': ['client'] }, except: { target: ['/favicon.ico'] }, min: 2, max: 3 }],
        },
        { ...plain, id: 'clean', title: { any: 'Clean' }, points: 0, checks: [{ ...none, fact: 'connection.http', min: 1, max: Infinity }, { ...none, fact: 'message.flaw', min: 0, max: 0 }] },
      ],
    });
  });

  it('reads what a class is graded by', () => {
    expect(readRubric(`
title: Class
most: 100
groups: [{ id: capture, title: Capture, most: 40 }]
late: { due: 2026-11-20T23:59+08:00, perDay: 10, grace: 60, most: 50 }
criteria:
  - { id: a, title: A, points: 5, group: capture, bonus: true, filter: [http, tcp], scope: connection, each: 2 }
  - { id: b, title: B, points: 5, penalty: true, any: [{ claim: the server closes first }, { claims: false, about: [status] }, { page: [student.id, 网] }] }
  - { id: c, title: C, points: 5, file: "*.md", needs: [{ notes: true }, { notes: 结论, min: 50 }], absent: excused, levels: [{ min: 2, points: 5 }, { min: 1, points: 2 }] }
  - { id: d, title: D, points: 5, manual: { en: Look, zh-CN: 看 } }
`)).toMatchObject({
      most: 100, groups: [{ id: 'capture', most: 40 }], late: { due: '2026-11-20T23:59+08:00', perDay: 10, grace: 60, most: 50 },
      criteria: [
        { group: 'capture', weight: 'bonus', each: 2, checks: [{ by: 'filter', filters: ['http', 'tcp'], scope: 'connection' }] },
        { weight: 'penalty', combine: 'any', checks: [{ by: 'claim', claim: 'the server closes first' }, { by: 'claims', verdict: 'false', about: ['status'] }, { by: 'page', holds: ['student.id', '网'] }] },
        { needs: [{ by: 'notes', chapter: null }, { by: 'notes', chapter: '结论', min: 50 }], absent: 'excused', levels: [{ min: 1, points: 2 }, { min: 2, points: 5 }], checks: [{ by: 'file', glob: '*.md' }] },
        { checks: [{ by: 'manual', hint: { en: 'Look', 'zh-CN': '看' } }] },
      ],
    });
  });

  it.each([
    ['an empty file', '', 'no-rubric', 1, 1, {}],
    ['a list', '- a', 'no-rubric', 1, 1, {}],
    ['a missing title', 'criteria:\n  - { id: a, title: A, points: 1, fact: handshake.found }', 'missing-key', 1, 1, { name: 'title' }],
    ['no criteria', 'title: T\ncriteria: []', 'too-few', 2, 11, { name: 'criteria' }],
    ['a key that a rubric does not have', 'title: T\nauthor: X\ncriteria: []', 'unknown-key', 2, 1, { given: 'author', allowed: ['title', 'most', 'groups', 'late', 'criteria'], meant: null }],
    ['a misspelt key', criterion('facts: handshake.found'), 'unknown-key', 6, 5, { given: 'facts', allowed: expect.arrayContaining(['id', 'fact', 'filter', 'all', 'needs']), meant: 'fact' }],
    ['a misspelt key of a check', criterion('all:\n  - { fact: handshake.found, wher: {} }'), 'unknown-key', 7, 34, { given: 'wher', allowed: expect.arrayContaining(['fact', 'where', 'filter']), meant: 'where' }],
    ['a title in one language', 'title: { en: T }\ncriteria: []', 'wrong-wording', 1, 8, { name: 'title' }],
    ['a title in a third language', 'title: { en: T, zh-CN: 题, fr: T }\ncriteria: []', 'unknown-key', 1, 27, { given: 'fr', allowed: ['en', 'zh-CN'], meant: null }],
    ['an id that is a number', 'title: T\ncriteria:\n  - { id: 1, title: A, points: 1, fact: handshake.found }', 'wrong-type', 3, 11, { name: 'id', expected: 'text' }],
    ['an id with spaces', 'title: T\ncriteria:\n  - { id: a b, title: A, points: 1, fact: handshake.found }', 'wrong-id', 3, 11, { name: 'id' }],
    ['points as text', 'title: T\ncriteria:\n  - { id: a, title: A, points: "1", fact: handshake.found }', 'wrong-type', 3, 32, { name: 'points', expected: 'number' }],
    ['points without end', 'title: T\ncriteria:\n  - { id: a, title: A, points: .inf, fact: handshake.found }', 'wrong-type', 3, 32, { name: 'points', expected: 'number' }],
    ['too many points', 'title: T\ncriteria:\n  - { id: a, title: A, points: 1001, fact: handshake.found }', 'out-of-range', 3, 32, { name: 'points', least: 0, most: 1000 }],
    ['thousandths of points', 'title: T\ncriteria:\n  - { id: a, title: A, points: 0.125, fact: handshake.found }', 'too-fine', 3, 32, { name: 'points' }],
    ['a bound that is no whole number', criterion('fact: handshake.found\nmin: 1.5'), 'wrong-type', 7, 10, { name: 'min', expected: 'whole' }],
    ['bounds that nothing meets', criterion('fact: handshake.found\nmin: 2\nmax: 1'), 'min-above-max', 7, 10, { least: 2, most: 1 }],
    ['no check', criterion(''), 'no-check', 3, 5, { given: 'a' }],
    ['two checks', criterion('where: {}\nall:\n  - { fact: handshake.found }'), 'two-checks', 6, 5, { name: 'where' }],
    ['a kind of fact that there is not', criterion('fact: handshake.fuond'), 'unknown-fact', 6, 11, { given: 'handshake.fuond', meant: 'handshake.found' }],
    ['a name that every object has', criterion('fact: constructor'), 'unknown-fact', 6, 11, expect.objectContaining({ given: 'constructor' })],
    ['a parameter that the kind does not have', criterion('fact: transfer.clean\nwhere: { segmnets: 3 }'), 'unknown-parameter', 7, 14, { given: 'segmnets', fact: 'transfer.clean', allowed: ['segments'], meant: 'segments' }],
    ['a parameter that every object has', criterion('fact: transfer.clean\nwhere: { __proto__: 3 }'), 'unknown-parameter', 7, 14, expect.objectContaining({ given: '__proto__' })],
    ['a part of a quantity', criterion('fact: transfer.clean\nwhere: { segments.frame: 3 }'), 'unknown-parameter', 7, 14, expect.objectContaining({ given: 'segments.frame' })],
    ['a parameter of a kind without any', criterion('fact: capture.no-frames\nexcept: { a: 1 }'), 'no-parameters', 7, 15, { given: 'a', fact: 'capture.no-frames' }],
    ['a party as a whole', criterion('fact: close.time-wait\nwhere: { party: client }'), 'many-in-one', 7, 14, { given: 'party', fact: 'close.time-wait', allowed: ['party.side', 'party.role'], meant: null }],
    ['a parameter that is a list', criterion('fact: close.missing\nwhere: { missing: second-fin }'), 'not-comparable', 7, 14, { given: 'missing', fact: 'close.missing' }],
    ['a status as text', criterion('fact: response.ok\nwhere: { status: "200" }'), 'wrong-value', 7, 22, { name: 'status', given: '200', expected: 'number' }],
    ['a version as a number', criterion('fact: request.line\nwhere:\n  version: [HTTP/1.0, 1.1]'), 'wrong-value', 8, 27, { name: 'version', given: '1.1', expected: 'text' }],
    ['a flag as text', criterion('fact: exchange.lead\nwhere: { whole: yes }'), 'wrong-value', 7, 21, { name: 'whole', given: 'yes', expected: 'flag' }],
    ['a code that there is not', criterion('fact: connection.other\nwhere: { carries: ssl }'), 'wrong-choice', 7, 23, { name: 'carries', given: 'ssl', allowed: ['tls', 'other', 'nothing'], meant: null }],
    ['nothing to compare with', criterion('fact: exchange.lead\nwhere: { whole: }'), 'wrong-condition', 7, 21, { name: 'whole' }],
    ['an empty list to compare with', criterion('fact: exchange.lead\nwhere: { status: [] }'), 'too-few', 7, 22, { name: 'status' }],
    ['conditions that are a list', criterion('fact: exchange.lead\nwhere: [status]'), 'wrong-type', 7, 12, { name: 'where', expected: 'map' }],
    ['a filter that is none', criterion('filter: tcp.port = 80'), 'wrong-filter', 6, 13, expect.anything()],
    ['a second filter that is none', criterion('filter: [http, "tcp.port == x"]'), 'wrong-filter', 6, 20, expect.anything()],
    ['a claim that nobody understands', criterion('claim: it is nice'), 'wrong-claim', 6, 12, expect.objectContaining({ given: 'it is nice' })],
    ['a key of another kind of check', criterion('filter: http\nwhere: { status: 200 }'), 'stray-key', 7, 5, { name: 'where', given: 'fact:' }],
    ['two kinds of check', criterion('filter: http\nfile: "*.md"'), 'both-keys', 7, 5, { name: 'file', given: 'filter' }],
    ['both lists', criterion('all: [{ filter: http }]\nany: [{ filter: http }]'), 'both-keys', 7, 5, { name: 'any', given: 'all' }],
    ['bonus and penalty', criterion('filter: http\nbonus: true\npenalty: true'), 'both-keys', 8, 5, { name: 'penalty', given: 'bonus' }],
    ['a level above the points', criterion('filter: http\nlevels: [{ min: 1, points: 2 }]'), 'level-above', 7, 32, { most: 1 }],
    ['a group that there is not', criterion('filter: http\ngroup: g'), 'unknown-group', 7, 12, expect.objectContaining({ given: 'g' })],
    ['absent without needs', criterion('filter: http\nabsent: person'), 'stray-key', 7, 5, { name: 'absent', given: 'needs:' }],
    ['a topic that there is not', criterion('claims: true\nabout: [closes]'), 'unknown-topic', 7, 13, expect.objectContaining({ given: 'closes', meant: 'closes-first' })],
    ['a pattern that is none', criterion('file: "{a"'), 'wrong-glob', 6, 11, { given: '{a' }],
    ['an empty check of a list', criterion('all: [{ min: 1 }]'), 'no-check', 6, 11, { given: 'all' }],
    ['a due date that is none', 'title: T\nlate: { due: soon, perDay: 10 }\ncriteria:\n  - { id: a, title: A, points: 1, filter: http }', 'wrong-time', 2, 14, { given: 'soon' }],
    ['a filter that is a number', criterion('filter: 7'), 'wrong-text', 6, 13, { name: 'filter' }],
    ['a repeated id', `${criterion('fact: handshake.found\n')}  - { id: a, title: B, points: 1, fact: handshake.found }`, 'repeated-id', 7, 11, { given: 'a' }],
  ] as const)('points at %s', (_, text, code, line, column, details) => {
    const mistake = mistakeIn(text);
    expect({ code: mistake.code, line: mistake.line, column: mistake.column, details: mistake.details }).toEqual({ code, line, column, details });
  });

  it('points at the first of several mistakes', () => {
    expect(mistakeIn('title: T\ncriteria:\n  - { id: a, points: -1, titel: A, fact: handshake.found }\nextra: 1')).toMatchObject({ code: 'missing-key', line: 3, details: { name: 'title' } });
  });

  it('counts columns in characters and lines as Windows writes them', () => {
    expect(mistakeIn('title: T\r\n# 网页\r\ncriteria: [{ id: a, title: 网页😀, points: 1, fact: handshake.found, x: 2 }]\r\n')).toMatchObject({ code: 'unknown-key', line: 3, column: 67 });
  });

  it('takes a byte order mark for what it is', () => {
    expect(readRubric(`\uFEFF${criterion('fact: handshake.found')}`).criteria).toHaveLength(1);
  });

  it('refuses files that are too large unread', () => {
    expect(mistakeIn(`title: ${'网'.repeat(90_000)}`).code).toBe('too-large');
  });

  it('refuses more criteria than 200', () => {
    const criteria = Array.from({ length: 201 }, (_, at) => `  - { id: c${at}, title: A, points: 1, fact: handshake.found }`);
    expect(mistakeIn(`title: T\ncriteria:\n${criteria.join('\n')}`)).toMatchObject({ code: 'too-many', line: 3, details: { name: 'criteria', most: 200 } });
  });

  it('quotes little of what it is given', () => {
    expect(mistakeIn(criterion(`fact: ${'x'.repeat(5000)}`)).details.given).toHaveLength(61);
  });
});
