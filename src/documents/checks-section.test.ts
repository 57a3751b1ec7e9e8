import { describe, expect, it } from 'vitest';
import { deskOf } from '../../tests/support/document-of.ts';
import { proseText } from '../../tests/support/prose-text.ts';
import { analyzeTold, OPENING } from '../../tests/support/tell-segments.ts';
import { openVoice } from '../explanations/open-voice.ts';
import type { CriterionGrade, Grade } from '../grades/grade.ts';
import { checksSection } from './checks-section.ts';
import type { Table } from './document.ts';

const criterion = (changes: Partial<CriterionGrade>): CriterionGrade => ({ id: 'a', title: { any: 'A handshake' }, group: null, weight: 'points', points: 2, outOf: 2, outcome: 'met', met: true, grounds: [], found: 1, min: 1, max: null, frames: [1], ...changes });
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
      ['met', 'met', 'A handshake', '2 / 2', expect.stringMatching(/^1 found, at least 1 asked for\..*#1$/s)],
      ['', 'Total', '', '0.67 / 2', ''],
    ]);
  });

  it('never rounds the per cents up', async () => expect((await rowsOf('en', {})).lead).toBe('Lab: 0.67 of 2 points (59.9 %).'));
  it('speaks the language of the report', async () => expect((await rowsOf('zh-CN', {})).lead).toBe('实验：得0.67分，满分2分（59.9%）。'));

  it.each([
    [{ found: 3, min: 1, max: 2, met: false, frames: [] }, 'unmet', '3 found, 1 to 2 asked for.'],
    [{ found: 1, min: 1, max: 1, frames: [] }, 'met', '1 found, 1 asked for.'],
    [{ found: 2, min: 0, max: 0, met: false, frames: [4, 9] }, 'unmet', '2 found, none allowed. / #4 and #9'],
  ])('says what was asked for and whether it is there: %o', async (changes, sign, grounds) => {
    const [row] = (await rowsOf('en', changes)).rows;
    expect([row?.[0], row?.[4]]).toEqual([sign, grounds]);
  });
});
