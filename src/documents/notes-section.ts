import type { Voice } from '../explanations/open-voice.ts';
import type { Notes, NotesBlock } from '../notes/notes.ts';
import { notesBlocks, notesInlines, notesText } from './notes-blocks.ts';
import type { Draft } from './numbering.ts';

type Heading = Extract<NotesBlock, { type: 'heading' }>;

/** `1.`, `2.3 `, `（一）`, `一、`: what writers number their headings with. */
const OWN_NUMBER = /^(?:\d+(?:\.\d+)+[.、)）\s]|\d+[.、)）]|[（(][\d一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)/;

/** The student's own text as the last section, its headings as sections within. Nothing where there is no text. */
export function notesSection(voice: Voice, { title, blocks }: Notes): Draft[] {
  if (blocks.length === 0) return [];
  const shallowest = Math.min(...blocks.filter(isHeading).map(({ depth }) => depth));
  const root: Draft = { id: 'notes', title: title ? notesInlines(voice, title) : voice.phrase('notes.title'), blocks: [], sections: [] };
  root.blocks.push({ type: 'paragraph', inlines: voice.phrase('notes.remark'), role: 'remark' });
  root.ownNumbers = blocks.some((block) => isHeading(block) && OWN_NUMBER.test(notesText(block.inlines)));
  for (const block of blocks) {
    const level = isHeading(block) ? block.depth - shallowest + 1 : 0;
    if (isHeading(block) && isSection(block, level)) openSection({ voice, root, heading: block, level });
    else lastOf(root).blocks.push(...notesBlocks(voice, [block]));
  }
  return [root];
}

const isHeading = (block: NotesBlock): block is Heading => block.type === 'heading';

/** The contents have two levels within a section; what is deeper stays a line of its own. */
function isSection({ inlines }: Heading, level: number): boolean {
  return level <= 2 && inlines.length > 0;
}

function openSection({ voice, root, heading, level }: { voice: Voice; root: Draft; heading: Heading; level: number }): void {
  const above = root.sections.at(-1);
  const parent = level === 2 && above ? above : root;
  // An id by place: no heading can choose one that the report has already.
  parent.sections.push({ id: `${parent.id}-${parent.sections.length + 1}`, title: notesInlines(voice, heading.inlines), blocks: [], sections: [] });
}

function lastOf(draft: Draft): Draft {
  const last = draft.sections.at(-1);
  return last ? lastOf(last) : draft;
}
