import type { Block, Document, Ladder, Section, Table } from '../documents/document.ts';

/** What a summary shows of a document: little enough to be kept for every capture of a run, and plain JSON. */
export interface Excerpt {
  /** Null where the capture has no connections to report on. */
  connections: Table | null;
  /** The first ones, in the order of reading. */
  ladders: Ladder[];
}

const LADDERS = 4;

export function excerptDocument({ sections }: Document): Excerpt {
  const connections = sections.flatMap(withInner).find(({ id }) => id === 'connections')?.blocks.find((block) => block.type === 'table') ?? null;
  return { connections, ladders: sections.flatMap(laddersOf).slice(0, LADDERS) };
}

/** A student's order has it within a section of their own. */
function withInner(section: Section): Section[] {
  return [section, ...section.sections.flatMap(withInner)];
}

function laddersOf({ blocks, sections }: Section): Ladder[] {
  return [...blocks.filter((block: Block) => block.type === 'ladder'), ...sections.flatMap(laddersOf)];
}
