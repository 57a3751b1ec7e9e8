import type { Notes, NotesBlock, NotesInline } from './notes.ts';

/**
 * How many words the writer has, in the chapters whose heading holds a text (with what stands below them), or in all. A Han character, kana or
 * hangul syllable is a word; code, formulas and what the program places are none.
 */
export function noteWords({ blocks }: Pick<Notes, 'blocks'>, chapter: string | null): number {
  const wanted = chapter?.normalize('NFKC').toLowerCase();
  let depth = wanted === undefined ? 0 : Number.POSITIVE_INFINITY;
  let words = 0;
  for (const block of blocks) {
    if (block.type === 'heading' && wanted !== undefined) {
      if (inlineText(block.inlines).normalize('NFKC').toLowerCase().includes(wanted)) depth = Math.min(depth, block.depth);
      else if (block.depth <= depth) depth = Number.POSITIVE_INFINITY;
    } else if (Number.isFinite(depth) && block.type !== 'heading') words += wordsIn(blockText(block));
  }
  return words;
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[^\s\p{P}\p{S}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

function wordsIn(text: string): number {
  return text.replace(/['’]/g, '').match(WORD)?.length ?? 0;
}

function blockText(block: NotesBlock): string {
  switch (block.type) {
    case 'paragraph': return inlineText(block.inlines);
    case 'list': return block.entries.flatMap(({ blocks }) => blocks.map(blockText)).join(' ');
    case 'quote': return block.blocks.map(blockText).join(' ');
    case 'table': return [...block.columns.map(({ head }) => head), ...block.rows.flat()].map(inlineText).join(' ');
    default: return '';
  }
}

function inlineText(inlines: readonly NotesInline[]): string {
  return inlines.map((one) => ('inlines' in one ? inlineText(one.inlines) : one.type === 'text' ? one.text : ' ')).join('');
}
