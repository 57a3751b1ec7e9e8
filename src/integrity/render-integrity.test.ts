import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everyIntegrity } from '../../tests/support/every-integrity.ts';
import { LANGUAGES } from '../explanations/explanation.ts';
import { type Integrity, STRENGTHS } from './integrity.ts';
import { openPhrases } from './open-phrases.ts';
import { renderIntegrity } from './render-integrity.ts';
import { NOTES, SHARED } from './signal-table.ts';

const wordsOf = (language: string) => JSON.parse(readFileSync(`templates/${language}/integrity.json`, 'utf8')) as Record<string, string>;
const placesOf = (language: string) => Object.entries(wordsOf(language)).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].map(String).sort()]);

const empty = (): Integrity => ({ ...everyIntegrity(), compared: { submissions: 2, given: [], archives: [] }, clusters: [], notes: [] });

describe.each(LANGUAGES)('renderIntegrity in %s', (language) => {
  const html = renderIntegrity({ integrity: everyIntegrity(), language, pageOf: (key) => `feedback/${key}/feedback.html` });
  const shown = html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, ' ');

  it('runs nothing, fetches nothing, and takes no name for markup', () => {
    expect(html).not.toMatch(/<script|javascript:|https?:\/\/|<img|<link|\u202e/i);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('href="feedback/%3Cscript%3E');
  });

  it('says everything in words, and fills every place', () => {
    expect(shown).not.toMatch(/\{\w+\}|undefined|null|\[object|NaN/);
    for (const code of Object.keys(NOTES)) expect(shown).not.toContain(`note.${code}`);
  });

  it('says before anything else that it is no verdict and changes no point', () => {
    const said = openPhrases(language)('disclaimer');
    expect(shown.indexOf(said)).toBeGreaterThan(0);
    expect(shown.indexOf(said)).toBeLessThan(shown.indexOf(openPhrases(language)('clusters')));
  });

  it('gives every signal its innocent reasons', () => {
    for (const { reasons } of [...Object.values(SHARED), ...Object.values(NOTES)]) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons) expect(openPhrases(language)(`reason.${reason}`)).not.toBe('');
    }
  });

  it('says so where there is nothing', () => {
    const said = renderIntegrity({ integrity: empty(), language, pageOf: () => null });
    expect(said).toContain(openPhrases(language)('clusters.none'));
    expect(said).toContain(openPhrases(language)('notes.none'));
    expect(said).not.toContain(openPhrases(language)('settled'));
  });
});

describe('integrity.json of templates/', () => {
  it('has the same phrases with the same places in every language', () => {
    for (const language of LANGUAGES) expect(placesOf(language)).toEqual(placesOf('en'));
  });

  it('has words for every signal, note, strength and reason, and none for what is none', () => {
    const codes = [...Object.keys(SHARED).map((code) => `signal.${code}`), ...Object.keys(NOTES).map((code) => `note.${code}`), ...STRENGTHS.map((strength) => `strength.${strength}`)];
    const reasons = new Set([...Object.values(SHARED), ...Object.values(NOTES)].flatMap((row) => row.reasons.map((reason) => `reason.${reason}`)));
    const named = Object.keys(wordsOf('en')).filter((key) => /^(signal|note|strength|reason)\./.test(key));
    expect(named.sort()).toEqual([...codes, ...reasons].sort());
  });

  it('speaks Chinese as Chinese is written', () => {
    for (const text of Object.values(wordsOf('zh-CN'))) expect(text).not.toMatch(/\p{Script=Han} |\p{Script=Han}[,;:!?()]| \p{Script=Han}|显然|只需/u);
  });
});
