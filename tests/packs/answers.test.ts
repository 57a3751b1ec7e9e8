import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis.ts';
import { analyzeCapture } from '../../src/analyze.ts';
import { packSection } from '../../src/documents/pack-section.ts';
import type { Desk } from '../../src/documents/desk.ts';
import type { Block, Inline, Language } from '../../src/documents/document.ts';
import { openVoice, plainText } from '../../src/explanations/open-voice.ts';
import { readPack } from '../../src/packs/read-pack.ts';
import { shippedPack, shippedPacks } from '../../src/packs/shipped-packs.ts';

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

function answersOf(name: string, analysis: Analysis, language: Language): string {
  const voice = openVoice(language);
  const desk = { analysis, voice, facts: new Map(), casts: new Map(), told: new Set() } as Desk;
  const { title, blocks } = packSection(desk, readPack(readFileSync(shippedPack(name)!, 'utf8')));
  return `# ${name}: ${plainText(title)}\n${blocks.flatMap(linesOf).join('\n')}\n`;
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'question': return ['', `${block.number}. ${plainText(block.question)} [${block.basis.tone}]`, ...block.answer.flatMap(linesOf).map((line) => `   ${line}`)];
    case 'paragraph': return [plainText(block.inlines)];
    case 'table': return [block.columns.map(({ head }) => head), ...block.rows.map(({ cells }) => cells.map((cell: Inline[]) => plainText(cell)))].map((cells) => cells.join(' | '));
    case 'list': return block.entries.map((entry) => `- ${plainText(entry)}`);
    case 'note': return block.blocks.flatMap(linesOf);
    default: return [`(${block.type})`];
  }
}
