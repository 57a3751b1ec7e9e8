/** A part of a page that can be left out whole or cut between two of its blocks; what was opened is closed. */
export interface Chapter {
  open: string;
  blocks: string[];
  /** Stands in place of the blocks that were left out. */
  cut: string;
  close: string;
}

export interface Filled {
  text: string;
  /** Chapters of which not even the first block had room. */
  leftOut: number;
}

/** As many blocks as fit into `budget` octets of UTF-8, in order; blocks are set apart by an empty line. A chapter that has no room ends the page. */
export function fillPage(chapters: Chapter[], budget: number): Filled {
  const parts: string[] = [];
  let room = budget;
  for (const [at, chapter] of chapters.entries()) {
    const filled = fillChapter(chapter, room);
    if (!filled) return { text: parts.join(''), leftOut: chapters.length - at };
    parts.push(filled);
    room -= octetsOf(filled);
  }
  return { text: parts.join(''), leftOut: 0 };
}

function fillChapter({ open, blocks, cut, close }: Chapter, room: number): string | null {
  let left = room - octetsOf(setApart([open, cut, close]));
  if (left < 0) return null;
  const over = blocks.findIndex((block) => (left -= octetsOf(setApart([block]))) < 0);
  if (over === 0) return null;
  return setApart(over < 0 ? [open, ...blocks, close] : [open, ...blocks.slice(0, over), cut, close]);
}

/** Each block with an empty line behind it. */
export function setApart(blocks: string[]): string {
  return blocks.filter(Boolean).map((block) => `${block}\n\n`).join('');
}

export function octetsOf(text: string): number {
  return Buffer.byteLength(text);
}
