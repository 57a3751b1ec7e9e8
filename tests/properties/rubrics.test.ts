import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRubric } from '../../src/grades/read-rubric.ts';
import { RubricError } from '../../src/grades/rubric-error.ts';

const PIECES = ['title', 'criteria', 'id', 'points', 'fact', 'where', 'all', 'handshake.found', ': ', ':\n', '\n', '  ', '- ', '? ', '[', ']', '{', '}', ', ', '"', "'", '|\n', '>\n', '#', '&a', '*a', '!t', '%', '---\n', '...', '\t', '\r\n', '\0', '\x1f', '\x18', '\x02', '\uFEFF', '\ud800', '网', '😀', '1', '-0', '.nan', '~', '\\', '<<', '__proto__'];

const RIGHT = { id: 'a', title: 'A', points: 1, fact: 'exchange.lead', where: { status: 200, 'client.role': ['client'] }, except: { target: '/x*' }, min: 1, max: 9 };

/** Throws for everything but a rubric and a mistake that points into the text. */
function read(text: string): void {
  try {
    expect(readRubric(text).criteria.length).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof RubricError)) throw error;
    const lines = text.split(/\r\n|[\r\n]/);
    expect(error.line).toBeLessThanOrEqual(lines.length);
    expect(error.column).toBeLessThanOrEqual([...lines[error.line - 1]!].length + 1);
  }
}

describe('readRubric', () => {
  it('reads any text as a rubric, or says where it is none', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => read(pieces.join(''))), { numRuns: 2000 });
  });

  it('takes any value in any place of a right one', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...PIECES), fc.record({ status: fc.jsonValue(), 'client.role': fc.jsonValue() }));
    const key = fc.constantFrom('id', 'title', 'points', 'fact', 'where', 'except', 'min', 'max', 'all', 'extra');
    fc.assert(fc.property(key, value, (name, wrong) => read(JSON.stringify({ title: 'T', criteria: [RIGHT, { ...RIGHT, id: 'b', [name]: wrong }] }))), { numRuns: 2000 });
  });
});
