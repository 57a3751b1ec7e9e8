import type { Document, Language } from '../../src/documents/document.ts';
import { notesSection } from '../../src/documents/notes-section.ts';
import { numberSections } from '../../src/documents/numbering.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
import { readNotes } from '../../src/notes/read-notes.ts';

/** A document that holds notes and nothing else. */
export function notesDocument(markdown: string, language: Language = 'en'): Document {
  return {
    language,
    title: 'Notes alone',
    subtitle: '',
    generator: 'lab-report 0.0.0',
    words: { contents: 'Contents', skip: 'Skip', file: 'notes.md' },
    cover: [],
    sections: numberSections(notesSection(openVoice(language), readNotes(markdown)), language),
  };
}
