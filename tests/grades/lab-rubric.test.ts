import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { gradeEvidence } from '../../src/grades/grade-evidence.ts';
import { readRubric } from '../../src/grades/read-rubric.ts';
import { shippedRubric } from '../../src/grades/shipped-rubrics.ts';
import { scratchFolder } from '../cli/in-process.ts';
import { pcapBytes } from '../support/capture-bytes.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const rubric = readRubric(readFileSync(shippedRubric('lab')!, 'utf8'));
const folder = scratchFolder();

/** Points, and the criteria that were not met. */
async function graded(file: string) {
  const analysis = await analyzeCapture(file, { version: 'test' });
  const { points, criteria } = gradeEvidence({ analysis, student: null, files: null, notes: null }, rubric);
  return { points, unmet: criteria.filter(({ met }) => !met).map(({ id }) => id) };
}

/** What a teacher would give, and why. */
const EXPECTED: Record<string, { points: number; unmet: string[]; because: string }> = {
  'lab.pcapng': { points: 100, unmet: [], because: 'it is the lab, done as asked' },
  'npcap-loopback.pcap': { points: 100, unmet: [], because: 'it is the same lab as Windows records it' },
  'ipv6.pcapng': { points: 85, unmet: ['audio'], because: 'page and logo were fetched, an audio was not' },
  'loss.pcapng': { points: 70, unmet: ['logo', 'audio'], because: 'the page has neither logo nor audio; what was lost came again, so that nothing lacks' },
  'zero-window.pcapng': { points: 50, unmet: ['page', 'logo', 'audio'], because: 'a text is no page; all that TCP does is there' },
  'abort.pcapng': {
    points: 35, unmet: ['page', 'logo', 'audio', 'persistence', 'time-wait', 'whole'],
    because: 'handshake, request and the end by RST are there; the only answer breaks off, so that it shows no page, and nobody waits after a reset',
  },
};

describe('the rubric lab', () => {
  it('is worth 100 points', async () => {
    const { facts: _, ...rest } = await analyzeCapture(join(SAMPLES, 'lab.pcapng'), { version: 'test' });
    expect(gradeEvidence({ analysis: { ...rest, facts: [] }, student: null, files: null, notes: null }, rubric)).toMatchObject({ points: 0, outOf: 100 });
  });

  it('has an expectation for every sample', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(readdirSync(SAMPLES).filter((name) => /\.pcap(ng)?$/.test(name)).sort());
  });

  it.each(Object.entries(EXPECTED))('gives %s $points points, because $because', async (name, { points, unmet }) => {
    expect(await graded(join(SAMPLES, name))).toEqual({ points, unmet });
  });

  it('gives nothing for a capture without frames', async () => {
    const file = join(folder, 'empty.pcap');
    writeFileSync(file, pcapBytes([]));
    expect((await graded(file)).points).toBe(0);
  });

  it('takes the points for whole recordings from a file that breaks off', async () => {
    const file = join(folder, 'cut.pcap');
    const octets = readFileSync(join(SAMPLES, 'npcap-loopback.pcap'));
    writeFileSync(file, octets.subarray(0, octets.length - 10));
    expect(await graded(file)).toEqual({ points: 95, unmet: ['whole'] });
  });
});
