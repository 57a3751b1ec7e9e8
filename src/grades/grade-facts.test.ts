import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/facts.ts';
import { makeFact } from '../facts/make-fact.ts';
import { gradeFacts } from './grade-facts.ts';
import { readRubric } from './read-rubric.ts';

const CLIENT = { side: 'originator', role: 'client' } as const;
const SERVER = { side: 'responder', role: 'server' } as const;

const interim = (frame: number, status: number, reason = 'Continue'): Fact => makeFact('exchange.interim', { connection: 0, exchange: 1 }, { status: { value: status, frame }, reason: { value: reason, frame }, frame });
const close = (first: typeof CLIENT | typeof SERVER | null): Fact =>
  makeFact('close.lead', { connection: 0 }, { manner: first ? 'three-segments' : 'open', first, other: null, firstFin: null, firstFinAck: null, secondFin: null, secondFinAck: null, reset: null, byOriginator: false, lastFrame: 9 });

const FACTS = [interim(12, 103, 'Early Hints'), interim(4, 100), interim(8, 100), close(SERVER), close(null)];

/** The only criterion of a rubric whose check is given as YAML. */
function graded(check: string, facts = FACTS) {
  return gradeFacts(facts, readRubric(`title: T\ncriteria:\n  - { id: a, title: A, points: 10, ${check} }`)).criteria[0]!;
}

describe('gradeFacts', () => {
  it('counts the facts of a kind, and shows their frames in order', () => {
    expect(graded('fact: exchange.interim')).toEqual({ id: 'a', title: { any: 'A' }, points: 10, outOf: 10, met: true, found: 3, min: 1, max: null, frames: [4, 8, 12] });
  });

  it.each([
    ['a quantity by its value', 'fact: exchange.interim, where: { status: 100 }', 2],
    ['one of several values', 'fact: exchange.interim, where: { status: [102, 103] }', 1],
    ['a plain number', 'fact: exchange.interim, where: { frame: 8 }', 1],
    ['a text as a whole', 'fact: exchange.interim, where: { reason: Early }', 0],
    ['the beginning of a text', 'fact: exchange.interim, where: { reason: Early* }', 1],
    ['all conditions at once', 'fact: exchange.interim, where: { status: 100, frame: 12 }', 0],
    ['a part of a parameter', 'fact: close.lead, where: { first.role: server }', 1],
    ['a parameter that is null, by no value', 'fact: close.lead, where: { first.role: [client, server, originator, responder] }', 1],
    ['a code', 'fact: close.lead, where: { manner: open }', 1],
    ['a flag', 'fact: close.lead, where: { byOriginator: false }', 2],
    ['what is not excepted', 'fact: exchange.interim, except: { status: 100 }', 1],
    ['what is excepted by all of several conditions', 'fact: exchange.interim, except: { status: 100, frame: 8 }', 2],
  ])('compares %s', (_, check, found) => {
    expect(graded(`${check}, min: 0`).found).toBe(found);
  });

  it.each([
    ['fact: exchange.interim, min: 3', true],
    ['fact: exchange.interim, min: 4', false],
    ['fact: exchange.interim, max: 3', true],
    ['fact: exchange.interim, max: 2', false],
    ['fact: message.flaw', false],
    ['fact: message.flaw, max: 0', true],
    ['fact: message.flaw, min: 0', true],
  ])('holds the number of facts against the bounds of { %s }', (check, met) => {
    expect(graded(check)).toMatchObject({ met, points: met ? 10 : 0 });
  });

  it('asks for all checks, and tells by the first that fails', () => {
    const none = '{ fact: exchange.interim, where: { status: 103 }, max: 0 }';
    expect(graded(`all: [{ fact: close.lead }, ${none}]`)).toMatchObject({ met: false, found: 1, min: 0, max: 0, frames: [12] });
    expect(graded(`all: [{ fact: close.lead }, ${none}]`, [close(null)])).toMatchObject({ met: true, found: 1, min: 1, max: null });
  });

  it('names no more than eight frames', () => {
    expect(graded('fact: exchange.interim', Array.from({ length: 20 }, (_, at) => interim(100 - at, 100))).frames).toEqual([81, 82, 83, 84, 85, 86, 87, 88]);
  });

  it('adds points without the errors of binary fractions', () => {
    const rubric = readRubric(`title: T\ncriteria:\n${[0.1, 0.2, 0.07].map((points, at) => `  - { id: c${at}, title: A, points: ${points}, fact: close.lead }`).join('\n')}\n  - { id: no, title: A, points: 0.63, fact: message.flaw }`);
    expect(gradeFacts(FACTS, rubric)).toMatchObject({ points: 0.37, outOf: 1, percent: 37 });
  });

  it('gives every whole percentage exactly, as --fail-under compares it', () => {
    const title = { any: 'T' };
    const rubric = (points: number) => readRubric(`title: T\ncriteria:\n  - { id: a, title: A, points: ${points}, fact: close.lead }\n  - { id: b, title: B, points: ${100 - points}, fact: message.flaw }`);
    for (let points = 0; points <= 100; points++) expect(gradeFacts(FACTS, rubric(points))).toMatchObject({ title, percent: points });
  });

  it('calls a rubric that is worth nothing wholly earned', () => {
    expect(gradeFacts([], readRubric('title: T\ncriteria:\n  - { id: a, title: A, points: 0, fact: close.lead }')).percent).toBe(100);
  });
});
