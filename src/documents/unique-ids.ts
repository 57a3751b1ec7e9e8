import type { Block, Section } from './document.ts';

/** Sections whose anchors are all different: where a part stands twice, the second one's get a number behind them. */
export function withUniqueIds(sections: Section[]): Section[] {
  const taken = new Set<string>();
  const fresh = (id: string): string => {
    let unique = id;
    for (let count = 2; taken.has(unique); count++) unique = `${id}-${count}`;
    taken.add(unique);
    return unique;
  };
  const ofBlock = (block: Block): Block => {
    const named = 'id' in block ? { ...block, id: fresh(block.id) } : block;
    switch (named.type) {
      case 'note':
        return named;
      case 'step':
      case 'quote':
        return { ...named, blocks: named.blocks.map(ofBlock) };
      case 'question':
        return { ...named, answer: named.answer.map(ofBlock) };
      case 'outline':
        return { ...named, entries: named.entries.map((blocks) => blocks.map(ofBlock)) };
      default:
        return named;
    }
  };
  const ofSection = (section: Section): Section => ({ ...section, id: fresh(section.id), blocks: section.blocks.map(ofBlock), sections: section.sections.map(ofSection) });
  return sections.map(ofSection);
}
