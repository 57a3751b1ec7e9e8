import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { EXPORT_WORDS } from '../../src/cli/grade/export-words.ts';
import { runHere, scratchFolder } from '../cli/in-process.ts';
import { type ClassPlatform, type MadeClass, makeClass } from './made-class.ts';

const folder = scratchFolder();
const docs = (name: string) => fileURLToPath(new URL(`../../docs/${name}.schema.json`, import.meta.url));
const checkOf = (name: string) => new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(docs(name), 'utf8')) as object);

async function namesIn(zip: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of (await openPromise(zip)).eachEntry()) names.push(entry.fileName);
  return names;
}

/** Each is read by a program that is not ours, or by the rule of the platform that takes it. */
describe.each(['moodle', 'canvas'] as ClassPlatform[])('what the class of 60 from %s is handed out as', (platform) => {
  let made: MadeClass;
  const at = (path: string) => join(made.folder, 'out', path);
  const jsonAt = (path: string) => JSON.parse(readFileSync(at(path), 'utf8')) as Record<string, unknown>;
  /** Points by student, null where there are none. */
  const expected = () => Object.fromEntries(made.expected.students.map(({ id, points }) => [id, points]));

  beforeAll(async () => {
    made = makeClass(join(folder, platform), platform);
    const { exitCode, stderr } = await runHere(['grade', made.source, '--roster', 'roster.csv', '--feedback', 'none', '-o', 'out', '--export', EXPORT_WORDS.join()], { folder: made.folder });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  });

  it('has the points that each should get, in every table', async () => {
    const numbers = (rows: readonly Record<string, unknown>[], key: string, points: string) => Object.fromEntries(rows.map((row) => [row[key], row[points] === '' || row[points] === null ? null : Number(row[points])]));
    const csv = parse(readFileSync(at('grades.csv')), { bom: true, columns: true }) as Record<string, string>[];
    expect(numbers(csv, 'Key', 'Points')).toEqual(expected());
    const [{ data }] = (await readSheets(at('grades.xlsx'))) as unknown as [{ data: unknown[][] }];
    const [heads, ...rows] = data;
    expect(numbers(rows.map((row) => Object.fromEntries(row.map((cell, column) => [heads![column], cell]))), 'Key', 'Points')).toEqual(expected());
    expect(numbers(parse(readFileSync(at('exports/nbgrader/grades.csv')), { columns: true }) as Record<string, string>[], 'student_id', 'score')).toEqual(expected());
  });

  it('has a result for each who handed something in, with the points as Gradescope and PrairieLearn count them', () => {
    const handedIn = made.expected.students.filter(({ status }) => status !== 'missing');
    for (const word of ['gradescope', 'prairielearn']) expect(readdirSync(at(`exports/${word}`)).sort()).toEqual(handedIn.map(({ id }) => id).sort());
    for (const { id, points } of handedIn) {
      expect([id, jsonAt(`exports/gradescope/${id}/results.json`).score ?? null]).toEqual([id, points]);
      expect([id, jsonAt(`exports/prairielearn/${id}/results.json`)]).toEqual([id, expect.objectContaining(points === null ? { gradable: false } : { gradable: true, score: points / 100 })]);
    }
  });

  it('is what the schemas say', () => {
    const [asClass, asSubmission, asIntegrity] = ['class', 'submission', 'integrity'].map(checkOf) as [ReturnType<typeof checkOf>, ReturnType<typeof checkOf>, ReturnType<typeof checkOf>];
    expect([asClass(jsonAt('class.json')), asClass.errors]).toEqual([true, null]);
    expect([asIntegrity(jsonAt('integrity.json')), asIntegrity.errors]).toEqual([true, null]);
    for (const name of readdirSync(at('results'))) expect([name, asSubmission(jsonAt(`results/${name}`)), asSubmission.errors]).toEqual([name, true, null]);
  });

  it('comes back to each by the platform’s own names, also to whose submission cannot be graded', async () => {
    const names = await namesIn(at(`exports/${platform}-feedback.zip`));
    const handedIn = made.expected.students.filter(({ status }) => status !== 'missing');
    expect(names).toHaveLength(handedIn.length);
    const exported = await namesIn(join(made.folder, made.source));
    const beginnings = platform === 'moodle' ? exported.map((name) => name.split('/')[0]!) : exported.map((name) => name.split('_').filter((part) => /^\d+$/.test(part)).slice(0, 2).join('_'));
    for (const name of names) expect(beginnings).toContain(platform === 'moodle' ? name.split('/')[0] : name.split('_').filter((part) => /^\d+$/.test(part)).slice(0, 2).join('_'));
  });

  it('says nothing of what is for the teacher alone', () => {
    const files = readdirSync(at('exports'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(json|txt|xml|md|csv)$/.test(entry.name));
    const shared = new Set(made.expected.recordings.flat());
    for (const { parentPath, name } of files) {
      const text = readFileSync(join(parentPath, name), 'utf8');
      expect(text).not.toMatch(/fingerprint|same recording|integrity/i);
      const own = [...shared].find((id) => parentPath.endsWith(`/${id}`));
      if (own) for (const other of shared) if (other !== own) expect(text).not.toContain(other);
    }
  });
});
