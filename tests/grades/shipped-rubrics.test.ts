import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import type { Evidence } from '../../src/grades/evidence.ts';
import { gradeEvidence } from '../../src/grades/grade-evidence.ts';
import { readRubric } from '../../src/grades/read-rubric.ts';
import { shippedRubric, shippedRubrics } from '../../src/grades/shipped-rubrics.ts';
import { readNotes } from '../../src/notes/read-notes.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const rubricOf = (name: string) => readRubric(readFileSync(shippedRubric(name)!, 'utf8'));
const sample = (name: string) => readFileSync(new URL(name, SAMPLES), 'utf8');

async function graded(rubric: string, file: string, handedIn: Partial<Evidence> = {}) {
  const analysis = await analyzeCapture(fileURLToPath(new URL(file, SAMPLES)), { version: 'test' });
  const { points, pending, criteria } = gradeEvidence({ analysis, student: null, files: [file], notes: null, ...handedIn }, rubricOf(rubric));
  const ids = (...wanted: string[]) => criteria.filter(({ outcome }) => wanted.includes(outcome)).map(({ id, outcome }) => (outcome === 'absent' ? `(${id})` : id)).join(' ');
  return { points, pending, missed: ids('failed', 'absent', 'partly') };
}

const LI_HUA = { id: '20260001', name: '李华' };
const HANDED_IN = ['lab.pcapng', 'notes.md', 'site/index.html', 'site/logo.svg'];

/** What a teacher would give: points, what a person has still to give, and what was missed; in brackets what the capture does not hold. */
const EXPECTED: Record<string, readonly [rubric: string, file: string, { points: number; pending: number; missed: string }]> = {
  'lab2 gives the lab done as asked all that the recording and the page have; nobody said whose it is': ['lab2', 'lab.pcapng', { points: 43, pending: 26, missed: 'html text claims (no-mistake)' }],
  'lab2 gives the same as Windows records it the same': ['lab2', 'npcap-loopback.pcap', { points: 43, pending: 26, missed: 'html text claims (no-mistake)' }],
  'lab2 misses the audio, and the cache': ['lab2', 'ipv6.pcapng', { points: 34, pending: 26, missed: 'audio html text claims (no-mistake) cache' }],
  'lab2 misses logo and audio where only texts were fetched': ['lab2', 'loss.pcapng', { points: 28, pending: 26, missed: 'logo audio html text claims (no-mistake) cache' }],
  'lab2 looks for no number where there is no page': ['lab2', 'zero-window.pcapng', { points: 20, pending: 12, missed: 'fetched logo audio (number) (name) html text claims (no-mistake) cache' }],
  'lab2 gives for an answer that breaks off what opens and ends it': ['lab2', 'abort.pcapng', { points: 14, pending: 12, missed: 'fetched logo audio whole (number) (name) html text claims (no-mistake) cache' }],
  'kr-http finds the basic GET, the conditional one and a picture': ['kr-http', 'lab.pcapng', { points: 48, pending: 0, missed: 'languages segments images challenge (credentials) claims' }],
  'kr-http finds the same as Windows records it': ['kr-http', 'npcap-loopback.pcap', { points: 48, pending: 0, missed: 'languages segments images challenge (credentials) claims' }],
  'kr-http finds a long answer and one picture': ['kr-http', 'ipv6.pcapng', { points: 33, pending: 0, missed: 'languages modified again (not-modified) images challenge (credentials) claims' }],
  'kr-http finds a long answer': ['kr-http', 'loss.pcapng', { points: 25, pending: 0, missed: 'languages modified again (not-modified) images challenge (credentials) claims' }],
  'kr-http gives nothing for what breaks off before an answer is whole': ['kr-http', 'abort.pcapng', { points: 0, pending: 0, missed: 'get languages (modified) again (not-modified) segments images challenge (credentials) claims' }],
  'kr-tcp misses the upload where pages were only fetched': ['kr-tcp', 'lab.pcapng', { points: 48, pending: 10, missed: 'post segments (answered) claims' }],
  'kr-tcp finds a small upload': ['kr-tcp', 'ipv6.pcapng', { points: 63, pending: 10, missed: 'segments claims' }],
  'kr-tcp counts segments whatever way they went': ['kr-tcp', 'loss.pcapng', { points: 55, pending: 10, missed: 'post (answered) claims' }],
  'kr-tcp does the same where the window closes': ['kr-tcp', 'zero-window.pcapng', { points: 55, pending: 10, missed: 'post (answered) claims' }],
};

describe('shipped rubrics', () => {
  it.each(shippedRubrics())('%s is worth 100 points', (name) => {
    const { criteria, groups } = rubricOf(name);
    const worth = criteria.filter(({ weight }) => weight === 'points');
    expect(worth.reduce((sum, { points }) => sum + points, 0)).toBe(100);
    for (const { id } of groups) expect(criteria.some(({ group }) => group === id)).toBe(true);
  });

  it('names no sample that is not there', () => {
    expect(readdirSync(SAMPLES)).toEqual(expect.arrayContaining(Object.values(EXPECTED).map(([, file]) => file)));
  });

  it.each(Object.entries(EXPECTED))('%s', async (_, [rubric, file, expected]) => {
    expect(await graded(rubric, file)).toEqual(expected);
  });

  it.each(['notes.md', 'notes.zh-CN.md'])('lab2 gives the whole submission with %s all that no person has to give', async (notes) => {
    expect(await graded('lab2', 'lab.pcapng', { student: LI_HUA, files: HANDED_IN, notes: readNotes(sample(notes)) })).toEqual({ points: 91, pending: 12, missed: '' });
  });

  it('lab2 takes the page of somebody else for what it is', async () => {
    const { points, missed } = await graded('lab2', 'lab.pcapng', { student: { id: '20260002', name: '王芳' }, files: HANDED_IN, notes: readNotes(sample('notes.md')) });
    expect({ points, missed }).toEqual({ points: 77, missed: 'number name' });
  });
});
