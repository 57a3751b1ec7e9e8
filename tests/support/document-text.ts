import type { Block, Document, Section, Table } from '../../src/documents/document.ts';
import { figureLines } from './figure-text.ts';
import { proseLines, proseText } from './prose-text.ts';

/**
 * A document as plain text with every word, number and place of evidence in it, one line a paragraph or row: what golden files hold,
 * so that a change of a report shows as a change of lines.
 */
export function documentText({ language, title, subtitle, generator, words, cover, sections }: Document): string {
  const lines = [
    `${title} | ${subtitle} | ${generator} | ${language}`,
    ...cover.map(({ label, value }) => `${label}: ${value.length > 0 ? proseText(value) : '____'}`),
    `words: ${Object.entries(words).map(([key, word]) => `${key}=${word}`).join('; ')}`,
    ...sections.flatMap(sectionLines),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function sectionLines({ id, number, title, level, blocks, sections }: Section): string[] {
  return ['', `${'#'.repeat(level)} ${number} ${proseText(title)} ⟨${id}⟩`, ...blocks.flatMap(blockLines), ...sections.flatMap(sectionLines)];
}

/** One block in lines; what a step or an answer holds is indented. */
function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'list':
    case 'note':
    case 'derivation':
      return proseLines(block);
    case 'table':
      return tableLines(block);
    case 'step':
      return [`step ${block.number} (#${block.frame}, ${block.from}, ${block.id}): ${proseText(block.title)}`, ...block.blocks.flatMap(blockLines).map((line) => `  ${line}`)];
    case 'question':
      return [`question ${block.number} (${block.id}, ${block.basis.tone}: ${block.basis.word}): ${proseText(block.question)}`, ...block.answer.flatMap(blockLines).map((line) => `  ${line}`)];
    case 'listing':
      return [...(block.caption ? [`[listing ${block.language ?? ''}] ${proseText(block.caption)}`] : []), ...block.text.split('\n').map((line) => `    ${line}`)];
    case 'heading':
      return [`*** ${proseText(block.inlines)} ⟨${block.id}⟩`];
    case 'picture':
      return [`[picture] ${proseText(block.caption)} (${block.description}) ${block.address.slice(0, 40)}`];
    case 'footnotes':
      return block.entries.map(({ id, number, inlines }) => `[^${number}] ${proseText(inlines)} ⟨${id}⟩`);
    case 'outline':
      return block.entries.flatMap((blocks, at) => indented(block.ordered ? `${block.start + at}. ` : '- ', blocks));
    case 'quote':
      return block.blocks.flatMap(blockLines).map((line) => `> ${line}`);
    case 'rule':
      return ['* * *'];
    default:
      return figureLines(block);
  }
}

function indented(mark: string, blocks: Block[]): string[] {
  return blocks.flatMap(blockLines).map((line, at) => `${at === 0 ? mark : '  '}${line}`);
}

function tableLines({ caption, columns, rows }: Table): string[] {
  const lines = rows.map(({ cells, anchor, strong }) => `  | ${cells.map(proseText).join(' | ')} |${strong ? ' strong' : ''}${anchor ? ` ⟨${anchor}⟩` : ''}`);
  return [`[table] ${proseText(caption)}`, `  | ${columns.map(({ head }) => head).join(' | ')} |`, ...lines];
}
