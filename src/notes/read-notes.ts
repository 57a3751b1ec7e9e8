import { checkBounds } from './check-bounds.ts';
import { claimsInTables } from './claims-in-tables.ts';
import { frontMatterLines, unclosedKeys } from './front-matter.ts';
import type { Notes, NotesBlock } from './notes.ts';
import { NotesError } from './notes-error.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readBlocks } from './read-blocks.ts';
import { readProse } from './read-prose.ts';
import type { Found } from './reading.ts';
import { emptyFront, isFrontKey, readFrontMatter } from './read-front-matter.ts';

/** A student's Markdown as notes. Throws `NotesError` and nothing else, whatever the text is. */
export function readNotes(markdown: string): Notes {
  const lines = markdown.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  checkBounds(lines);
  const { count, yaml } = frontMatterLines(lines);
  // One such line below a rule may be prose.
  if (unclosedKeys(lines).filter(isFrontKey).length > 1) throw new NotesError('front-unclosed', 1, 0);
  const { front, claims, flaws } = yaml === null ? emptyFront() : readFrontMatter(yaml);
  const body = lines.slice(count).join('\n');
  const found: Found = { flaws, footnotes: new Map() };
  const blocks = readBlocks(parseMarkdown(body), count + 1, found);
  return { ...nameTitle(blocks), front, claims: [...claims, ...claimsInTables(blocks)], prose: readProse(lines.slice(count), count + 1), footnotes: Object.fromEntries(found.footnotes), flaws };
}

/** A text's one heading of level 1 is its title where nothing stands above it. */
function nameTitle(blocks: NotesBlock[]): Pick<Notes, 'title' | 'blocks'> {
  const [first, ...rest] = blocks;
  const alone = first?.type === 'heading' && first.depth === 1 && !rest.some((block) => block.type === 'heading' && block.depth === 1);
  return alone && first.inlines.length > 0 ? { title: first.inlines, blocks: rest } : { title: null, blocks };
}
