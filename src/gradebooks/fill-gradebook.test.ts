import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import { csvCells } from './csv-cells.ts';
import { fillGradebook } from './fill-gradebook.ts';

const result = (key: string, percent: number | null, rest: Partial<ClassEntry> = {}): ClassEntry =>
  ({ key, student: { id: key, name: null, email: null }, ids: {}, status: percent === null ? 'ungradable' : 'graded', points: percent === null ? null : percent / 2, outOf: 50, percent, comment: null, comments: {}, ...rest }) as ClassEntry;

const fill = (csv: string | Uint8Array, entries: ClassEntry[], column?: string, commentOf?: (entry: ClassEntry) => string) => {
  const { octets, ...rest } = fillGradebook({ octets: Buffer.from(csv as string), graded: { entries, rubric: null }, column, commentOf });
  return { ...rest, text: Buffer.from(octets).toString('utf8') };
};

const MOODLE = '\ufeffIdentifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (grade)","Feedback comments"\r\n"Participant 4711","李华, jr.",lihua@x.example,"Submitted for grading",-,20.00,Yes,-,"a ""b""\r\nc"\r\n"Participant 4712",王芳,,"No submission",-,20.00,Yes,-,\r\n';
const CANVAS = 'Student,ID,SIS User ID,SIS Login ID,Section,Lab 1 (900),Lab 2 (901),Current Score\n    Points Possible,,,,,10,"40,0",(read only)\n"Li, Hua",31,20260001,lihua,A,9,,80\n"=""Wang""",32,20260002,wf,A,8,"7",70\n';

describe('fillGradebook', () => {
  it('fills Moodle’s worksheet by the participant’s number, and leaves every other octet', () => {
    const { text, ...rest } = fill(MOODLE, [result('a', 85, { ids: { participant: '4711' } }), result('b', null, { ids: { participant: '4712' } })]);
    expect(rest).toEqual({ platform: 'moodle', filled: ['a'], without: [], waiting: [] });
    expect(text).toBe(MOODLE.replace('grading",-,20.00', 'grading",17,20.00'));
  });

  it('knows a student by the address, and says who is not in it', () => {
    expect(fill(MOODLE, [result('x', 50, { student: { id: null, name: null, email: 'LiHua@x.example' } }), result('y', 50)])).toMatchObject({ filled: ['x'], without: ['y'] });
  });

  it('takes the worksheet of a Chinese site, in GBK too', () => {
    const gbk = Buffer.concat([Buffer.from('b1e0bac5', 'hex'), Buffer.from(',x,'), Buffer.from('b3c9bca8', 'hex'), Buffer.from('\r\n4711,y,-\r\n')]);
    expect(Buffer.from(fillGradebook({ octets: gbk, graded: { entries: [result('a', 100, { ids: { participant: '4711' } })], rubric: null } }).octets).toString('latin1')).toBe(gbk.toString('latin1').replace('y,-', 'y,50'));
  });

  it('fills the named column of Canvas’ gradebook, of its own maximum', () => {
    const { text, ...rest } = fill(CANVAS, [result('20260001', 75), result('z', 50, { ids: { user: '32' } })], 'lab 2');
    expect(rest).toEqual({ platform: 'canvas', filled: ['20260001', 'z'], without: [], waiting: [] });
    expect(text).toBe(CANVAS.replace('A,9,,80', 'A,9,30,80').replace('"7",70', '"20",70'));
  });

  it('gives nobody more than Moodle’s maximum, which it would leave out, and whoever has a bonus all of it in Canvas', () => {
    expect(fill(MOODLE, [result('a', 104, { ids: { participant: '4711' } })]).text).toContain('grading",20,20.00');
    expect(fill(CANVAS, [result('20260001', 105)], 'Lab 2').text).toContain('A,9,42,80');
  });

  it('leaves who waits for a person as it stands, and names them', () => {
    expect(fill(MOODLE, [result('a', 85, { ids: { participant: '4711' }, status: 'needs-person' })])).toEqual({ platform: 'moodle', filled: [], without: [], waiting: ['a'], text: MOODLE });
  });

  it('takes the teacher’s total where nothing could be graded, by what the rubric is worth', () => {
    const entry = result('a', null, { ids: { participant: '4711' }, points: 30, outOf: null });
    const { octets } = fillGradebook({ octets: Buffer.from(MOODLE), graded: { entries: [entry], rubric: { outOf: 60 } as ClassResult['rubric'] } });
    expect(Buffer.from(octets).toString()).toContain('grading",10,20.00');
  });

  it('writes comments as HTML where they are asked for, and no other octet', () => {
    const { text } = fill(MOODLE, [result('a', 85, { ids: { participant: '4711' } })], undefined, () => '17 of 20 & <b>\nSay "ACK"。');
    expect(text).toBe(MOODLE.replace('grading",-,20.00', 'grading",17,20.00').replace('"a ""b""\r\nc"', '"17 of 20 &amp; &lt;b&gt;<br />Say ""ACK""。"'));
    expect(parse(text, { bom: true, relax_column_count: true })[1]).toContain('17 of 20 &amp; &lt;b&gt;<br />Say "ACK"。');
  });

  it('writes comments in GBK where the worksheet is', () => {
    const worksheet = Buffer.from('b1e0bac52cb3c9bca82cb7b4c0a1c6c0c2db0d0ab2ced3ebd5df343731312c2d2c0d0a', 'hex');
    const { octets } = fillGradebook({ octets: worksheet, graded: { entries: [result('a', 100, { ids: { participant: '4711' } })], rubric: null }, commentOf: () => '很好，𠮷' });
    expect(new TextDecoder('gbk').decode(octets)).toBe('编号,成绩,反馈评论\r\n参与者4711,50,"很好，&#134071;"\r\n');
  });

  it('refuses comments where there is no column for them', () => {
    expect(() => fill(CANVAS, [], 'Lab 2', () => '')).toThrow(expect.objectContaining({ code: 'no-comments' }));
  });

  it.each([
    [CANVAS, undefined, 'which-column'],
    [CANVAS, 'Lab 7', 'no-column'],
    ['a,b\n1,2\n', undefined, 'unknown-kind'],
    ['', undefined, 'unknown-kind'],
  ])('refuses %j', (csv, column, code) => {
    expect(() => fill(csv, [], column)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses UTF-16, in which octets are no characters', () => {
    expect(() => fillGradebook({ octets: Buffer.from('\ufeffIdentifier', 'utf16le'), graded: { entries: [], rubric: null } })).toThrow(expect.objectContaining({ code: 'wide-characters' }));
  });
});

describe('csvCells', () => {
  it('reads quotes, line ends and empty cells', () => {
    expect(csvCells('a,"b ""c"", d",\r\n"e\nf",,g', ',').map((row) => row.map(({ text }) => text))).toEqual([['a', 'b "c", d', ''], ['e\nf', '', 'g']]);
    expect(csvCells('a,', ',').map((row) => row.map(({ text }) => text))).toEqual([['a', '']]);
    expect(csvCells('"open', ',').map((row) => row.map(({ text }) => text))).toEqual([['open']]);
  });
});
