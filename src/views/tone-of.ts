import type { RowColour } from '../inspections/row-colours.ts';

/** Relative luminance (WCAG 2.2) above which a background is paper and its text ink. */
const PALE = 0.25;
/** The least contrast of readable text. */
const READABLE = 4.5;

/**
 * How a row's colours are to be taken: `pale` ones stand for a tint of the page's own paper, so that they do not glare on a dark page;
 * `deep` ones are taken as they are; of `faint` ones the text would not be readable, and takes the page's.
 */
export function toneOf({ foreground, background }: Pick<RowColour, 'foreground' | 'background'>): 'pale' | 'deep' | 'faint' {
  const [text, ground] = [luminance(foreground), luminance(background)];
  if ((Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05) < READABLE) return 'faint';
  return ground > PALE ? 'pale' : 'deep';
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
