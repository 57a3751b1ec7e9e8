import { pictureBlock } from './picture.ts';
import type { Pen } from './pen.ts';
import { notesText } from '../notes/notes-text.ts';
import type { Voice } from '../explanations/open-voice.ts';
import type { NotesBlock, NotesInline, NotesList, NotesTable } from '../notes/notes.ts';
import { code, plain } from './desk.ts';
import type { Block, Inline, Outline, Table } from './document.ts';

/** Blocks of notes as blocks of a document; a heading among them becomes a line of strong words. */
export function notesBlocks(pen: Pen, blocks: NotesBlock[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'heading':
        return [{ type: 'paragraph', inlines: [{ type: 'strong', inlines: notesInlines(pen, block.inlines) }] }];
      case 'paragraph':
        return paragraphs(pen, block.inlines);
      case 'list':
        return [outlineOf(pen, block)];
      case 'table':
        return [tableOf(pen, block)];
      case 'quote':
        return [{ type: 'quote', blocks: notesBlocks(pen, block.blocks) }];
      case 'code':
        return [{ type: 'listing', text: block.text, language: block.language }];
      case 'rule':
        return [{ type: 'rule' }];
      case 'directive':
        return pen.place(block);
    }
  });
}

/** A paragraph's words, with the pictures that stand between them as figures of their own. */
function paragraphs(pen: Pen, inlines: NotesInline[]): Block[] {
  const blocks: Block[] = [];
  let words: NotesInline[] = [];
  const flush = () => {
    if (words.some((inline) => inline.type !== 'text' || inline.text.trim() !== '')) blocks.push({ type: 'paragraph', inlines: notesInlines(pen, words) });
    words = [];
  };
  for (const inline of inlines) {
    const picture = inline.type === 'picture' ? pen.picture(inline.path) : undefined;
    if (inline.type !== 'picture' || !picture) words.push(inline);
    else {
      flush();
      blocks.push(pictureBlock(picture, inline));
    }
  }
  flush();
  return blocks;
}

function outlineOf(pen: Pen, { start, entries }: NotesList): Outline {
  return { type: 'outline', ordered: start !== null, start: start ?? 1, entries: entries.map(({ done, blocks }) => withMark(done, notesBlocks(pen, blocks))) };
}

/** `[x]` before what is done, as it was written. */
function withMark(done: boolean | null, blocks: Block[]): Block[] {
  if (done === null) return blocks;
  const mark: Inline[] = [...code(done ? '[x]' : '[ ]'), ...plain(' ')];
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph' ? [{ ...first, inlines: [...mark, ...first.inlines] }, ...rest] : [{ type: 'paragraph', inlines: mark }, ...blocks];
}

function tableOf(pen: Pen, { columns, rows }: NotesTable): Table {
  return {
    type: 'table',
    caption: [],
    columns: columns.map(({ head, align }) => ({ head: notesText(head), align })),
    rows: rows.map((cells) => ({ cells: cells.map((cell) => notesInlines(pen, cell)) })),
  };
}

export function notesInlines(pen: Pen, inlines: NotesInline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case 'text':
      case 'code':
      case 'break':
        return [inline];
      case 'strong':
      case 'emphasis':
        return [{ type: inline.type, inlines: notesInlines(pen, inline.inlines) }];
      case 'address':
        return fill(pen.voice, 'notes.link', { text: notesInlines(pen, inline.inlines), address: code(inline.address) });
      case 'picture':
        return fill(pen.voice, inline.description ? 'notes.picture-described' : 'notes.picture', { description: plain(inline.description), path: code(inline.path) });
      case 'math':
        return [inline];
      case 'footnote':
        return footnoteMark(pen, inline.label);
      case 'reference':
        return pen.resolve(inline);
    }
  });
}

/** A number that leads to the footnote; the mark as written where there is none. */
function footnoteMark(pen: Pen, label: string): Inline[] {
  const number = pen.footnote(label);
  return number === null ? plain(`[^${label}]`) : [{ type: 'link', to: `footnote-${number}`, inlines: plain(`[${number}]`) }];
}

/** A phrase with inlines in the places of its parameters. */
function fill(voice: Voice, key: string, parts: Record<string, Inline[]>): Inline[] {
  const names = Object.fromEntries(Object.keys(parts).map((name) => [name, name]));
  return voice.phrase(key, names).flatMap((inline) => (inline.type === 'value' ? parts[inline.text] ?? [] : [inline]));
}
