import type { Block, Document, Section } from '../documents/document.ts';

/** Every block of a document in reading order, those inside notes, steps and answers included. */
export function blocksOf(document: Document): Block[] {
  return document.sections.flatMap(blocksOfSection);
}

function blocksOfSection(section: Section): Block[] {
  return [...section.blocks.flatMap(withInner), ...section.sections.flatMap(blocksOfSection)];
}

function withInner(block: Block): Block[] {
  if (block.type === 'note' || block.type === 'step' || block.type === 'quote') return [block, ...block.blocks.flatMap(withInner)];
  if (block.type === 'question') return [block, ...block.answer.flatMap(withInner)];
  if (block.type === 'outline') return [block, ...block.entries.flat().flatMap(withInner)];
  return [block];
}
