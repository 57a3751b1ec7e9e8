import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, scratchFolder } from '../cli/in-process.ts';
import { findSpellings } from '../support/find-spellings.ts';
import { secretCapture } from '../support/secret-traffic.ts';
import { noBrowser, textsOf } from './printing-ground.ts';

const folder = scratchFolder();
writeFileSync(join(folder, 'of-10.77.31.9.pcapng'), secretCapture());

describe.skipIf(noBrowser !== null)('--redact on paper', () => {
  it.each([
    ['en', 'Addresses and secrets are replaced'],
    ['zh-CN', '地址和敏感内容已替换'],
  ])('leaves nothing in a PDF and a Word file in %s, and says so', async (lang, words) => {
    const { exitCode } = await runHere(['of-10.77.31.9.pcapng', '--redact', '--lang', lang, '-o', `${lang}.pdf`], { folder });
    expect(exitCode).toBe(0);
    const pdf = readFileSync(join(folder, `${lang}.pdf`));
    const text = (await textsOf(pdf)).join('\n');
    expect(findSpellings(pdf)).toEqual([]);
    expect(findSpellings(text)).toEqual([]);
    expect(findSpellings(text.replace(/\s/g, ''))).toEqual([]);
    expect((await runHere(['of-10.77.31.9.pcapng', '--redact', '--lang', lang, '-o', `${lang}.docx`], { folder })).exitCode).toBe(0);
    const word = readFileSync(join(folder, `${lang}.docx`));
    expect(word.length).toBeGreaterThan(10_000);
    expect(findSpellings(word)).toEqual([]);
    expect(text).toContain('192.0.2.');
    expect(text.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
  }, 60_000);
});
