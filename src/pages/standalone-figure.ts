import type { Block } from '../documents/document.ts';
import { drawBlock } from './draw-block.ts';
import { FIGURE_WIDTH } from './figure-frame.ts';
import { figureStyle } from './figure-style.ts';
import type { Places } from './places.ts';

/** A figure as an SVG file of its own, on white; sizes in its units, one of which is about one CSS pixel. */
export interface StandaloneFigure {
  svg: string;
  width: number;
  height: number;
}

/** White around the drawing, in which labels may end. */
const EDGE = 12;
const DRAWING = /<svg role="img" viewBox="0 0 [\d.]+ ([\d.]+)"[^>]*>(.*?)<\/svg>/gs;
/** XML has no place for these two. */
const NO_CHARACTERS = /[\ufffe\uffff]/g;

/** Null for a block that is no figure. Its text is to be visible text (octets/visible-text.ts). */
export function standaloneFigure(block: Block): StandaloneFigure | null {
  // Links lead nowhere from a picture.
  const drawn = drawBlock(block, NOWHERE).html.replace(/<\/?a\b[^>]*>/g, '').replace(NO_CHARACTERS, '\ufffd');
  let height = 0;
  const rows = [...drawn.matchAll(DRAWING)].map(([, rowHeight, children]) => {
    const row = `<g transform="translate(0 ${height})">${children}</g>`;
    height += Number(rowHeight);
    return row;
  });
  return rows.length === 0 ? null : frame(rows.join('\n'), FIGURE_WIDTH + 2 * EDGE, Math.ceil(height + 2 * EDGE));
}

const NOWHERE: Places = { of: () => '', ofFrame: () => '', anchorOf: () => '' };

function frame(drawing: string, width: number, height: number): StandaloneFigure {
  const box = `${-EDGE} ${-EDGE} ${width} ${height}`;
  const paper = `<rect x="${-EDGE}" y="${-EDGE}" width="${width}" height="${height}" fill="#ffffff"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}">\n<style>\n${figureStyle()}\n</style>\n${paper}\n${drawing}\n</svg>\n`;
  return { svg, width, height };
}
