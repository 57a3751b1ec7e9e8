import type { Voice } from '../explanations/open-voice.ts';
import type { NotesBlock, NotesInline, NotesList, NotesTable } from '../notes/notes.ts';
import { code, plain } from './desk.ts';
import type { Block, Inline, Outline, Table } from './document.ts';

/** Blocks of notes as blocks of a document; a heading among them becomes a line of strong words. */
export function notesBlocks(voice: Voice, blocks: NotesBlock[]): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
        return { type: 'paragraph', inlines: [{ type: 'strong', inlines: notesInlines(voice, block.inlines) }] };
      case 'paragraph':
        return { type: 'paragraph', inlines: notesInlines(voice, block.inlines) };
      case 'list':
        return outlineOf(voice, block);
      case 'table':
        return tableOf(voice, block);
      case 'quote':
        return { type: 'quote', blocks: notesBlocks(voice, block.blocks) };
      case 'code':
        return { type: 'listing', text: block.text };
      case 'rule':
        return { type: 'rule' };
    }
  });
}

function outlineOf(voice: Voice, { start, entries }: NotesList): Outline {
  return { type: 'outline', ordered: start !== null, start: start ?? 1, entries: entries.map(({ done, blocks }) => withMark(done, notesBlocks(voice, blocks))) };
}

/** `[x]` before what is done, as it was written. */
function withMark(done: boolean | null, blocks: Block[]): Block[] {
  if (done === null) return blocks;
  const mark: Inline[] = [...code(done ? '[x]' : '[ ]'), ...plain(' ')];
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph' ? [{ ...first, inlines: [...mark, ...first.inlines] }, ...rest] : [{ type: 'paragraph', inlines: mark }, ...blocks];
}

function tableOf(voice: Voice, { columns, rows }: NotesTable): Table {
  return {
    type: 'table',
    caption: [],
    columns: columns.map(({ head, align }) => ({ head: notesText(head), align })),
    rows: rows.map((cells) => ({ cells: cells.map((cell) => notesInlines(voice, cell)) })),
  };
}

export function notesInlines(voice: Voice, inlines: NotesInline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case 'text':
      case 'code':
      case 'break':
        return [inline];
      case 'strong':
      case 'emphasis':
        return [{ type: inline.type, inlines: notesInlines(voice, inline.inlines) }];
      case 'address':
        return fill(voice, 'notes.link', { text: notesInlines(voice, inline.inlines), address: code(inline.address) });
      case 'picture':
        return fill(voice, inline.description ? 'notes.picture-described' : 'notes.picture', { description: plain(inline.description), path: code(inline.path) });
    }
  });
}

/** A phrase with inlines in the places of its parameters. */
function fill(voice: Voice, key: string, parts: Record<string, Inline[]>): Inline[] {
  const names = Object.fromEntries(Object.keys(parts).map((name) => [name, name]));
  return voice.phrase(key, names).flatMap((inline) => (inline.type === 'value' ? parts[inline.text] ?? [] : [inline]));
}

/** What inlines of notes say, without faces and addresses. */
export function notesText(inlines: NotesInline[]): string {
  return inlines.map((inline) => ('inlines' in inline ? notesText(inline.inlines) : inline.type === 'break' ? ' ' : 'text' in inline ? inline.text : inline.path)).join('');
}
