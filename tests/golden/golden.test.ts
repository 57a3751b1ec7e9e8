import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
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
    const text = documentText(composeDocument(await analysis, openVoice(language)));
    const golden = fileURLToPath(new URL(`${name.replace(/\..*$/, '')}.${language}.txt`, import.meta.url));
    if (update) writeFileSync(golden, text);
    if (!existsSync(golden)) throw new Error(`${name} has no golden file in ${language}: run the test with UPDATE_GOLDEN=1, read the file, commit it.`);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});
