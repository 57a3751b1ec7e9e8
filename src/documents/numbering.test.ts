import { describe, expect, it } from 'vitest';
import { type Draft, numberSections } from './numbering.ts';

const draft = (...sections: Draft[]): Draft => ({ id: 'x', title: [], blocks: [], sections });
const many = (count: number) => Array.from({ length: count }, () => draft());
const numbers = (sections: ReturnType<typeof numberSections>): unknown[] => sections.map(({ number, sections }) => (sections.length > 0 ? [number, ...numbers(sections)] : number));

describe('numberSections', () => {
  it('numbers by points in English', () => expect(numbers(numberSections([draft(), draft(draft(draft()), draft())], 'decimal'))).toEqual(['1', ['2', ['2.1', '2.1.1'], '2.2']]));

  it('numbers as school reports do in Chinese', () => expect(numbers(numberSections([draft(), draft(draft(draft()), draft())], 'han'))).toEqual(['一、', ['二、', ['（一）', '1.'], '（二）']]));

  it.each([
    [9, '九、'],
    [10, '十、'],
    [11, '十一、'],
    [20, '二十、'],
    [21, '二十一、'],
    [99, '九十九、'],
    [100, '100、'],
  ])('writes %i as %s', (count, number) => expect(numberSections(many(count), 'han').at(-1)!.number).toBe(number));

  it('counts levels from 1 and goes no deeper than 3', () => {
    const [first] = numberSections([draft(draft(draft(draft())))], 'decimal');
    const levels = [first, first!.sections[0], first!.sections[0]!.sections[0], first!.sections[0]!.sections[0]!.sections[0]].map((section) => section!.level);
    expect(levels).toEqual([1, 2, 3, 3]);
  });
});
