import type { Place } from '../forms/place-of.ts';
import type { Notes, NotesBlock, NotesInline } from './notes.ts';

/** A picture's path as written, and where it is first named. */
export interface NamedPicture extends Place {
  path: string;
}

/** Every picture that notes name, in their order: those between the words and those that directives place. */
export function namedPictures({ blocks }: Notes): NamedPicture[] {
  return blocks.flatMap(inBlock);
}

function inBlock(block: NotesBlock): NamedPicture[] {
  switch (block.type) {
    case 'directive':
      return block.part === 'picture' && block.arguments.file ? [{ path: block.arguments.file, line: block.line, column: block.column }] : [];
    case 'heading':
    case 'paragraph':
      return inInlines(block.inlines);
    case 'list':
      return block.entries.flatMap(({ blocks }) => blocks.flatMap(inBlock));
    case 'table':
      return block.rows.flat().flatMap(inInlines);
    case 'quote':
      return block.blocks.flatMap(inBlock);
    default:
      return [];
  }
}

function inInlines(inlines: NotesInline[]): NamedPicture[] {
  return inlines.flatMap((inline): NamedPicture[] => {
    if (inline.type === 'picture') return [{ path: inline.path, line: inline.line, column: inline.column }];
    return 'inlines' in inline ? inInlines(inline.inlines) : [];
  });
}
