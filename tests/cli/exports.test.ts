import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { strToU8, zipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import type { ClassResult } from '../../src/classes/class-result.ts';
import { EXPORT_WORDS } from '../../src/cli/grade/export-words.ts';
import { type Outcome, runHere, SAMPLES, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const at = (path: string) => join(folder, path);
const textOf = (path: string) => readFileSync(at(path), 'utf8');
const sample = (name: string) => readFileSync(join(SAMPLES, name));
const schemaCheck = (name: string) =>
  new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(fileURLToPath(new URL(`../../docs/${name}.schema.json`, import.meta.url)), 'utf8')) as object);

const MOODLE = {
  'Li Hua_11_assignsubmission_file/lab.pcapng': sample('lab.pcapng'),
  'Wang Fang_12_assignsubmission_file/lab.pcapng': sample('loss.pcapng'),
  'Zhao_13_assignsubmission_file/lab.pcapng': strToU8('no packets'),
  'Wu_14_assignsubmission_file/lab.pcapng': sample('loss.pcapng'),
};
const WORKSHEET =
  'Identifier,Full name,Email address,Status,Grade,Maximum Grade,Feedback comments\r\nParticipant 11,Li Hua,,x,-,20.00,\r\nParticipant 12,Wang Fang,,x,-,20.00,\r\nParticipant 13,Zhao,,x,-,20.00,keep\r\n';
const grade = (source: string, ...argv: string[]) => runHere(['grade', source, ...argv], { folder });

async function zipped(path: string): Promise<Record<string, string>> {
  const file = await openPromise(at(path));
  const found: Record<string, string> = {};
  for await (const entry of file.eachEntry()) found[entry.fileName] = Buffer.concat((await (await file.openReadStreamPromise(entry)).toArray()) as Uint8Array[]).toString();
  return found;
}

/** Every file below a folder with the digest of its octets. */
function digests(path: string): Record<string, string> {
  const files = readdirSync(at(path), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(at(path).length + 1));
  return Object.fromEntries(
    paths.sort().map((one) => [
      one,
      createHash('sha256')
        .update(readFileSync(at(`${path}/${one}`)))
        .digest('hex'),
    ]),
  );
}

describe('lab-report grade --export', () => {
  let outcome: Outcome;
  let graded: ClassResult;

  beforeAll(async () => {
    writeFileSync(at('moodle.zip'), zipSync(MOODLE));
    writeFileSync(at('worksheet.csv'), WORKSHEET);
    outcome = await grade('moodle.zip', '-o', 'out', '--gradebook', 'worksheet.csv', '--comments', '--export', EXPORT_WORDS.join());
    graded = JSON.parse(textOf('out/class.json')) as ClassResult;
  });

  it('writes all that it takes, and names each', () => {
    expect(outcome.exitCode).toBe(0);
    const [last, ...others] = outcome.stdout.trimEnd().split('\n').reverse();
    expect(others.reverse()).toEqual(
      [
        'grades.csv',
        'grades.xlsx',
        'class.json',
        'dashboard.html',
        'gradebooks/worksheet.csv',
        ...['gradescope/', 'prairielearn/', 'moodle-feedback.zip', 'nbgrader/', 'junit.xml', 'summary.md'].map((name) => `exports/${name}`),
      ].map((name) => `out/${name}`),
    );
    expect(last).toMatch(/^::error title=Ungradable submission::Zhao: Cannot read/);
    expect(outcome.stderr).toContain('There is no feedback that canvas could take back');
  });

  it('writes what its schemas describe', () => {
    const [asClass, asSubmission] = [schemaCheck('class'), schemaCheck('submission')];
    expect([asClass(graded), asClass.errors]).toEqual([true, null]);
    const asIntegrity = schemaCheck('integrity');
    expect([asIntegrity(JSON.parse(textOf('out/integrity.json'))), asIntegrity.errors]).toEqual([true, null]);
    for (const name of readdirSync(at('out/results'))) expect([asSubmission(JSON.parse(textOf(`out/results/${name}`))), asSubmission.errors]).toEqual([true, null]);
  });

  it('gives the same points everywhere', async () => {
    const [key] = ['Li_Hua'];
    const entry = graded.entries.find((one) => one.key === key)!;
    expect(entry.points).toBeGreaterThan(0);
    const [{ data }] = (await readSheets(at('out/grades.xlsx'))) as unknown as [{ data: unknown[][] }];
    const column = data[0]!.indexOf('Points');
    expect(data.find(([first]) => first === key)![column]).toBe(entry.points);
    const row = (parse(readFileSync(at('out/grades.csv')), { bom: true, columns: true }) as Record<string, string>[]).find(({ Key }) => Key === key)!;
    expect(row.Points).toBe(String(entry.points));
    expect(JSON.parse(textOf(`out/exports/gradescope/${key}/results.json`))).toMatchObject({ score: entry.points });
    expect((JSON.parse(textOf(`out/exports/prairielearn/${key}/results.json`)) as { score: number }).score).toBeCloseTo(entry.percent! / 100, 4);
    expect(JSON.parse(textOf('out/exports/prairielearn/Zhao/results.json'))).toMatchObject({ gradable: false });
    expect((parse(textOf('out/exports/nbgrader/grades.csv'), { columns: true }) as Record<string, string>[]).map(({ score }) => score)).toContain(String(entry.points));
  });

  it('packs the feedback under the names that Moodle gave, octet for octet', async () => {
    expect(await zipped('out/exports/moodle-feedback.zip')).toEqual({
      'Li Hua_11_assignsubmission_file/feedback.html': textOf('out/feedback/Li_Hua/feedback.html'),
      'Wang Fang_12_assignsubmission_file/feedback.html': textOf('out/feedback/Wang_Fang/feedback.html'),
      'Wu_14_assignsubmission_file/feedback.html': textOf('out/feedback/Wu/feedback.html'),
      'Zhao_13_assignsubmission_file/feedback.txt': expect.stringContaining('as a capture'),
    });
    const [assignment] = readdirSync(at('out/exports/nbgrader/feedback/Li_Hua'));
    expect(textOf(`out/exports/nbgrader/feedback/Li_Hua/${assignment}/feedback.html`)).toBe(textOf('out/feedback/Li_Hua/feedback.html'));
  });

  it('fills in grades and comments of the worksheet, and no other cell', () => {
    const rows = parse(textOf('out/gradebooks/worksheet.csv')) as string[][];
    expect(rows.map((row) => row.slice(0, 4))).toEqual((parse(WORKSHEET) as string[][]).map((row) => row.slice(0, 4)));
    expect(rows[1]![4]).toBe(String(Math.round(graded.entries[0]!.percent! * 20) / 100));
    expect(rows[2]![6]).toMatch(/points .*<br \/>/);
    expect(rows[3]!.slice(4)).toEqual(['-', '20.00', 'keep']);
  });

  it('gives the same octets in another place, and in a second run', async () => {
    const first = digests('out');
    expect((await grade('moodle.zip', '-o', 'out', '--gradebook', 'worksheet.csv', '--comments', '--export', EXPORT_WORDS.join())).stdout).toBe(outcome.stdout);
    expect(digests('out')).toEqual(first);
    await grade('moodle.zip', '-o', 'elsewhere', '--gradebook', 'worksheet.csv', '--comments', '--export', EXPORT_WORDS.join());
    expect(digests('elsewhere')).toEqual(first);
  });

  it('leaves out feedback that was taken away, and volumes of an earlier run', async () => {
    rmSync(at('elsewhere/feedback/Wang_Fang'), { recursive: true });
    writeFileSync(at('elsewhere/exports/moodle-feedback-2.zip'), 'of an earlier run');
    await grade('moodle.zip', '-o', 'elsewhere', '--student', 'Li_Hua', '--export', 'moodle,nbgrader');
    expect(Object.keys(await zipped('elsewhere/exports/moodle-feedback.zip'))).toEqual([
      'Li Hua_11_assignsubmission_file/feedback.html',
      'Wu_14_assignsubmission_file/feedback.html',
      'Zhao_13_assignsubmission_file/feedback.txt',
    ]);
  });

  it('answers Canvas by user and attachment, and GitHub Classroom where there is one submission', async () => {
    writeFileSync(at('canvas.zip'), zipSync({ 'lihua_31_9001_lab.pcapng': sample('lab.pcapng') }));
    const { stdout } = await grade('canvas.zip', '-o', 'canvas', '--export', 'canvas', '--export', 'annotations');
    expect(Object.keys(await zipped('canvas/exports/canvas-feedback.zip'))).toEqual(['lihua_31_9001_feedback.html']);
    expect(stdout).toMatch(/::notice title=Autograding complete::Points \d+\/100\n::notice title=Autograding report::\{"totalPoints":\d+,"maxPoints":100\}\n$/);
    expect(existsSync(at('canvas/exports/annotations.txt'))).toBe(false);
  });

  it('refuses a word that it does not know, before anything is graded', async () => {
    expect(await grade('moodle.zip', '-o', 'never', '--export', 'moodle,sakai')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('not "sakai"') });
    expect(await grade('moodle.zip', '-o', 'never', '--comments', '--gradebook', 'canvas.csv')).toMatchObject({ exitCode: 3 });
    expect(existsSync(at('never'))).toBe(false);
  });
});
