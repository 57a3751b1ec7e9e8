import type { DerivationTerm, Prose } from '../explanations/explanation.ts';
import { plainText } from '../explanations/open-voice.ts';

/** Prose without its faces and links: blocks are parted by an empty line, and a block's remark in the margin follows it. */
export function plainProse(blocks: readonly Prose[]): string {
  return blocks.map((block) => plainBlock(block).trim()).join('\n\n');
}

function plainBlock(block: Prose): string {
  switch (block.type) {
    case 'paragraph':
      return [block.inlines, block.margin ?? []].map(plainText).filter(Boolean).join('\n\n');
    case 'list':
      return block.entries.map((inlines, at) => `${block.ordered ? `${at + 1}.` : '-'} ${plainText(inlines)}`).join('\n');
    case 'note':
      return [block.title, plainProse(block.blocks)].filter(Boolean).join('\n');
    case 'derivation':
      return `${plainTerm(block.result)} = ${block.terms.map(plainTerm).join(' ')}`;
  }
}

/** `78 [its octets #8]`: what the number is, and where it was read. */
function plainTerm({ operator, name, text, from }: DerivationTerm): string {
  const about = [name, from].filter(Boolean).join(' ');
  return [operator, text, about && `[${about}]`].filter(Boolean).join(' ');
}
