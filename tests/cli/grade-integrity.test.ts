import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SubmissionResult } from '../../src/classes/submission-result.ts';
import type { Integrity } from '../../src/integrity/integrity.ts';
import { makeClass } from '../class/made-class.ts';
import { runHere, scratchFolder } from './in-process.ts';

/** Of the class of 60: one whose recording another has with moved times, two who are of one group, one with another's number in the page. */
const [OWNER, MOVED, GROUPED, MATE, SHOWING] = ['20260002', '20260048', '20260051', '20260052', '20260053'] as const;

const folder = scratchFolder();
const at = (path: string) => join(folder, path);
const integrityOf = (out: string) => JSON.parse(readFileSync(at(`${out}/integrity.json`), 'utf8')) as Integrity;
const recordingsOf = (out: string) => integrityOf(out).clusters.filter(({ tier }) => tier === 'same-recording');
const whole = (out: string) => [
  'grade',
  'class',
  '--roster',
  'roster.csv',
  '-o',
  out,
  '--feedback',
  'html',
  '--gradebook',
  'worksheet.csv',
  '--export',
  'moodle,canvas,gradescope,nbgrader,junit,summary',
];
const grade = (source: string, ...argv: string[]) => runHere(['grade', source, '--feedback', 'none', ...argv], { folder });

beforeAll(async () => {
  makeClass(folder, 'folders');
  for (const name of readdirSync(at('submissions')))
    if ([OWNER, MOVED, GROUPED, MATE, SHOWING].some((id) => name.startsWith(id))) cpSync(at(`submissions/${name}`), at(`class/${name}`), { recursive: true });
  writeFileSync(
    at('worksheet.csv'),
    `Identifier,Full name,Email address,Status,Grade,Maximum Grade\r\n${[OWNER, MOVED].map((id) => `Participant ${id},x,s${id}@example.edu,x,-,20.00`).join('\r\n')}\r\n`,
  );
  expect(await runHere(whole('out'), { folder })).toMatchObject({
    exitCode: 0,
    stderr: expect.stringContaining(`The same recording is in several submissions: 1 groups, the first with ${OWNER}, ${MOVED}.`),
  });
});

describe('lab-report grade', () => {
  it('shows the teacher who holds one recording, and apart from them who was declared to work together', () => {
    expect(recordingsOf('out').map(({ standing, members, times }) => [standing, members.map(({ key }) => key), times[0]!.kind])).toEqual([
      ['signal', [OWNER, MOVED], 'shifted'],
      ['declared', [GROUPED, MATE], 'same'],
    ]);
    const html = readFileSync(at('out/integrity.html'), 'utf8');
    expect(html).toContain(`href="feedback/${OWNER}/feedback.html"`);
    expect(html).toContain('20260009');
  });

  it('writes what the schema describes', () => {
    const check = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync('docs/integrity.schema.json', 'utf8')) as object);
    expect([check(integrityOf('out')), check.errors]).toEqual([true, null]);
  });

  it('shows nobody else, and changes no point: all else is the same octets as where there is nothing to show', async () => {
    const known = [OWNER, MOVED, GROUPED, MATE, SHOWING].flatMap((id) => ['--known', captureOf(id)]);
    expect((await runHere([...whole('quiet'), ...known], { folder })).stderr).not.toContain('same recording');
    expect(recordingsOf('quiet')).toEqual([]);
    const others = filesIn(at('out')).filter((path) => !/^integrity\.(json|html)$/.test(path));
    expect(others.length).toBeGreaterThan(20);
    for (const path of others) expect([path, readFileSync(at(`out/${path}`)).equals(readFileSync(at(`quiet/${path}`)))]).toEqual([path, true]);
  });

  it('writes the marks of a recording into the result and nowhere else', () => {
    const marks = filesIn(at('out/results')).flatMap(
      (name) => (JSON.parse(readFileSync(at(`out/results/${name}`), 'utf8')) as SubmissionResult).fingerprint?.segments.map(({ digest }) => digest) ?? [],
    );
    expect(marks.length).toBeGreaterThan(20);
    for (const path of filesIn(at('out')).filter((one) => !one.startsWith('results/'))) {
      for (const [name, text] of textsOf(path)) expect([name, marks.filter((mark) => text.includes(mark))]).toEqual([name, []]);
    }
  });

  it('knows the recordings of an earlier class, and a student who is in it again', async () => {
    const capture = readFileSync(at(captureOf(SHOWING)));
    for (const id of ['20270001', SHOWING]) {
      mkdirSync(at(`next/${id}`), { recursive: true });
      writeFileSync(at(`next/${id}/lab.pcapng`), capture);
    }
    mkdirSync(at('next/20270002'));
    cpSync(at(captureOf(OWNER)), at('next/20270002/lab.pcapng'));
    expect((await grade('next', '-o', 'next-out', '--archive', 'out')).exitCode).toBe(0);
    expect(recordingsOf('next-out').map(({ members }) => members.map(({ key, archive }) => (archive === null ? key : `${key} of ${archive}`)))).toEqual([
      [SHOWING, '20270001', `${SHOWING} of out`],
      ['20270002', `${OWNER} of out`, `${MOVED} of out`],
    ]);
    expect(integrityOf('next-out').compared.archives).toEqual([{ name: 'out', submissions: 5 + missingOf('out') }]);
    expect((await grade('next', '-o', 'again-out', '--student', SHOWING, '--archive', 'out')).exitCode).toBe(0);
    expect(recordingsOf('again-out').map(({ standing }) => standing)).toEqual(['own-earlier']);
  });

  it('leaves out what --known names', async () => {
    const known = captureOf(OWNER);
    const { stderr } = await grade('class', '--roster', 'roster.csv', '-o', 'known', '--known', known);
    expect(recordingsOf('known').map(({ standing }) => standing)).toEqual(['declared']);
    expect(stderr).not.toContain('same recording');
    expect(
      integrityOf('known')
        .notes.find(({ key }) => key === MOVED)!
        .notes.map(({ code, values }) => [code, values.recording]),
    ).toContainEqual(['given-recording', known]);
  });

  it('names nobody where names are hidden', async () => {
    expect((await grade('class', '--roster', 'roster.csv', '-o', 'hidden', '--anonymous')).exitCode).toBe(0);
    expect(recordingsOf('hidden').map(({ members }) => members.length)).toEqual([2, 2]);
    for (const name of ['integrity.json', 'integrity.html']) {
      const text = readFileSync(at(`hidden/${name}`), 'utf8');
      for (const id of [OWNER, MOVED, GROUPED, MATE, SHOWING, '20260009']) expect(text).not.toContain(id);
      expect(text).not.toContain('王芳');
    }
  });

  it.each([
    [['--archive', 'gone'], 3, 'holds no results of an earlier class'],
    [['--archive', 'class'], 3, 'holds no results of an earlier class'],
    [['--archive', 'out', '-o', 'out'], 2, 'is where this class is written'],
  ] as const)('with %j ends with exit code %i', async (argv, exitCode, sentence) => {
    expect(await grade('class', ...argv)).toMatchObject({ exitCode, stderr: expect.stringContaining(sentence) });
  });
});

/** Of a folder, and of those within, with their paths from it. */
function filesIn(path: string): string[] {
  const names = readdirSync(path, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  return names.filter((name) => statSync(join(path, name)).isFile()).sort();
}

function captureOf(id: string): string {
  return join('class', filesIn(at('class')).find((name) => name.startsWith(id) && /\.pcap(ng)?$/.test(name))!);
}

/** Also of the files within a zip file. */
function textsOf(path: string): [string, string][] {
  const octets = readFileSync(at(`out/${path}`));
  if (!/\.(zip|xlsx)$/.test(path)) return [[path, octets.toString('utf8')]];
  return Object.entries(unzipSync(octets)).map(([name, file]) => [`${path}/${name}`, Buffer.from(file).toString('utf8')]);
}

function missingOf(out: string): number {
  return readdirSync(at(`${out}/results`)).length - 5;
}
