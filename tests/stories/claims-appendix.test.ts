import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
import { readNotes } from '../../src/notes/read-notes.ts';
import { openShippedProfile } from '../../src/profiles/shipped-profiles.ts';
import { documentText } from '../support/document-text.ts';

const TITLES = { en: 'What the notes claim', 'zh-CN': '论断核对' };

describe('the appendix of claims', async () => {
  const analysis = await analyzeCapture('samples/lab.pcapng', { version: '0' });
  const notes = readNotes(readFileSync('samples/notes.md', 'utf8').replace('  - "closes first: server"', '  - "the client closes first: MARKED"\n  - "closes first: server"'));
  const text = (language: 'en' | 'zh-CN', claims: boolean) => documentText(composeDocument(analysis, openVoice(language), { written: { notes, profile: openShippedProfile('english')!, claims, pictures: new Map() } }));

  it.each(LANGUAGES)('stands in the teacher’s copy, with every claim, in %s', (language) => {
    const copy = text(language, true);
    expect(copy).toContain(TITLES[language]);
    for (const { text: claim } of notes.claims) expect(copy).toContain(claim);
  });

  it.each(LANGUAGES)('is nowhere in the student’s copy, in %s', (language) => {
    expect(text(language, false)).not.toMatch(/MARKED|What the notes claim|论断核对/);
  });
});
