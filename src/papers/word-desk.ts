import type { Block, Document, Footnotes, Section } from '../documents/document.ts';
import { withInner } from '../documents/inner-blocks.ts';
import type { Places } from '../pages/places.ts';
import { collectPlaces } from '../pages/places.ts';
import type { FigurePictures } from '../printing/draw-figures.ts';
import { type WordLists, wordLists } from './word-lists.ts';
import { type BookmarkNames, bookmarkNames } from './word-names.ts';

/** What lies at hand while a document is set in Word: where its anchors are, and what has been numbered so far. */
export interface WordDesk {
  places: Places;
  names: BookmarkNames;
  /** By number. */
  footnotes: Map<number, Footnotes['entries'][number]>;
  pictures: FigurePictures;
  lists: WordLists;
  /** Pictures set so far, since each has a number. */
  drawn: number;
}

export function openWordDesk(document: Document, pictures: FigurePictures): WordDesk {
  const blocks = document.sections.flatMap(blocksOf);
  const places = collectPlaces(document);
  const notes = blocks.flatMap((block) => (block.type === 'footnotes' ? block.entries : []));
  const anchors = [...document.sections.flatMap(sectionIds), ...blocks.flatMap((block) => anchorsOf(block, places))];
  return { places, names: bookmarkNames(anchors), footnotes: new Map(notes.map((entry) => [entry.number, entry])), pictures, lists: wordLists(), drawn: 0 };
}

function blocksOf({ blocks, sections }: Section): Block[] {
  return [...withInner(blocks), ...sections.flatMap(blocksOf)];
}

function sectionIds({ id, sections }: Section): string[] {
  return [id, ...sections.flatMap(sectionIds)];
}

/** The anchors that a block brings into the Word document: rows of tables and packet lists are places of their own. */
function anchorsOf(block: Block, places: Places): string[] {
  if (block.type === 'table') return block.rows.flatMap(({ anchor }) => anchor ?? []);
  if (block.type === 'packets') return block.rows.flatMap((row) => places.anchorOf(row) || []);
  if (block.type === 'tree') return block.lines.flatMap((line) => places.anchorOf(line) || []);
  return 'id' in block ? [block.id] : [];
}
