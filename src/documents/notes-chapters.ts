import type { Notes, NotesBlock } from '../notes/notes.ts';
import { notesText } from '../notes/notes-text.ts';
import { notesBlocks, notesInlines } from './notes-blocks.ts';
import type { Draft } from './numbering.ts';
import type { Pen } from './pen.ts';

type Heading = Extract<NotesBlock, { type: 'heading' }>;

/** A student's section before its parts are written, with its heading as text by which a profile may know it. */
export interface Chapter {
  /** Without a number of its own; '' for what stands above the first heading. */
  heading: string;
  title: Heading | null;
  blocks: NotesBlock[];
}

/** `1.`, `2.3 `, `（一）`, `一、`: what writers number their headings with. */
const OWN_NUMBER = /^(?:\d+(?:\.\d+)+[.、)）\s]|\d+[.、)）]|[（(][\d一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)\s*/;

/** The notes cut at their shallowest headings. */
export function chaptersOf({ blocks }: Notes): Chapter[] {
  const shallowest = Math.min(...blocks.filter(isHeading).map(({ depth }) => depth));
  const chapters: Chapter[] = [];
  for (const block of blocks) {
    if (isHeading(block) && block.depth === shallowest && block.inlines.length > 0) chapters.push({ heading: notesText(block.inlines).replace(OWN_NUMBER, '').trim(), title: block, blocks: [] });
    else if (chapters.length > 0) chapters.at(-1)!.blocks.push(block);
    else chapters.push({ heading: '', title: null, blocks: [block] });
  }
  return chapters;
}

/** A chapter as a section under an id by place: no heading can choose one that the report has already. Its inner headings are sections within. */
export function writeChapter(pen: Pen, { title, blocks }: Chapter, id: string): Draft {
  const root: Draft = { id, title: title ? notesInlines(pen, title.inlines) : pen.voice.phrase('notes.title'), blocks: [], sections: [] };
  const depths = blocks.filter(isHeading).map(({ depth }) => depth);
  const shallowest = Math.min(...depths);
  root.ownNumbers = blocks.some((block) => isHeading(block) && OWN_NUMBER.test(notesText(block.inlines)));
  for (const block of blocks) {
    const level = isHeading(block) ? block.depth - shallowest + 1 : 0;
    if (isHeading(block) && isSection(block, level)) openSection({ pen, root, heading: block, level });
    else lastOf(root).blocks.push(...notesBlocks(pen, [block]));
  }
  return root;
}

/** A title without the number that its writer gave it, for where all sections are numbered alike. */
export function withoutNumber(title: Draft['title']): Draft['title'] {
  const [first, ...rest] = title;
  return first?.type === 'text' ? [{ ...first, text: first.text.replace(OWN_NUMBER, '') }, ...rest] : title;
}

const isHeading = (block: NotesBlock): block is Heading => block.type === 'heading';

/** The contents have two levels within a section; what is deeper stays a line of its own. */
function isSection({ inlines }: Heading, level: number): boolean {
  return level <= 2 && inlines.length > 0;
}

function openSection({ pen, root, heading, level }: { pen: Pen; root: Draft; heading: Heading; level: number }): void {
  const above = root.sections.at(-1);
  const parent = level === 2 && above ? above : root;
  parent.sections.push({ id: `${parent.id}-${parent.sections.length + 1}`, title: notesInlines(pen, heading.inlines), blocks: [], sections: [] });
}

/** The innermost section at a draft's end. */
export function lastOf(draft: Draft): Draft {
  const last = draft.sections.at(-1);
  return last ? lastOf(last) : draft;
}
