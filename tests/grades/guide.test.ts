import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyzeCapture } from '../../src/analyze.ts';
import { gradeEvidence } from '../../src/grades/grade-evidence.ts';
import { readRubric } from '../../src/grades/read-rubric.ts';

const guide = readFileSync(new URL('../../docs/rubric.md', import.meta.url), 'utf8');
const LAB = fileURLToPath(new URL('../../samples/lab.pcapng', import.meta.url));

describe('docs/rubric.md', () => {
  it('says of its example what comes out', async () => {
    const rubric = readRubric(/```yaml\n(.*?)```/s.exec(guide)![1]!);
    const analysis = await analyzeCapture(LAB, { version: 'test' });
    const { points, outOf, criteria } = gradeEvidence({ analysis, student: null, files: null, notes: null }, rubric);
    expect(guide).toContain(`earns ${points} of ${outOf} points`);
    expect(criteria.filter(({ met }) => !met).map(({ id }) => id)).toEqual(['reused']);
  });

  it('lists checks that can be asked', () => {
    const rows = [...guide.matchAll(/^\| [A-Za-z ]+ \| `(fact: .*?)`(?:, `(where: .*?)`)? \|$/gm)].map(([, fact, where]) => parse(`{ id: a, title: A, points: 1, ${fact}${where ? `, ${where}` : ''} }`));
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(readRubric(JSON.stringify({ title: 'T', criteria: [row] })).criteria).toHaveLength(1);
  });
});
