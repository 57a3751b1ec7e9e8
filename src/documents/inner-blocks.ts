import type { Block } from './document.ts';

/** Makes another block of the same kind: a note holds prose alone, so that no change may put a table there. */
export type BlockChange = <B extends Block>(block: B) => B;

/** Blocks with `change` made of each of them and of all that they hold, in reading order: which kinds hold others is said here alone. */
export function changeBlocks<B extends Block>(blocks: readonly B[], change: BlockChange): B[] {
  return blocks.map((block) => changeInner(change(block), change));
}

function changeInner<B extends Block>(block: B, change: BlockChange): B;
function changeInner(block: Block, change: BlockChange): Block {
  switch (block.type) {
    case 'note':
      return { ...block, blocks: changeBlocks(block.blocks, change) };
    case 'step':
    case 'quote':
      return { ...block, blocks: changeBlocks(block.blocks, change) };
    case 'question':
      return { ...block, answer: changeBlocks(block.answer, change) };
    case 'outline':
      return { ...block, entries: block.entries.map((blocks) => changeBlocks(blocks, change)) };
    default:
      return block;
  }
}

/** Every block of the list and all that they hold, in reading order. */
export function withInner(blocks: readonly Block[]): Block[] {
  const met: Block[] = [];
  changeBlocks(blocks, (block) => {
    met.push(block);
    return block;
  });
  return met;
}
