import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SubmissionResult } from '../../src/classes/submission-result.ts';
import type { Integrity } from '../../src/integrity/integrity.ts';
import { type Outcome, runHere, scratchFolder } from '../cli/in-process.ts';
import { type ClassPlatform, type ExpectedStudent, type MadeClass, makeClass } from './made-class.ts';

const folder = scratchFolder();

/** What a result says of what was expected, in the same words. */
function seen({ key, student, status, grade, capture, problems, late, attempts }: SubmissionResult, { problem }: ExpectedStudent): Omit<ExpectedStudent, 'what' | 'mistakes'> {
  const criteria = grade && Object.fromEntries(grade.criteria.map(({ id, points }) => [id, points]));
  return { id: key, name: student.name ?? '', status, points: grade?.points ?? null, criteria, capture, problem: problem === null ? null : (problems[0]?.slice(0, problem.length) ?? null), late, attempts };
}

describe.each(['moodle', 'canvas', 'blackboard', 'chaoxing', 'folders'] as ClassPlatform[])('the class of 60 as %s exports it', (platform) => {
  let made: MadeClass;
  let outcome: Outcome;
  const resultOf = (id: string) => JSON.parse(readFileSync(join(made.folder, `out/results/${id}.json`), 'utf8')) as SubmissionResult;

  beforeAll(async () => {
    made = makeClass(join(folder, platform), platform);
    outcome = await runHere(['grade', made.source, '--roster', 'roster.csv', '--feedback', 'none', '-o', 'out'], { folder: made.folder });
  }, 180_000);

  it('is graded to its last, and ends well', () => {
    expect(outcome.exitCode).toBe(0);
    expect(outcome.stderr).not.toContain('Nobody can be told');
    expect(readdirSync(join(made.folder, 'out/results')).sort()).toEqual(made.expected.students.map(({ id }) => `${id}.json`).sort());
  });

  it('gives everybody what they should have, criterion by criterion', () => {
    const expected = made.expected.students.map(({ what: _, mistakes: __, ...one }) => one);
    expect(made.expected.students.map((one) => seen(resultOf(one.id), one))).toEqual(expected);
  });

  it('finds who holds the same recording, and nobody else', () => {
    const { clusters, notes } = JSON.parse(readFileSync(join(made.folder, 'out/integrity.json'), 'utf8')) as Integrity;
    const found = clusters.map(({ members, standing }) => ({ keys: members.map(({ key }) => key), isDeclared: standing === 'declared' }));
    const declared = made.expected.declared.map(String);
    expect(found).toEqual(made.expected.recordings.map((keys) => ({ keys, isDeclared: declared.includes(String(keys)) })));
    const shown = notes.flatMap(({ key, notes: said }) => said.filter(({ code }) => code === 'other-number').map(({ values }) => ({ id: key, shows: values.word })));
    expect(shown).toEqual(made.expected.numbers);
  });

  it('writes nothing outside its folder, and no name that a spreadsheet would run', () => {
    for (const place of ['/tmp', '/', folder, made.folder, join(made.folder, 'out')]) expect(existsSync(join(place, 'lab-report-was-here.txt'))).toBe(false);
    const rows = parse(readFileSync(join(made.folder, 'out/grades.csv')), { bom: true }) as string[][];
    expect(rows.flat().filter((cell) => /^[=@\t\r]/.test(cell))).toEqual([]);
    expect(rows.flat()).toContain("'=HYPERLINK(A1)");
  });
});

describe.each([
  ['moodle', 'worksheet.csv', 4],
  ['canvas', 'gradebook.csv', 4],
] as const)('the gradebook of %s', (platform, name, column) => {
  it('gets the points of who was graded, in their rows', { timeout: 60_000 }, async () => {
    const made = makeClass(join(folder, `${platform}-book`), platform);
    expect((await runHere(['grade', made.source, '--roster', 'roster.csv', '--feedback', 'none', '-o', 'out', '--gradebook', name, '-q'], { folder: made.folder })).exitCode).toBe(0);
    const rows = parse(readFileSync(join(made.folder, 'out/gradebooks', name))) as string[][];
    expect(rows.slice(-60).map((row) => row[column])).toEqual(made.expected.students.map(({ points }) => (points === null ? '' : String(points))));
  });
});

describe('the notes of the class of 60', () => {
  it('make each of the 19 mistakes, and check finds it', async () => {
    const { folder: place, expected } = makeClass(join(folder, 'checked'), 'folders');
    const mistaken = expected.students.filter(({ mistakes }) => mistakes.length > 0);
    expect(mistaken.map(({ mistakes }) => mistakes.join()).sort()).toEqual(Array.from({ length: 19 }, (_, index) => `M${index + 1}`).sort());
    for (const { id, name, mistakes } of mistaken) {
      const { stdout } = await runHere(['check', 'notes.md', '--format', 'json'], { folder: join(place, `submissions/${id} ${name}`) });
      const { claims, hints } = JSON.parse(stdout) as { claims: { mistake: string | null }[]; hints: { code: string }[] };
      expect([...claims.flatMap(({ mistake }) => mistake ?? []), ...hints.map(({ code }) => code)]).toContain(mistakes[0]);
    }
  });

  it('are of the right ones true', async () => {
    for (const one of ['20260001 李华', '20260002 王芳', '20260003 Emma Clark']) {
      const { exitCode, stdout } = await runHere(['check', 'notes.md', '--format', 'json'], { folder: join(folder, 'checked/submissions', one) });
      const { claims, hints } = JSON.parse(stdout) as { claims: { verdict: string }[]; hints: unknown[] };
      expect({ exitCode, verdicts: [...new Set(claims.map(({ verdict }) => verdict))], hints }).toEqual({ exitCode: 0, verdicts: ['true'], hints: [] });
    }
  });
});

describe('make-class', () => {
  it('makes the same octets in every place of the world', () => {
    const digest = (place: string) => createHash('sha256').update(readFileSync(join(place, 'submissions.zip'))).digest('hex');
    makeClass(join(folder, 'east'), 'blackboard', { TZ: 'Asia/Shanghai' });
    expect(digest(join(folder, 'east'))).toBe(digest(join(folder, 'blackboard')));
  });
});
