import type { Block } from './document.ts';

/** The first paragraph of a section is set as its lead. */
export function lead(blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph' ? [{ ...first, role: 'lead' }, ...rest] : blocks;
}
