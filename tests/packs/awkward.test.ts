import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import { analyzeCapture } from '../../src/analyze.ts';
import type { Language } from '../../src/documents/document.ts';
import { shippedPacks } from '../../src/packs/shipped-packs.ts';
import { cutPcapng } from '../support/cut-pcapng.ts';
import { packLines, packNamed, packQuestions } from '../support/pack-lines.ts';

const LANGUAGES: Language[] = ['en', 'zh-CN'];
const folder = mkdtempSync(join(tmpdir(), 'lab-report-packs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A sample, or the frames of it that are kept. */
const CAPTURES: Record<string, [sample: string, keeps: (frame: number) => boolean]> = {
  'over IPv6': ['ipv6', () => true],
  aborted: ['abort', () => true],
  'with loss': ['loss', () => true],
  'with a zero window': ['zero-window', () => true],
  'without the handshake': ['ipv6', (frame) => frame > 5],
  'beginning with a response': ['ipv6', (frame) => frame > 10],
  'beginning within a response': ['zero-window', (frame) => frame > 20],
  'of a SYN without an answer': ['abort', (frame) => frame > 60],
  'ending after the first request': ['ipv6', (frame) => frame < 7],
  'without a frame': ['lab', () => false],
};

const analyses = new Map<string, Promise<Analysis>>();
const analysisOf = (name: string): Promise<Analysis> => {
  const known = analyses.get(name) ?? analyze(name);
  analyses.set(name, known);
  return known;
};

function analyze(name: string): Promise<Analysis> {
  const [sample, keeps] = CAPTURES[name]!;
  const path = join(folder, `${name}.pcapng`);
  writeFileSync(path, cutPcapng(readFileSync(`samples/${sample}.pcapng`), keeps));
  return analyzeCapture(path, { version: '0.0.0' });
}

describe.each(Object.keys(CAPTURES))('packs on a capture %s', (name) => {
  it.each(LANGUAGES)('every question is answered, or said to be beyond the capture, %s', async (language) => {
    const analysis = await analysisOf(name);
    for (const pack of shippedPacks()) {
      const text = packLines(packNamed(pack), analysis, language);
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|Infinity|\[object|\{[a-z-]+\}|（）|\(\)|-\d[\d,]* (octets|字节)|[ （(]—[）) ,.，。]/);
      for (const { answer, number } of packQuestions(packNamed(pack), analysis, language)) expect(answer.length, `${pack} ${number}`).toBeGreaterThan(0);
    }
  });

  it('both languages judge alike', async () => {
    const analysis = await analysisOf(name);
    const tones = LANGUAGES.map((language) => shippedPacks().map((pack) => packQuestions(packNamed(pack), analysis, language).map(({ basis }) => basis.tone)));
    expect(tones[0]).toEqual(tones[1]);
  });
});

/** The answers of a pack to a capture, by the number of the question. */
async function answersTo(capture: string, pack: string, language: Language = 'en'): Promise<Map<string, string>> {
  const text = packLines(packNamed(pack), await analysisOf(capture), language);
  return new Map(text.split('\n\n').slice(1).map((part) => [part.slice(0, part.indexOf('.')), part]));
}

describe('what was not seen is not claimed', () => {
  it('of a response that was cut off: neither that it is whole nor that it is missing', async () => {
    const answers = await answersTo('aborted', 'kr-http@8');
    expect(answers.get('4')).toMatch(/\[found]\n {3}200 OK, in #11\./);
    expect(answers.get('6')).toContain('not there whole');
    expect(answers.get('13')).not.toContain('is whole');
  });

  it('of a HEAD: its Content-Length is not that of its content', async () => {
    expect((await answersTo('over IPv6', 'kr-http@8')).get('6')).toContain('the request was a HEAD');
  });

  it('of a first exchange whose request was sent before recording: the next one is taken', async () => {
    expect((await answersTo('beginning with a response', 'kr-http@8')).get('1')).toContain('#2');
    expect((await answersTo('beginning with a response', 'kr-tcp@8')).get('5')).toContain('The header of the GET request begins in #2');
  });

  it('of windows whose scale is not known: only the figure of the header', async () => {
    for (const pack of ['kr-tcp@7', 'kr-tcp@8']) {
      const answer = [...(await answersTo('without the handshake', pack)).values()].find((text) => text.includes('buffer that'))!;
      expect(answer).toContain('as the header of');
      expect(answer).toContain('cannot be told without the scale factor');
    }
  });

  it('of a SYN-ACK that is not there: whether it permits SACK', async () => {
    expect((await answersTo('of a SYN without an answer', 'kr-tcp@8')).get('3')).toContain('which is not in this capture');
  });

  it.each(LANGUAGES)('of a capture without a frame: nothing at all, %s', async (language) => {
    const tones = new Set(packQuestions(packNamed('kr-tcp@8'), await analysisOf('without a frame'), language).map(({ basis }) => basis.tone));
    expect([...tones].sort()).toEqual(['manual', 'missing']);
  });

  it('what holds of every capture is not said to be from this one', async () => {
    expect((await answersTo('without a frame', 'lab2')).get('6')).toContain('[general]');
  });
});
