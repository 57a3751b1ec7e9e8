import type { Block, Document, Section } from '../documents/document.ts';
import { withInner } from '../documents/inner-blocks.ts';

/** Every block of a document in reading order, those inside notes, steps and answers included. */
export function blocksOf(document: Document): Block[] {
  return document.sections.flatMap(blocksOfSection);
}

function blocksOfSection(section: Section): Block[] {
  return [...withInner(section.blocks), ...section.sections.flatMap(blocksOfSection)];
}
