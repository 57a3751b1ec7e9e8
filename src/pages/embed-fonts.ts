import type { Language } from '../documents/document.ts';
import type { FontFamily, FontSlice } from './font-face.ts';
import { fontBase64, fontSlices } from './font-slices.ts';
import { type SetFace, setText } from './set-text.ts';
import { unicodeRanges } from './unicode-ranges.ts';

/**
 * The `@font-face` rules, as data URIs, for the slices that hold a character which the markup sets in that face. Chinese text takes
 * its quotation marks, dashes and dots from the Han fonts, where they are as wide as a character.
 */
export function embedFonts(html: string, language: Language): string {
  const needed = new Set<FontSlice>();
  for (const [key, characters] of setText(html)) {
    const stack = stackOf(JSON.parse(key) as SetFace, language);
    for (const character of characters) {
      const slice = firstHolding(stack, character.codePointAt(0) ?? 0);
      if (slice) needed.add(slice);
    }
  }
  return fontSlices().filter((slice) => needed.has(slice)).map((slice) => fontFaceRule(slice, language)).join('\n');
}

/** U+00B7, U+2014, U+2018-201D and U+2026 are cut out of the Latin slices. */
const LATIN_IN_CHINESE = 'U+0000-00B6,U+00B8-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-2013,U+2015-2017,U+201E-2025,U+2027-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215';

interface Held {
  slice: FontSlice;
  ranges: [number, number][];
}

const heldByFace = new Map<string, Held[]>();

function stackOf(face: SetFace, language: Language): Held[] {
  const weight = face.bold ? 600 : 400;
  const latin = face.family === 'mono' ? held('LR Mono', 400, 'normal', language) : latinOf(face, weight, language);
  const han = face.family === 'serif' && !face.bold ? held('LR Han Serif', 400, 'normal', language) : held('LR Han Sans', face.family === 'mono' ? 400 : weight, 'normal', language);
  return [...latin, ...han];
}

function latinOf(face: SetFace, weight: 400 | 600, language: Language): Held[] {
  if (face.family === 'sans') return held('LR Sans', weight, 'normal', language);
  const italic = face.italic && !face.bold && language === 'en';
  return held('LR Serif', weight, italic ? 'italic' : 'normal', language);
}

function held(family: FontFamily, weight: number, style: string, language: Language): Held[] {
  const key = `${family} ${weight} ${style} ${language}`;
  const known = heldByFace.get(key);
  if (known) return known;
  const found = fontSlices()
    .filter((slice) => slice.family === family && slice.weight === weight && slice.style === style)
    .map((slice) => ({ slice, ranges: codesIn(slice, language) }));
  heldByFace.set(key, found);
  return found;
}

function firstHolding(stack: Held[], code: number): FontSlice | undefined {
  return stack.find(({ ranges }) => ranges.some(([first, last]) => code >= first && code <= last))?.slice;
}

function codesIn(slice: FontSlice, language: Language): [number, number][] {
  return isCut(slice, language) ? unicodeRanges(LATIN_IN_CHINESE) : slice.codes;
}

function rangeIn(slice: FontSlice, language: Language): string {
  return isCut(slice, language) ? LATIN_IN_CHINESE : slice.range;
}

function isCut(slice: FontSlice, language: Language): boolean {
  return language === 'zh-CN' && !slice.family.startsWith('LR Han') && slice.range.toUpperCase().includes('U+0000-00FF');
}

function fontFaceRule(slice: FontSlice, language: Language): string {
  const { family, weight, style } = slice;
  return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:block;src:url(data:font/woff2;base64,${fontBase64(slice)}) format('woff2');unicode-range:${rangeIn(slice, language)}}`;
}
