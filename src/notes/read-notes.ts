import { checkBounds } from './check-bounds.ts';
import { frontMatterLines } from './front-matter.ts';
import type { Notes, NotesBlock } from './notes.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readBlocks } from './read-blocks.ts';

/** A student's Markdown as notes. Throws `NotesError` and nothing else, whatever the text is. */
export function readNotes(markdown: string): Notes {
  const lines = markdown.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  checkBounds(lines);
  const body = lines.slice(frontMatterLines(lines));
  return nameTitle(readBlocks(parseMarkdown(body.join('\n'))));
}

/** A text's one heading of level 1 is its title where nothing stands above it. */
function nameTitle(blocks: NotesBlock[]): Notes {
  const [first, ...rest] = blocks;
  const alone = first?.type === 'heading' && first.depth === 1 && !rest.some((block) => block.type === 'heading' && block.depth === 1);
  return alone && first.inlines.length > 0 ? { title: first.inlines, blocks: rest } : { title: null, blocks };
}
