import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
import type { Notes, NotesTable } from '../../src/notes/notes.ts';
import { readNotes } from '../../src/notes/read-notes.ts';
import { documentFaults } from '../support/document-faults.ts';
import { documentText } from '../support/document-text.ts';
import { languageFaults } from '../support/language-faults.ts';

/** The sample's notes say what the sample holds, and stand in its report. */
const FILES = { en: 'samples/notes.md', 'zh-CN': 'samples/notes.zh-CN.md' };
const HEADINGS = { en: ['What I set up', 'What I did, and where it is in the capture', 'What surprised me', 'Left to do'], 'zh-CN': ['环境搭建', '操作与对应的帧', '出乎意料之处', '待办'] };
const notesOf = (language: keyof typeof FILES): Notes => readNotes(readFileSync(FILES[language], 'utf8'));

describe('samples/notes.md', async () => {
  const analysis = await analyzeCapture('samples/lab.pcapng', { version: '0.0.0' });

  it.each(LANGUAGES)('names the requests of the capture with their frames and answers, in %s', (language) => {
    const table = notesOf(language).blocks.find((block): block is NotesTable => block.type === 'table')!;
    const said = table.rows.map((cells) => cells.slice(0, 3).map(([inline]) => (inline && 'text' in inline ? inline.text : '')));
    const { exchanges } = analysis;
    expect(said).toEqual(exchanges.map(({ request, response }) => [String(request!.firstFrame), `${request!.method} ${request!.target}`, String(response!.status)]));
  });

  it.each(LANGUAGES)('is the last section of the report, in %s', (language) => {
    const document = composeDocument(analysis, openVoice(language), { notes: notesOf(language) });
    expect(documentFaults(document, analysis.capture.frames)).toEqual([]);
    expect(document.sections.at(-1)!.id).toBe('notes');
    const text = documentText(document);
    HEADINGS[language].forEach((heading, at) => expect(text).toMatch(new RegExp(`^## \\S+ ${heading} ⟨notes-${at + 1}⟩$`, 'm')));
  });

  it('has the same parts in every language', () => {
    const [english, chinese] = LANGUAGES.map((language) => composeDocument(analysis, openVoice(language), { notes: notesOf(language) }));
    expect(languageFaults(english!, chinese!)).toEqual([]);
  });

  it('changes nothing else in the report', () => {
    const [plain, noted] = [undefined, notesOf('en')].map((notes) => documentText(composeDocument(analysis, openVoice('en'), { notes })));
    expect(noted!.startsWith(plain!.trimEnd())).toBe(true);
  });
});
