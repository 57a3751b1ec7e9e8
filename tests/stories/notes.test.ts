import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
import type { Notes, NotesTable } from '../../src/notes/notes.ts';
import { DEFAULT_PROFILES, openShippedProfile } from '../../src/profiles/shipped-profiles.ts';
import { readNotes } from '../../src/notes/read-notes.ts';
import { documentFaults } from '../support/document-faults.ts';
import { documentText } from '../support/document-text.ts';
import { languageFaults } from '../support/language-faults.ts';

/** The sample's notes say what the sample holds, and stand in its report. */
const FILES = { en: 'samples/notes.md', 'zh-CN': 'samples/notes.zh-CN.md' };
const HEADINGS = { en: ['Objectives', 'Set-up', 'Procedure', 'Results and analysis', 'Questions', 'Conclusion', 'Left to do'], 'zh-CN': ['实验要求', 'Web服务器的搭建与网页', '抓包准备', '交互过程分析', '思考题', '总结', '待办'] };
const writtenIn = (language: keyof typeof FILES) => ({ notes: notesOf(language), profile: openShippedProfile(DEFAULT_PROFILES[language])! });
const notesOf = (language: keyof typeof FILES): Notes => readNotes(readFileSync(FILES[language], 'utf8'));

describe('samples/notes.md', async () => {
  const analysis = await analyzeCapture('samples/lab.pcapng', { version: '0.0.0' });

  it.each(LANGUAGES)('names the requests of the capture with their frames and answers, in %s', (language) => {
    const table = notesOf(language).blocks.find((block): block is NotesTable => block.type === 'table')!;
    const said = table.rows.map((cells) => cells.slice(0, 3).map(([inline]) => (inline && 'text' in inline ? inline.text : '')));
    const { exchanges } = analysis;
    expect(said).toEqual(exchanges.map(({ request, response }) => [String(request!.firstFrame), `${request!.method} ${request!.target}`, String(response!.status)]));
  });

  it.each(LANGUAGES)('is set in the order of the profile, generated parts behind its sections, in %s', (language) => {
    const document = composeDocument(analysis, openVoice(language), { written: writtenIn(language) });
    expect(documentFaults(document, analysis.capture.frames)).toEqual([]);
    expect(document.flaws).toEqual([]);
    const text = documentText(document);
    for (const heading of HEADINGS[language]) expect(text).toMatch(new RegExp(`^# \\S+ ${heading} ⟨`, 'm'));
    expect(text.match(/^## .* ⟨(?:capture|connections|connection-\d+)⟩$/gm)!.length).toBeGreaterThan(5);
  });

  it('has the same parts in every language under one profile', () => {
    const [english, chinese] = LANGUAGES.map((language) => composeDocument(analysis, openVoice(language), { written: { ...writtenIn(language), profile: openShippedProfile('english')! } }));
    expect(languageFaults(english!, chinese!)).toEqual([]);
  });
});
