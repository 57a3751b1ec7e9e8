import type { Block, Document, Inline, Section } from '../../src/documents/document.ts';

/** Every object of a tree of plain data, with the keys that lead to it. */
export function visitObjects(node: unknown, visit: (object: Record<string, unknown>, path: string) => void, path = ''): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node as Record<string, unknown>, path);
  for (const [key, child] of Object.entries(node)) visitObjects(child, visit, path ? `${path}.${key}` : key);
}

/** All sections, those within others included, in the order of reading. */
export function sectionsOf({ sections }: Pick<Document, 'sections'> | Section): Section[] {
  return sections.flatMap((section) => [section, ...sectionsOf(section)]);
}

/** Blocks and those that they hold: notes, steps and answers open up. */
export function blocksWithin(blocks: Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'note' || block.type === 'step' || block.type === 'quote') return [block, ...blocksWithin(block.blocks)];
    if (block.type === 'outline') return [block, ...blocksWithin(block.entries.flat())];
    return block.type === 'question' ? [block, ...blocksWithin(block.answer)] : [block];
  });
}

/** The runs of prose in a block of its own: one for each paragraph, list entry, table cell, caption and meaning. */
export function runsOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
      return block.margin ? [block.inlines, block.margin] : [block.inlines];
    case 'list':
      return block.entries;
    case 'table':
      return [block.caption, ...block.rows.flatMap(({ cells }) => cells)];
    case 'step':
      return [block.title];
    case 'question':
      return [block.question];
    case 'message':
      return [block.caption, ...block.headers.map(({ meaning }) => meaning).filter((meaning) => meaning.length > 0)];
    case 'heading':
      return [block.inlines];
    case 'listing':
      return block.caption ? [block.caption] : [];
    case 'footnotes':
      return block.entries.map(({ inlines }) => inlines);
    case 'note':
    case 'derivation':
    case 'outline':
    case 'quote':
    case 'rule':
      return [];
    default:
      return [block.caption];
  }
}

/** Inlines with those that they hold. */
export function inlinesWithin(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline) => ('inlines' in inline ? [inline, ...inlinesWithin(inline.inlines)] : [inline]));
}
