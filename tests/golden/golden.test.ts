import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
import { readNotes } from '../../src/notes/read-notes.ts';
import { readPack } from '../../src/packs/read-pack.ts';
import { shippedPack } from '../../src/packs/shipped-packs.ts';
import { openShippedProfile } from '../../src/profiles/shipped-profiles.ts';
import { documentText } from '../support/document-text.ts';

/**
 * Every sample's report in every language, word for word. `UPDATE_GOLDEN=1 npx vitest run tests/golden/golden.test.ts` writes the
 * files anew; read what changed before it is committed.
 */
const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const captures = readdirSync(SAMPLES).filter((name) => /\.(pcap|pcapng)(\.gz)?$/.test(name)).sort();
const update = Boolean(process.env.UPDATE_GOLDEN);

describe.each(captures)('the report of samples/%s', (name) => {
  const analysis = analyzeCapture(`${SAMPLES}${name}`, { version: '0.0.0' });

  it.each(LANGUAGES)('reads in %s as its golden file does', async (language) => {
    expectGolden(documentText(composeDocument(await analysis, openVoice(language))), `${name.replace(/\..*$/, '')}.${language}`);
  });
});

describe('the write-ups of samples/', () => {
  const analysis = analyzeCapture(`${SAMPLES}lab.pcapng`, { version: '0.0.0' });

  it.each([['notes.md', 'en', 'english'], ['notes.zh-CN.md', 'zh-CN', 'nankai'], ['notes.zh-CN.md', 'zh-CN', 'zhejiang']] as const)('%s reads in %s, set as %s has it, as its golden file does', async (file, language, profile) => {
    const written = { notes: readNotes(readFileSync(`${SAMPLES}${file}`, 'utf8')), profile: openShippedProfile(profile)! };
    const packs = written.notes.front.questions.map((name) => readPack(readFileSync(shippedPack(name)!, 'utf8')));
    const document = composeDocument(await analysis, openVoice(language), { written, packs });
    // The page's picture is loaded by who calls.
    expect(document.flaws?.filter(({ code }) => code !== 'no-picture') ?? []).toEqual([]);
    expectGolden(documentText(document), `notes.${profile}.${language}`);
  });
});

function expectGolden(text: string, name: string): void {
  const golden = fileURLToPath(new URL(`${name}.txt`, import.meta.url));
  if (update) writeFileSync(golden, text);
  if (!existsSync(golden)) throw new Error(`${name} has no golden file: run the test with UPDATE_GOLDEN=1, read the file, commit it.`);
  expect(text).toBe(readFileSync(golden, 'utf8'));
}
