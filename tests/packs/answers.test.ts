import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import { analyzeCapture } from '../../src/analyze.ts';
import type { Language } from '../../src/documents/document.ts';
import { shippedPacks } from '../../src/packs/shipped-packs.ts';
import { packLines, packNamed } from '../support/pack-lines.ts';

const PUBLIC = '../shared/captures/public';
const CAPTURES = ['samples/lab.pcapng', ...['kr-http-ethereal-trace-1.pcap', 'kr-http-ethereal-trace-3.pcap', 'kr-http-ethereal-trace-5.pcap', 'kr-tcp-ethereal-trace-1.pcap', 'kr-NAT_home_side.pcap'].map((name) => join(PUBLIC, name))];
const LANGUAGES: Language[] = ['en', 'zh-CN'];

/** After a change of a pack or of a measure: npx vitest run tests/packs -u, and look at the difference. */
describe('answers of the packs that come along (captures of ../shared are skipped where it is absent)', () => {
  for (const capture of CAPTURES) {
    it.skipIf(!existsSync(capture))(`to ${basename(capture)}`, async () => {
      const analysis = await analyzeCapture(capture, { version: '0.0.0' });
      for (const language of LANGUAGES) {
        const text = shippedPacks().map((name) => answersOf(name, analysis, language)).join('\n');
        expect(text).not.toMatch(/\[object|\{[a-z-]+\}/);
        await expect(text).toMatchFileSnapshot(`expected/${basename(capture)}.${language}.txt`);
      }
    });
  }

  it('a report.json suffices', async () => {
    const analysis = await analyzeCapture('samples/lab.pcapng', { version: '0.0.0' });
    const again = JSON.parse(JSON.stringify(analysis)) as Analysis;
    expect(answersOf('kr-http@8', again, 'en')).toBe(answersOf('kr-http@8', analysis, 'en'));
  });
});

const answersOf = (name: string, analysis: Analysis, language: Language): string => packLines(packNamed(name), analysis, language);
