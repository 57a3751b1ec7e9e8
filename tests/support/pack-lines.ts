import { readFileSync } from 'node:fs';
import type { Analysis } from '../../src/analysis.ts';
import type { Desk } from '../../src/documents/desk.ts';
import type { Block, Inline, Language, Question } from '../../src/documents/document.ts';
import { packSection } from '../../src/documents/pack-section.ts';
import { openVoice, plainText } from '../../src/explanations/open-voice.ts';
import type { Pack } from '../../src/packs/pack.ts';
import { readPack } from '../../src/packs/read-pack.ts';
import { shippedPack } from '../../src/packs/shipped-packs.ts';

/** A pack that comes along. */
export function packNamed(name: string): Pack {
  return readPack(readFileSync(shippedPack(name)!, 'utf8'));
}

/** What the report's section of a pack says: its title, its lead, and each question with its basis and answer. */
export function packLines(pack: Pack, analysis: Analysis, language: Language): string {
  const { title, blocks } = sectionOf(pack, analysis, language);
  return `# ${pack.id}: ${plainText(title)}\n${blocks.flatMap(linesOf).join('\n')}\n`;
}

/** The questions alone, as blocks. */
export function packQuestions(pack: Pack, analysis: Analysis, language: Language): Question[] {
  return sectionOf(pack, analysis, language).blocks.filter((block) => block.type === 'question');
}

function sectionOf(pack: Pack, analysis: Analysis, language: Language): ReturnType<typeof packSection> {
  return packSection({ analysis, voice: openVoice(language), facts: new Map(), casts: new Map(), told: new Set() } as unknown as Desk, pack);
}

/** A block as lines of text. */
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
