import type { NotesInline } from './notes.ts';

/** What inlines of notes say, without faces and addresses; a reference as it is written. */
export function notesText(inlines: NotesInline[]): string {
  return inlines.map(wordsOf).join('');
}

function wordsOf(inline: NotesInline): string {
  if ('inlines' in inline) return notesText(inline.inlines);
  if (inline.type === 'break') return ' ';
  if (inline.type === 'reference') return inline.written;
  if (inline.type === 'footnote') return '';
  if (inline.type === 'math') return inline.tex;
  return 'text' in inline ? inline.text : inline.path;
}
