/** One slice of one face: a file that holds the glyphs of `range`. */
export interface FontSlice {
  family: FontFamily;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  /** Where it lies, as a URL. */
  file: string;
  /** `unicode-range` as CSS writes it, and its pairs of first and last code point. */
  range: string;
  codes: [number, number][];
}

export type FontFamily = 'LR Serif' | 'LR Sans' | 'LR Mono' | 'LR Han Serif' | 'LR Han Sans';

/**
 * The faces that a report is set in, with the npm package that each comes from. All are static: a variable font becomes Type 3 in a PDF,
 * at three times the size. Chinese text is emphasised by the sans face, as print in China does, so the Han serif needs no bold.
 */
export const FONT_FACES: { family: FontFamily; source: string; weight: 400 | 600; style: 'normal' | 'italic' }[] = [
  { family: 'LR Serif', source: 'source-serif-4', weight: 400, style: 'normal' },
  { family: 'LR Serif', source: 'source-serif-4', weight: 400, style: 'italic' },
  { family: 'LR Serif', source: 'source-serif-4', weight: 600, style: 'normal' },
  { family: 'LR Sans', source: 'source-sans-3', weight: 400, style: 'normal' },
  { family: 'LR Sans', source: 'source-sans-3', weight: 600, style: 'normal' },
  { family: 'LR Mono', source: 'jetbrains-mono', weight: 400, style: 'normal' },
  { family: 'LR Han Serif', source: 'noto-serif-sc', weight: 400, style: 'normal' },
  { family: 'LR Han Sans', source: 'noto-sans-sc', weight: 400, style: 'normal' },
  { family: 'LR Han Sans', source: 'noto-sans-sc', weight: 600, style: 'normal' },
];
