import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/facts.ts';
import { makeFact } from '../facts/make-fact.ts';
import { analyzeCapture } from '../analyze.ts';
import type { Analysis } from '../analysis.ts';
import { readNotes } from '../notes/read-notes.ts';
import type { Evidence } from './evidence.ts';
import { gradeEvidence } from './grade-evidence.ts';
import { readRubric } from './read-rubric.ts';
import type { Rubric } from './rubric.ts';

const CLIENT = { side: 'originator', role: 'client' } as const;
const SERVER = { side: 'responder', role: 'server' } as const;

const interim = (frame: number, status: number, reason = 'Continue'): Fact => makeFact('exchange.interim', { connection: 0, exchange: 1 }, { status: { value: status, frame }, reason: { value: reason, frame }, frame });
const close = (first: typeof CLIENT | typeof SERVER | null): Fact =>
  makeFact('close.lead', { connection: 0 }, { manner: first ? 'three-segments' : 'open', first, other: null, firstFin: null, firstFinAck: null, secondFin: null, secondFinAck: null, reset: null, byOriginator: false, lastFrame: 9 });

const FACTS = [interim(12, 103, 'Early Hints'), interim(4, 100), interim(8, 100), close(SERVER), close(null)];

const gradeFacts = (facts: Fact[], rubric: Rubric) => gradeEvidence({ analysis: { facts, capture: { frames: 1 }, exchanges: [] } as unknown as Analysis, student: null, files: null, notes: null }, rubric);

/** The only criterion of a rubric whose check is given as YAML. */
function graded(check: string, facts = FACTS) {
  return gradeFacts(facts, readRubric(`title: T\ncriteria:\n  - { id: a, title: A, points: 10, ${check} }`)).criteria[0]!;
}

describe('gradeEvidence, by facts', () => {
  it('counts the facts of a kind, and shows their frames in order', () => {
    expect(graded('fact: exchange.interim')).toMatchObject({ id: 'a', title: { any: 'A' }, points: 10, outOf: 10, outcome: 'met', met: true, found: 3, min: 1, max: null, frames: [4, 8, 12] });
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

const LAB = await analyzeCapture('samples/lab.pcapng', { version: '0' });
const NOTES = readNotes(`---
claims:
  - the server closes first
  - the client closes first
  - "status of frame 14 is 200"
---
# Lab

## Method
One two three.

## 结论
服务器先关闭连接。It works.

### More
four
`);
const STUDENT = { id: '20260001', name: '李华' };

/** Of the lab's own recording. */
function ofLab(check: string, changes: Partial<Evidence> = {}) {
  const rubric = readRubric(`title: T\ngroups: [{ id: g, title: G, most: 3 }]\ncriteria:\n  - { id: a, title: A, points: 10, ${check} }`);
  return gradeEvidence({ analysis: LAB, student: STUDENT, files: ['report/lab.pcapng', 'notes.md', 'Photo.JPG'], notes: NOTES, ...changes }, rubric).criteria[0]!;
}

describe('gradeEvidence, by what else was handed in', () => {
  it.each([
    ['frames by a filter', 'filter: tcp.flags.syn == 1', 14],
    ['frames that several filters let through', 'filter: [tcp.flags.syn == 1, tcp.flags.ack == 1]', 7],
    ['connections', 'filter: http.request, scope: connection', 6],
    ['connections in which each filter finds a frame', 'filter: [http.response.code == 200, http.response.code == 304], scope: connection', 0],
    ['exchanges', 'filter: http.response.code == 200, scope: exchange', 3],
    ['exchanges in which each filter finds a frame', 'filter: [http.request.uri == "/", http.response.code == 304], scope: exchange', 1],
    ['files by their names', 'file: "*.pcapng"', 1],
    ['files by their names in other letters', 'file: "*.{jpg,png}"', 1],
    ['files by their folders', 'file: report/**', 1],
    ['words', 'notes: true', 14],
    ['words of a chapter and of those below it', 'notes: 结论', 11],
    ['pages with the number', 'page: student.id', 1],
    ['pages with number and name', 'page: [student.id, student.name, Network Engineering]', 1],
    ['pages with half of a number', 'page: "2026000"', 0],
  ])('counts %s', (_, check, found) => {
    expect(ofLab(`${check}, min: 0`).found).toBe(found);
  });

  it('holds a claim of the teacher against the capture', () => {
    const closer = LAB.facts.find(({ kind }) => kind === 'close.lead') as unknown as { params: { first: { role: string } } };
    const right = closer.params.first.role;
    expect(ofLab(`claim: the ${right} closes first`)).toMatchObject({ outcome: 'met', grounds: [{ by: 'claim', holds: true }] });
    expect(ofLab(`claim: the ${right === 'server' ? 'client' : 'server'} closes first`)).toMatchObject({ outcome: 'failed' });
  });

  it('counts the claims of the notes that are true, and those that are false', () => {
    expect(ofLab('claims: true').found).toBe(2);
    expect(ofLab('claims: false, max: 0')).toMatchObject({ outcome: 'failed', found: 1 });
    expect(ofLab('claims: true, about: [status]').grounds[0]!.list).toEqual(['status of frame 14 is 200']);
    expect(ofLab('claims: true', { notes: null })).toMatchObject({ outcome: 'failed', found: 0 });
  });

  it('leaves to a person what a person has to see, and what nobody can tell', () => {
    expect(ofLab('manual: Look at the logo')).toMatchObject({ outcome: 'person', points: 0, grounds: [{ unsure: 'manual', hint: { any: 'Look at the logo' } }] });
    expect(ofLab('page: student.id', { student: null })).toMatchObject({ outcome: 'person', grounds: [{ unsure: 'no-student' }] });
    expect(ofLab('file: "*"', { files: null })).toMatchObject({ outcome: 'person' });
    const partly = { ...LAB, kept: { ...LAB.kept!, frames: LAB.kept!.frames.slice(0, 20) } };
    expect(ofLab('filter: tcp.flags.syn == 1, min: 50', { analysis: partly })).toMatchObject({ outcome: 'person', grounds: [{ unsure: 'not-kept' }] });
    expect(ofLab('filter: tcp.flags.syn == 1, max: 1', { analysis: partly })).toMatchObject({ outcome: 'failed' });
    expect(ofLab('filter: tcp.flags.syn == 1', { analysis: partly })).toMatchObject({ outcome: 'met' });
  });

  it('keeps what the capture does not hold apart from what is wrong in it', () => {
    const tls = 'fact: response.ok, where: { status: 999 }, needs: [{ filter: tls }]';
    expect(ofLab(tls)).toMatchObject({ outcome: 'absent', points: 0, grounds: [{ by: 'filter' }] });
    expect(ofLab(`${tls}, absent: person`).outcome).toBe('person');
    expect(ofLab(`${tls}, absent: excused`).outcome).toBe('excused');
    expect(ofLab('fact: response.ok, needs: [{ filter: http }]').outcome).toBe('met');
  });

  it('gives points for each, and by levels', () => {
    expect(ofLab('fact: response.ok, each: 2')).toMatchObject({ points: 6, outcome: 'partly' });
    expect(ofLab('fact: response.ok, each: 4')).toMatchObject({ points: 10, outcome: 'met' });
    expect(ofLab('fact: response.ok, each: 4, max: 2')).toMatchObject({ points: 0, outcome: 'failed' });
    expect(ofLab('fact: response.ok, levels: [{ min: 9, points: 10 }, { min: 2, points: 5.5 }]')).toMatchObject({ points: 5.5, outcome: 'partly' });
    expect(ofLab('all: [{ fact: response.ok }, { filter: tls }], each: 4')).toMatchObject({ points: 0 });
  });

  it('is content with one of several checks', () => {
    expect(ofLab('any: [{ filter: tls }, { filter: http }]')).toMatchObject({ outcome: 'met', found: 10 + 2 });
    expect(ofLab('any: [{ filter: tls }, { manual: true }]').outcome).toBe('person');
    expect(ofLab('all: [{ filter: tls }, { manual: true }]').outcome).toBe('failed');
  });

  it('takes a penalty away where its check holds', () => {
    expect(ofLab('penalty: true, filter: tls')).toMatchObject({ weight: 'penalty', points: 0, outcome: 'met' });
    expect(ofLab('penalty: true, filter: http')).toMatchObject({ points: -10, outcome: 'failed' });
    expect(ofLab('penalty: true, fact: response.ok, each: 1')).toMatchObject({ points: -3, outcome: 'partly' });
  });
});

describe('totals', () => {
  const total = (criteria: string[], more = '') => {
    const { points, outOf, percent, pending, groups } = gradeEvidence({ analysis: LAB, student: null, files: [], notes: null }, readRubric(`title: T\n${more}criteria:\n${criteria.map((one, at) => `  - { id: c${at}, title: A, ${one} }\n`).join('')}`));
    return { points, outOf, percent, pending, groups: groups.map((group) => [group.points, group.outOf]) };
  };
  const yes = 'filter: http';
  const no = 'filter: tls';

  it('count a bonus beyond what the rubric is out of, up to its cap', () => {
    expect(total([`points: 10, ${yes}`, `points: 5, bonus: true, ${yes}`])).toEqual({ points: 15, outOf: 10, percent: 150, pending: 0, groups: [] });
    expect(total([`points: 10, ${yes}`, `points: 5, bonus: true, ${yes}`], 'most: 12\n').points).toBe(12);
  });

  it('take penalties, never below nothing', () => {
    expect(total([`points: 3, ${yes}`, `points: 5, penalty: true, ${yes}`])).toMatchObject({ points: 0, outOf: 3 });
  });

  it('hold groups to their caps, in what they earn and what they are worth', () => {
    const groups = 'groups: [{ id: g, title: G, most: 4 }, { id: h, title: H }]\n';
    expect(total([`points: 3, group: g, ${yes}`, `points: 3, group: g, ${yes}`, `points: 2, group: h, ${no}`, `points: 1, ${yes}`], groups)).toEqual({ points: 5, outOf: 7, percent: 500 / 7, pending: 0, groups: [[4, 4], [0, 2]] });
  });

  it('leave out what is excused, and say what waits for a person', () => {
    expect(total([`points: 3, ${yes}`, `points: 5, ${yes}, needs: [{ ${no} }], absent: excused`, 'points: 4, manual: true'])).toMatchObject({ points: 3, outOf: 7, pending: 4 });
  });
});
