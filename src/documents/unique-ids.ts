import type { Block, Section } from './document.ts';
import { changeBlocks } from './inner-blocks.ts';

/** Sections whose anchors are all different: where a part stands twice, the second one's get a number behind them. */
export function withUniqueIds(sections: Section[]): Section[] {
  const taken = new Set<string>();
  const fresh = (id: string): string => {
    let unique = id;
    for (let count = 2; taken.has(unique); count++) unique = `${id}-${count}`;
    taken.add(unique);
    return unique;
  };
  const named = <B extends Block>(block: B): B => ('id' in block ? { ...block, id: fresh(block.id) } : block);
  const ofSection = (section: Section): Section => ({ ...section, id: fresh(section.id), blocks: changeBlocks(section.blocks, named), sections: section.sections.map(ofSection) });
  return sections.map(ofSection);
}
