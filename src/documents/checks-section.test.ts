import { describe, expect, it } from 'vitest';
import { deskOf } from '../../tests/support/document-of.ts';
import { proseText } from '../../tests/support/prose-text.ts';
import { analyzeTold, OPENING } from '../../tests/support/tell-segments.ts';
import { openVoice } from '../explanations/open-voice.ts';
import type { CriterionGrade, Grade, Ground } from '../grades/grade.ts';
import { checksSection } from './checks-section.ts';
import type { Table } from './document.ts';

const ground = (changes: Partial<Ground>): Ground => ({ by: 'fact', holds: true, unsure: null, found: 1, min: 1, max: null, frames: [1], subject: 'handshake.found', ...changes });
const criterion = (changes: Partial<CriterionGrade>): CriterionGrade => ({ id: 'a', title: { any: 'A handshake' }, group: null, weight: 'points', points: 2, outOf: 2, outcome: 'met', met: true, found: 1, min: 1, max: null, frames: [1], grounds: [ground({})], ...changes });
const grade = (criteria: CriterionGrade[]): Grade => ({ title: { en: 'Lab', 'zh-CN': '实验' }, points: 2 / 3, outOf: 2, percent: 59.96, pending: 0, groups: [], criteria });

async function rowsOf(language: 'en' | 'zh-CN', changes: Partial<CriterionGrade>) {
  const desk = { ...deskOf(await analyzeTold(OPENING)), voice: openVoice(language) };
  const [lead, table] = checksSection(desk, grade([criterion(changes)])).blocks;
  return { lead: lead?.type === 'paragraph' ? proseText(lead.inlines) : '', rows: (table as Table).rows.map(({ cells, sign }) => [sign ?? '', ...cells.map(proseText)]) };
}

describe('checksSection', () => {
  it('gives criterion, points and grounds, then the total', async () => {
    const { rows } = await rowsOf('en', {});
    expect(rows).toEqual([
      ['met', 'met', 'A handshake', '2 / 2', '1 found. At least 1 asked for. #1'],
      ['', 'Total', '', '0.67 / 2', ''],
    ]);
  });

  it('never rounds the per cents up', async () => expect((await rowsOf('en', {})).lead).toBe('Lab: 0.67 of 2 points (59.9 %).'));
  it('speaks the language of the report', async () => expect((await rowsOf('zh-CN', {})).lead).toBe('实验：得0.67分，满分2分（59.9%）。'));

  it.each([
    [{ found: 3, min: 1, max: 2, frames: [] }, '3 found. 1 to 2 asked for.'],
    [{ found: 1, min: 1, max: 1, frames: [] }, '1 found. 1 asked for.'],
    [{ found: 2, min: 0, max: 0, frames: [4, 9] }, '2 found. None is allowed. #4 and #9'],
    [{ by: 'filter', scope: 'connection', subject: 'http', found: 1 }, '1\u00a0connection has a frame for `http`. At least 1 asked for. #1'],
    [{ by: 'page', subject: '20260001', found: 0 }, 'The page in the capture does not hold `20260001`. #1'],
    [{ by: 'file', subject: '*.md', list: ['a.md', 'b.md'], found: 2, frames: [] }, '2\u00a0files fit `*.md`: a.md, b.md.'],
    [{ by: 'notes', subject: '结论', found: 5, min: 50, frames: [] }, '5\u00a0words in the chapter “结论”. At least 50 asked for.'],
    [{ by: 'claim', subject: 'the client closes first', holds: false, reason: 'side', params: { found: 'server' } }, 'Not so: “the client closes first”. The capture says: the server. See #1.'],
    [{ by: 'filter', scope: 'frame', subject: 'http', found: 0, holds: null, unsure: 'not-kept', frames: [] }, '0\u00a0frames match `http`. At least 1 asked for. Not every octet of the capture is in the report, so there may be more.'],
  ] as [Partial<Ground>, string][])('says what was asked for and what was found: %o', async (changes, grounds) => {
    const [row] = (await rowsOf('en', { outcome: 'failed', met: false, grounds: [ground({ holds: false, ...changes })] })).rows;
    expect(row?.[4]).toBe(grounds);
  });

  it.each([
    ['met', 'points', 'met', 'met'],
    ['partly', 'points', 'warning', 'in part'],
    ['failed', 'points', 'unmet', 'not met'],
    ['absent', 'points', 'note', 'nothing to judge'],
    ['person', 'points', 'note', 'a person decides'],
    ['failed', 'bonus', 'note', 'not earned'],
    ['met', 'penalty', 'met', 'nothing taken'],
    ['failed', 'penalty', 'unmet', 'taken'],
  ] as const)('calls what is %s of %s by its word', async (outcome, weight, sign, word) => {
    const [row] = (await rowsOf('en', { outcome, weight })).rows;
    expect(row?.slice(0, 2)).toEqual([sign, word]);
  });

  it('puts criteria below their group, and says what lateness took and what the teacher said', async () => {
    const desk = deskOf(await analyzeTold(OPENING));
    const settled: Grade = { ...grade([criterion({}), criterion({ id: 'b', group: 'g', title: { any: 'B' }, comment: 'Well done' })]), groups: [{ id: 'g', title: { any: 'G' }, points: 2, outOf: 2, most: null }], lateness: { percent: 10, points: 0.2 }, pending: 3, comment: 'See me' };
    const blocks = checksSection(desk, settled).blocks;
    expect(blocks.slice(0, -1).map((block) => (block.type === 'paragraph' ? proseText(block.inlines) : ''))).toEqual(['Lab: 0.67 of 2 points (59.9 %).', 'Handed in late: 10 % were taken, which is 0.2 points.', 'Up to 3 points are still for a person to give.', '**Teacher:** See me']);
    expect((blocks.at(-1) as Table).rows.map(({ cells }) => proseText(cells[1]!))).toEqual(['G', 'B', 'A handshake', '']);
  });
});
