import { writeChapter, chaptersOf } from '../../src/documents/notes-chapters.ts';
import type { Document, Language } from '../../src/documents/document.ts';
import { notesInlines } from '../../src/documents/notes-blocks.ts';
import { numberingOf, numberSections } from '../../src/documents/numbering.ts';
import { penAlone } from '../../src/documents/pen.ts';
import { openVoice, plainText } from '../../src/explanations/open-voice.ts';
import { readNotes } from '../../src/notes/read-notes.ts';

/** A document that holds notes and nothing else. */
export function notesDocument(markdown: string, language: Language = 'en'): Document {
  const pen = penAlone(openVoice(language));
  const notes = readNotes(markdown);
  const drafts = chaptersOf(notes).map((chapter, at) => writeChapter(pen, chapter, `notes-${at + 1}`));
  return {
    language,
    title: notes.title ? plainText(notesInlines(pen, notes.title)) : 'Notes alone',
    subtitle: '',
    generator: 'lab-report 0.0.0',
    words: { contents: 'Contents', skip: 'Skip', file: 'notes.md' },
    cover: [],
    sections: numberSections(drafts, numberingOf(language)),
  };
}
