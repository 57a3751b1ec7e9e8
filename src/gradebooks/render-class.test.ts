import { spawnSync } from 'node:child_process';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { handMadeClass, handMadeClassGrade, handMadeClassOfFour, handMadeEntry, handMadeResult } from '../../tests/support/class-entry.ts';
import { HOSTILE_TEXTS, markdownDangers } from '../../tests/support/markdown-dangers.ts';
import { openVoice } from '../explanations/open-voice.ts';
import { renderClassAnnotations } from './render-class-annotations.ts';
import { renderClassJunit } from './render-class-junit.ts';
import { renderClassSummary } from './render-class-summary.ts';
import { renderClassroomNotices } from './render-classroom-notices.ts';

const voice = openVoice('en');
const four = handMadeClassOfFour();
/** So many of a status. */
const many = (count: number, changes: Parameters<typeof handMadeResult>[0]) => handMadeClass(Array.from({ length: count }, (_, at) => handMadeResult({ key: `k${at}`, ...changes })));

const READER = 'import sys, json, xml.etree.ElementTree as e\nprint(json.dumps([[s.attrib, [[c.attrib, [d.tag for d in c], "".join(c.itertext())] for c in s]] for s in e.fromstring(sys.stdin.buffer.read())]))';
const python = spawnSync('python3', ['-c', 'import xml.etree.ElementTree']).status === 0;
type Suite = [Record<string, string>, [Record<string, string>, string[], string][]];
const readXml = (xml: string) => JSON.parse(spawnSync('python3', ['-c', READER], { input: xml, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout) as Suite[];

describe('renderClassJunit', () => {
  it.skipIf(python)('was not read by another parser, for there is no python3', () => {});

  it.skipIf(!python)('has a suite for each student and a test for each criterion, read by another parser', () => {
    const suites = readXml(renderClassJunit(four, voice));
    expect(suites.map(([{ name, tests, failures, errors, skipped }]) => [name, tests, failures, errors, skipped])).toEqual([
      ['20260001', '9', '3', '0', '2'],
      ['20260002', '9', '3', '0', '3'],
      ['20260003', '1', '0', '1', '0'],
      ['20260004', '1', '0', '0', '1'],
    ]);
    const names = suites.flatMap(([, cases]) => cases.map(([{ name }]) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names[1]).toBe('20260001: criterion handshake: The handshake is captured');
    const [, kinds, told] = suites[2]![1][0]!;
    expect([kinds, told.trim()]).toEqual([['error'], '-1 is no capture.']);
    expect(suites[0]![1][3]![2]).toContain('See #12.');
  });

  it('names no student by more than the key', () => {
    expect(renderClassJunit(four, voice)).not.toMatch(/李华|HYPERLINK/);
  });
});

describe('renderClassSummary', () => {
  const html = (markdown: string) => marked.parse(markdown, { async: false });

  it('counts the class, and lists who waits, what is ungradable, criteria and students', () => {
    const page = renderClassSummary(four, voice);
    expect(page.split('\n')[0]).toBe('## Lab 2: HTTP · 4\u00a0students: 1 graded, 1 waiting for a person, 1 ungradable, 1 without a submission');
    expect(page.match(/^### .*/gm)).toEqual(['### Waiting for a person', '### Ungradable', '### Criteria', '### Students']);
    expect(html(page).match(/<table>/g)).toHaveLength(4);
    expect(page).toContain('| `20260001` | 李华 | graded | 52.65 | 100 | 52.6 |');
    expect(page).toMatch(/\| `answer`.*\| 15 \| 15 \| 1 \| 0 \| 0 \| 0 \| 1 \|/);
  });

  it.each(HOSTILE_TEXTS)('makes nothing live of %j', (text) => {
    const hostile = handMadeClass([
      handMadeResult({ student: { id: text, name: text, email: text }, grade: { ...handMadeClassGrade(), title: { any: text } } }),
      handMadeResult({ key: 'b', student: { id: null, name: text, email: null }, status: 'ungradable', grade: null, problems: [text] }),
    ]);
    const page = renderClassSummary(hostile, voice);
    expect(markdownDangers(page)).toEqual([]);
    expect(html(page).match(/<tr>/g)).toHaveLength(2 + 2 + 9 + 3);
  });

  it.each([4096, 20_000, 1024 * 1024 - 16 * 1024])('is never longer than %d octets, and says what it leaves out', (budget) => {
    const page = renderClassSummary(many(budget > 100_000 ? 15_000 : 500, { student: { id: 'x', name: '欧阳'.repeat(30), email: null } }), voice, budget);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(budget);
    expect(page).toMatch(/left out/);
  });

  it('says so in Chinese', () => {
    expect(renderClassSummary(handMadeClassOfFour('zh-CN'), openVoice('zh-CN')).split('\n')[0]).toBe('## 实验2：HTTP · 4名学生：已批改1，待教师评定1，无法批改1，未提交1');
  });
});

/** As the runner of GitHub Actions reads a line. */
function readCommand(line: string): { command: string; title: string; message: string } {
  const [, command = '', title = '', message = ''] = /^::(\w+) title=(.*?)::(.*)$/.exec(line) ?? [];
  const undo = (text: string) => text.replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
  return { command, title: undo(title), message: undo(message) };
}
const commandsOf = (text: string) => text.split('\n').slice(0, -1).map(readCommand);

describe('renderClassAnnotations', () => {
  it('has an error for what is ungradable and a warning for what waits for a person', () => {
    expect(commandsOf(renderClassAnnotations(four, voice))).toEqual([
      { command: 'error', title: 'Ungradable submission', message: '20260003: -1 is no capture.' },
      { command: 'warning', title: 'A person has to look', message: '20260002: answer' },
    ]);
  });

  it('has at most ten of a kind, of which the last counts the others', () => {
    const commands = commandsOf(renderClassAnnotations(many(25, { status: 'ungradable', grade: null, problems: ['::error::x\n%0A::stop-commands::y'] }), voice));
    expect(commands).toHaveLength(10);
    expect(commands.every(({ command }) => command === 'error')).toBe(true);
    expect(commands[9]!.message).toMatch(/^16\s/);
    expect(commandsOf(renderClassAnnotations(many(10, { status: 'ungradable', grade: null, problems: ['x'] }), voice)).at(-1)!.message).toBe('k9: x');
  });
});

describe('renderClassroomNotices', () => {
  it('writes the two notices from which GitHub Classroom takes points', () => {
    expect(commandsOf(renderClassroomNotices(four.entries[0]!))).toEqual([
      { command: 'notice', title: 'Autograding complete', message: 'Points 52.65/100' },
      { command: 'notice', title: 'Autograding report', message: '{"totalPoints":52.65,"maxPoints":100}' },
    ]);
  });

  it('writes nothing where there are no points', () => {
    expect(renderClassroomNotices(four.entries[2]!)).toBe('');
    expect(renderClassroomNotices(handMadeEntry({ grade: handMadeClassGrade([]) }))).toBe('');
  });
});
