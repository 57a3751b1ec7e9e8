import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { handMadeClass, handMadeClassOfFour, handMadeResult } from '../../tests/support/class-entry.ts';
import type { SubmissionResult } from '../classes/submission-result.ts';
import { openVoice } from '../explanations/open-voice.ts';
import { gatherSubmissions } from '../submissions/gather-submissions.ts';
import { canvasHandout } from './canvas-handout.ts';
import type { Handout } from './handout.ts';
import { moodleHandout } from './moodle-handout.ts';
import { nbgraderHandout } from './nbgrader-handout.ts';
import { type ZipPart, zipParts, zipVolumes } from './zip-parts.ts';

const voice = openVoice('en');

/** A class as it comes out of an export with these paths, with feedback for everybody. */
function exported(...paths: string[]) {
  const entries = paths.map((path) => ({ path, size: 1, packedSize: 1, modifiedAt: null, open: () => Promise.reject(new Error('not read')) }));
  const { submissions } = gatherSubmissions({ archives: [{ entries, refused: [], close: () => {} }] });
  return handMadeClass(submissions.map(({ key, student, platform, source, ids }) => handMadeResult({ key, student, platform, source, ids, feedback: [{ format: 'html', path: `feedback/${key}/feedback.html` }, { format: 'pdf', path: `feedback/${key}/feedback.pdf` }] } as Partial<SubmissionResult>)));
}

const pathsOf = ({ files }: Handout) => files.map(({ path }) => path);

/** Whose a file is and what it is called, by the rules of mod/assign/feedback/file/importziplib.php; before 4.1 a part had to have something behind its fourth `_`. */
function asMoodleReads(path: string, before41 = false): [number, string] | null {
  const parts = path.split('/');
  for (const [at, part] of parts.entries()) {
    const [, participant = '', type, plugin, ...rest] = part.split('_');
    if (plugin === undefined || (before41 && rest.length === 0) || !/^\d+$/.test(participant) || type !== 'assignsubmission' || plugin !== 'file') continue;
    return [Number(participant), [rest.join('_'), ...parts.slice(at + 1)].filter(Boolean).join('/')];
  }
  return null;
}

/** The user and the attachment, by the rule of Canvas' app/models/assignment.rb. */
function asCanvasReads(path: string): [string, string] | null {
  const [user, attachment] = path.split('/').at(-1)!.split('_').filter((part) => /^\d+$/.test(part));
  return user === undefined || attachment === undefined || path.startsWith('._') ? null : [user, attachment];
}

describe('moodleHandout', () => {
  it('lies in folders by which Moodle knows the student, flat or not, blind, of a group, of text alone', () => {
    const names = ['李 华_11_assignsubmission_file/lab.pcapng', 'Ann-Marie O’Neil_12_assignsubmission_file_lab.pcapng', 'Participant_13_assignsubmission_file/a/lab.pcapng', 'Team 3_14_assignsubmission_onlinetext/onlinetext.html'];
    const handout = moodleHandout(exported(...names), voice);
    expect(handout.without).toEqual([]);
    expect(pathsOf(handout)).toContain('李 华_11_assignsubmission_file/feedback.pdf');
    expect(pathsOf(handout).map((path) => asMoodleReads(path)).sort()).toEqual([11, 12, 13, 14].flatMap((number) => [[number, 'feedback.html'], [number, 'feedback.pdf']]));
  });

  it('keeps the end that folders had before Moodle 4.1, which that Moodle asks for', () => {
    const [path] = pathsOf(moodleHandout(exported('Li Hua_11_assignsubmission_file_/lab.pcapng', 'Wang_12_assignsubmission_file_/lab.pcapng'), voice));
    expect(path).toBe('Li Hua_11_assignsubmission_file_/feedback.html');
    expect(asMoodleReads(path!, true)).toEqual([11, 'feedback.html']);
  });

  it('names whose files do not come from Moodle, and nobody who handed in nothing', () => {
    expect(moodleHandout(handMadeClassOfFour(), voice)).toEqual({ files: [], without: ['20260001', '20260002', '20260003'] });
  });

  it('says in a text why there is no report, where nothing could be graded', () => {
    const graded = exported('Li Hua_11_assignsubmission_file/lab.pcapng');
    const entries = graded.entries.map((entry) => ({ ...entry, status: 'ungradable' as const, points: null, percent: null, grade: null, problems: ['It is a picture.'], feedback: [] }));
    const [file] = moodleHandout({ entries }, voice).files as { path: string; text: string }[];
    expect(file).toEqual({ path: 'Li Hua_11_assignsubmission_file/feedback.txt', text: expect.stringMatching(/^\ufeffThis could not be graded\..*\r\nIt is a picture\.\r\n$/) });
  });
});

describe('canvasHandout', () => {
  it('is called so that Canvas finds the user and an attachment', () => {
    const handout = canvasHandout(exported('lihua_31_9001_lab.pcapng', 'lihua_31_9002_notes.md', '王芳_LATE_32_9003_lab_2_3.pcapng', '20260003_33_9004_lab.pcapng'), voice);
    expect(pathsOf(handout)).toContain('lihua_31_9001_feedback.pdf');
    expect(pathsOf(handout).map(asCanvasReads)).toEqual(expect.arrayContaining([['31', '9001'], ['32', '9003'], ['33', '9004']]));
    expect(handout.files).toHaveLength(6);
  });

  it('names those who entered a text or are anonymous, for whom Canvas takes nothing back', () => {
    const graded = exported('lihua_31_9001_lab.pcapng', 'wangfang_32_text_page.html', 'anon_xY3z9_9005_lab.pcapng');
    const text = graded.entries.find(({ ids }) => ids.user === '32')!;
    expect(canvasHandout(graded, voice)).toMatchObject({ files: [{}, {}], without: expect.arrayContaining([text.key]) });
    expect(canvasHandout(graded, voice).without).toHaveLength(2);
  });
});

describe('nbgraderHandout', () => {
  const graded = handMadeClassOfFour();
  const { files } = nbgraderHandout(graded, voice);
  const textOf = (end: string) => (files.find(({ path }) => path.endsWith(end)) as { text: string }).text;

  it('is a tree of student and assignment, with the time of the submission', () => {
    expect(files.map(({ path }) => path.replace('Lab_2_HTTP', '…'))).toEqual(['grades.csv', 'feedback/20260001/…/feedback.html', 'feedback/20260001/…/timestamp.txt', 'feedback/20260002/…/feedback.txt', 'feedback/20260003/…/feedback.txt']);
    expect(textOf('timestamp.txt')).toBe('2026-11-20 08:00:00\n');
    expect(files.every(({ path }) => !/[*+]/.test(path))).toBe(true);
  });

  it('has the columns of nbgrader’s own export, with quotes where they are needed', () => {
    const rows = parse(textOf('grades.csv'), { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0]!)).toEqual(['assignment', 'duedate', 'timestamp', 'student_id', 'last_name', 'first_name', 'email', 'raw_score', 'late_submission_penalty', 'score', 'max_score']);
    expect(rows[0]).toMatchObject({ assignment: 'Lab_2_HTTP', duedate: '2026-11-20T00:00:00', raw_score: '58.5', late_submission_penalty: '5.85', score: '52.65', max_score: '100' });
    expect(rows[1]).toMatchObject({ last_name: '=HYPERLINK("x")', raw_score: '43.5', score: '43.5' });
    expect(rows[2]).toMatchObject({ last_name: '@user | <b>', raw_score: '', score: '', max_score: '105' });
  });
});

const part = (path: string, ...pieces: string[]): ZipPart => ({ path, size: pieces.join('').length, open: () => pieces.map((piece) => Buffer.from(piece)) });

async function packed(parts: ZipPart[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipParts(parts)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function unpacked(zip: Buffer): Promise<Record<string, string>> {
  const file = await fromBufferPromise(zip);
  const found: Record<string, string> = {};
  for await (const entry of file.eachEntry()) {
    const stream = await file.openReadStreamPromise(entry);
    const octets = await stream.toArray();
    found[entry.fileName] = Buffer.concat(octets as Uint8Array[]).toString();
  }
  return found;
}

const infoZip = spawnSync('unzip', ['-v']).status === 0;

describe('zipParts', () => {
  it('gives back names and content to another program', async () => {
    const parts = [part('李 华_11_assignsubmission_file/feedback.html', '<p>', '重传'.repeat(50_000), '</p>'), part('a/b.pdf', '%PDF'), part('empty.txt')];
    expect(await unpacked(await packed(parts))).toEqual({ '李 华_11_assignsubmission_file/feedback.html': `<p>${'重传'.repeat(50_000)}</p>`, 'a/b.pdf': '%PDF', 'empty.txt': '' });
  });

  it.skipIf(!infoZip)('is a whole file with its names for Info-ZIP, too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lab-report-test-'));
    writeFileSync(join(folder, 'a.zip'), await packed([part('李 华_11_assignsubmission_file/feedback.html', '<p>'), part('b.pdf', '%PDF')]));
    const { status } = spawnSync('unzip', ['-q', 'a.zip'], { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    expect({ status, paths: readdirSync(folder).sort(), text: readFileSync(join(folder, '李 华_11_assignsubmission_file/feedback.html'), 'utf8') }).toEqual({ status: 0, paths: ['a.zip', 'b.pdf', '李 华_11_assignsubmission_file'], text: '<p>' });
    rmSync(folder, { recursive: true });
  });

  it.skipIf(infoZip)('was not unpacked by Info-ZIP, which is absent', () => {});

  it('is the same file each time', async () => {
    const digest = async () => createHash('sha256').update(await packed([part('a.html', 'x'.repeat(9_999)), part('b.pdf', 'y')])).digest('hex');
    const first = await digest();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await digest()).toBe(first);
  });

  it('holds one piece at a time, however much there is', async () => {
    const piece = Buffer.alloc(1024 * 1024, 7);
    let [ahead, most] = [0, 0];
    function* open(): Generator<Uint8Array> {
      for (let at = 0; at < 64; at++) {
        most = Math.max(most, ++ahead);
        yield piece;
      }
    }
    for await (const chunk of zipParts([{ path: 'a.pdf', size: 64 << 20, open }])) if (chunk.length >= piece.length) ahead -= 1;
    expect(most).toBeLessThanOrEqual(2);
  });
});

describe('zipVolumes', () => {
  const sizes = (parts: ZipPart[][]) => parts.map((volume) => volume.map(({ size }) => size));
  const sized = (...all: number[]) => all.map((size, at): ZipPart => ({ path: `${at}`, size, open: () => [] }));

  it('begins another file before one grows too large', () => {
    expect(sizes(zipVolumes(sized(4, 4, 4, 20, 1), 10))).toEqual([[4, 4], [4], [20], [1]]);
    expect(zipVolumes([])).toEqual([]);
  });

  it('puts no more files into one than a zip file can count', () => {
    expect(zipVolumes(sized(...Array.from({ length: 70_000 }, () => 1))).map(({ length }) => length)).toEqual([60_000, 10_000]);
  });
});
