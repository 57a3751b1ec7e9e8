import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../explanations/explanation.ts';
import type { Integrity, Note, NoteCode, SharedCode } from './integrity.ts';
import { STRENGTHS } from './integrity.ts';
import { makeNote } from './make-note.ts';
import { openPhrases } from './open-phrases.ts';
import { renderIntegrity } from './render-integrity.ts';
import { NOTES, SHARED } from './signal-table.ts';

const wordsOf = (language: string) => JSON.parse(readFileSync(`templates/${language}/integrity.json`, 'utf8')) as Record<string, string>;
const placesOf = (language: string) => Object.entries(wordsOf(language)).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].map(String).sort()]);

const EVIL = '<script>alert(1)</script>"\u202e';

/** One of everything, with names as an attacker would choose them. */
function everything(): Integrity {
  const student = { id: EVIL, name: EVIL };
  const at = [{ key: EVIL, archive: null, streams: [0, 1], frames: [7] }, { key: 'b', archive: EVIL, streams: [3], frames: [9] }];
  const signals = (Object.keys(SHARED) as SharedCode[]).map((code) => ({ code, strength: SHARED[code].strength, count: 2, at, reasons: [...SHARED[code].reasons] }));
  const members = at.map(({ key, archive }) => ({ key, archive, student, group: EVIL }));
  const times = (['same', 'shifted', 'apart', 'unsure'] as const).map((kind) => ({ key: 'b', archive: EVIL, kind, seconds: -3.5 }));
  const values = { word: EVIL, recording: EVIL, program: EVIL, seconds: 3600, servers: 2, octets: 5, of: 3, gapNs: 1000 };
  const notes = (Object.keys(NOTES) as NoteCode[]).map((code): Note => makeNote({ code, values, streams: [2], frames: [11, 12], others: [{ key: EVIL, archive: null }] }));
  const cluster = { tier: 'same-recording', standing: 'signal', strength: 'decisive', members, signals, times } as const;
  return {
    schema: 'lab-report/integrity', version: 1, generator: { name: 'lab-report', version: '0' },
    compared: { submissions: 60, given: [EVIL], archives: [{ name: EVIL, submissions: 58 }] },
    clusters: [cluster, { ...cluster, tier: 'same-machine', strength: 'information' }, { ...cluster, standing: 'declared' }, { ...cluster, standing: 'own-earlier' }].map((one) => structuredClone(one) as unknown as Integrity['clusters'][number]),
    notes: [{ key: EVIL, student, notes }],
  };
}

const empty = (): Integrity => ({ ...everything(), compared: { submissions: 2, given: [], archives: [] }, clusters: [], notes: [] });

describe.each(LANGUAGES)('renderIntegrity in %s', (language) => {
  const html = renderIntegrity({ integrity: everything(), language, pageOf: (key) => `feedback/${key}/feedback.html` });
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
