import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { handMadeClass, handMadeClassOfFour, handMadeResult } from '../../tests/support/class-entry.ts';
import { openVoice } from '../explanations/open-voice.ts';
import { gradeColumns } from './grade-columns.ts';
import { renderGradesCsv } from './render-grades-csv.ts';
import { renderGradesXlsx } from './render-grades-xlsx.ts';

const voice = openVoice('en');
const four = handMadeClassOfFour();
const HOSTILE = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '＝1', 'a\r\nb', 'say "hi", you', '\u202eabc', '\ud800'];

type Sheets = { sheet: string; data: unknown[][] }[];
const sheetsOf = async (octets: Uint8Array): Promise<Sheets> => (await readSheets(Buffer.from(octets))) as unknown as Sheets;

describe('renderGradesCsv', () => {
  const rows = parse(renderGradesCsv(four, voice), { bom: true, columns: true }) as Record<string, string>[];

  it('has points with overrides and lateness, and no zero where there are no points', () => {
    expect(rows.map((row) => [row.Key, row.Status, row.Points, row['Out of'], row['Per cent'], row['Points still open'], row['Taken for lateness'], row.Late])).toEqual([
      ['20260001', 'graded', '52.65', '100', '52.6', '', '5.85', 'yes'],
      ['20260002', 'needs a person', '43.5', '100', '43.5', '15', '', ''],
      ['20260003', 'ungradable', '', '', '', '', '', ''],
      ['20260004', 'nothing handed in', '', '', '', '', '', ''],
    ]);
  });

  it('has a column for each criterion, empty where it waits for a person or does not count', () => {
    expect(rows.map(({ handshake, reload, close, cookie, ipv6, extra, tls, answer }) => [handshake, reload, close, cookie, ipv6, extra, tls, answer])).toEqual([
      ['30', '12.5', '0', '0', '', '4', '-3', '15'],
      ['30', '12.5', '0', '0', '', '4', '-3', ''],
      ['', '', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', ''],
    ]);
  });

  it('has what the teacher says, and why something is ungradable, none of it a formula', () => {
    expect(rows[0]!.Comment).toBe("'+1 for the ladder, \"well done\" close: See #12.");
    expect(rows[1]!.Name).toBe("'=HYPERLINK(\"x\")");
    expect(rows[2]).toMatchObject({ Name: "'@user | <b>", Problems: "'-1 is no capture." });
  });

  it.each(HOSTILE)('keeps %j in its cell', (text) => {
    const named = handMadeClass([handMadeResult({ student: { id: text, name: text, email: text } })]);
    const [head, row, ...more] = parse(renderGradesCsv(named, voice), { bom: true }) as string[][];
    expect([row!.length, more]).toEqual([head!.length, []]);
    expect(row!.filter((cell) => /^[=+@\t\r＝]|^-\D/.test(cell))).toEqual([]);
  });
});

describe('renderGradesXlsx', () => {
  it('has numbers as numbers and texts as texts, read by another program', async () => {
    const [{ sheet, data }] = (await sheetsOf(await renderGradesXlsx(four, voice))) as [Sheets[number]];
    const [heads, ...rows] = data;
    const cell = (row: number, head: string) => rows[row]![heads!.indexOf(head)];
    expect([sheet, heads]).toEqual(['Grades', gradeColumns(four, voice).map(({ head }) => head)]);
    expect([cell(0, 'Points'), cell(0, 'Student ID'), cell(0, 'tls'), cell(1, 'answer'), cell(2, 'Points')]).toEqual([52.65, '20260001', -3, null, null]);
    expect(cell(1, 'Name')).toBe('=HYPERLINK("x")');
    expect(cell(0, 'Comment')).toBe('+1 for the ladder,\n"well done"\nclose: See #12.');
  });

  it('has no formula, a head that stays in sight, and widths', async () => {
    const parts = unzipSync(await renderGradesXlsx(four, voice));
    const [grades] = Object.entries(parts).filter(([name]) => /worksheets\/sheet1\.xml$/.test(name)).map(([, octets]) => Buffer.from(octets).toString());
    expect(grades).not.toMatch(/<f[ >]/);
    expect(grades).toMatch(/<pane [^>]*ySplit="1"/);
    expect(grades).toMatch(/<pane [^>]*state="frozen"/);
    expect(grades).toMatch(/<col [^>]*width="/);
  });

  it('counts each criterion in a sheet of its own', async () => {
    const [, { sheet, data }] = (await sheetsOf(await renderGradesXlsx(four, voice))) as [Sheets[number], Sheets[number]];
    const [heads, ...rows] = data;
    expect(sheet).toBe('Criteria');
    const of = (id: string) => Object.fromEntries(heads!.map((head, at) => [head, rows.find(([first]) => first === id)![at]]));
    expect(of('reload')).toMatchObject({ Title: 'Reload, "twice"', Group: 'HTTP', Kind: 'points', 'Out of': 25, Mean: 12.5, 'Mean, per cent': 50, Median: 12.5, 'in part': 2, met: 0 });
    expect(of('answer')).toMatchObject({ Mean: 15, met: 1, 'a person decides': 1 });
    expect(of('tls')).toMatchObject({ Kind: 'penalty', Mean: -3, 'Mean, per cent': null });
  });

  it.each(HOSTILE)('stays a workbook with %j in it', async (text) => {
    const named = handMadeClass([handMadeResult({ student: { id: '1', name: text, email: null } })]);
    const [{ data }] = (await sheetsOf(await renderGradesXlsx(named, voice))) as [Sheets[number]];
    expect(data).toHaveLength(2);
    expect(data[1]![0]).toBe('20260001');
  });

  it('is the same file each time, in Chinese too', async () => {
    const [zh, class4] = [openVoice('zh-CN'), handMadeClassOfFour('zh-CN')];
    const first = Buffer.from(await renderGradesXlsx(class4, zh));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(first.equals(Buffer.from(await renderGradesXlsx(class4, zh)))).toBe(true);
    expect((await sheetsOf(first)).map(({ sheet }) => sheet)).toEqual(['成绩', '评分项']);
  });

  it('holds a class where nobody could be graded', async () => {
    const none = handMadeClass([handMadeResult({ status: 'missing', grade: null })]);
    expect((await sheetsOf(await renderGradesXlsx(none, voice))).map(({ data }) => data.length)).toEqual([2, 1]);
  });
});
