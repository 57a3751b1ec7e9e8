import type { Block } from './document.ts';
import type { Draft } from './numbering.ts';

/** A section's content as blocks in a row, for a place that has a heading already: titles of sections within become headings of their own. */
export function flowDraft({ blocks, sections }: Draft): Block[] {
  return [...blocks, ...sections.flatMap((section): Block[] => [{ type: 'heading', id: section.id, inlines: section.title }, ...flowDraft(section)])];
}
