import type { HeaderCell, HeaderDrawing } from '../documents/document.ts';
import { FIGURE_WIDTH, figureFrame } from './figure-frame.ts';
import { type Markup, markup } from './markup.ts';
import type { Places } from './places.ts';
import { plainText } from './plain-text.ts';
import { bar, label, line, type Point } from './shapes.ts';
import { sizeToFit } from './text-width.ts';

/**
 * RFC 9293 figure 1 filled with one segment's values: 32 bits a row, the field's name, its value and the octets beneath; the
 * flags bit by bit, those set strong, and once more in words under the grid.
 */

const BIT = 20;
const LEFT = (FIGURE_WIDTH - 32 * BIT) / 2;
const RULER = 22;
const ROW = 44;
/** A row in which fields only go on needs room for its octets alone. */
const LOW_ROW = 22;
/** Between the words of two flags, which share the line under the grid. */
const WORD_GAP = 22;

export function drawHeader(drawing: HeaderDrawing, places: Places): Markup {
  const tops = topsOf(drawing.rows);
  const bottom = tops.at(-1)!;
  const flagged = drawing.flags.filter((flag) => flag.set && flag.word);
  const children = [
    ...drawBitRuler(),
    ...drawing.rows.flatMap((row, index) => drawRow({ drawing, places }, row, tops[index]!, tops[index + 1]! - tops[index]!)),
    bar({ x: LEFT, y: RULER }, 32 * BIT, bottom - RULER, 'frame'),
    ...(flagged.length > 0 ? [drawFlagWords(flagged, { x: LEFT, y: bottom + 17 })] : []),
  ];
  const height = bottom + (flagged.length > 0 ? 24 : 6);
  return figureFrame({ id: `${drawing.id}-svg`, title: plainText(drawing.caption), description: drawing.description, height, children });
}

function drawBitRuler(): Markup[] {
  return Array.from({ length: 32 }, (_, bit) => {
    const x = LEFT + bit * BIT;
    const strong = bit % 8 === 0;
    return markup`${label({ x: x + BIT / 2, y: 12 }, String(bit), strong ? 'bit strong' : 'bit')}${line({ x, y: strong ? 15 : 18 }, { x, y: RULER }, 'bit-tick')}`;
  });
}

/** Where each row begins, and where the last one ends. */
function topsOf(rows: HeaderCell[][]): number[] {
  const tops = [RULER];
  for (const row of rows) tops.push(tops.at(-1)! + (row.every(goesOn) ? LOW_ROW : ROW));
  return tops;
}

const goesOn = ({ name, value }: HeaderCell): boolean => value === '' && (name === '…' || name === '');

interface Sheet {
  drawing: HeaderDrawing;
  places: Places;
}

function drawRow(sheet: Sheet, row: HeaderCell[], y: number, height: number): Markup[] {
  let bit = 0;
  return row.map((cell) => {
    const at = { x: LEFT + bit * BIT, y };
    bit += cell.bits;
    return drawCell(sheet, cell, at, height);
  });
}

function drawCell({ drawing, places }: Sheet, cell: HeaderCell, at: Point, height: number): Markup {
  const anchor = places.anchorOf(cell);
  const id = anchor ? markup` id="${anchor}"` : '';
  const inside = isFlags(drawing, cell) ? drawFlags(drawing, at) : drawValue(cell, at, height);
  return markup`<g class="cell"${id} data-frame="${drawing.frame}" data-field="${cell.field}">${bar(at, cell.bits * BIT, height, 'cell-box')}${inside}</g>`;
}

function isFlags(drawing: HeaderDrawing, cell: HeaderCell): boolean {
  return cell.field === 'tcp.flags' && cell.bits === drawing.flags.length;
}

function drawValue(cell: HeaderCell, { x, y }: Point, height: number): Markup {
  const width = cell.bits * BIT - 6;
  const middle = x + (cell.bits * BIT) / 2;
  if (height === LOW_ROW) return label({ x: middle, y: y + 15 }, cell.octets, 'cell-octets', sizeToFit(cell.octets, width, 9));
  return markup`${label({ x: middle, y: y + 12 }, cell.name, 'cell-name', sizeToFit(cell.name, width, 10))}${label({ x: middle, y: y + 27 }, cell.value, 'cell-value', sizeToFit(cell.value, width, 13.5))}${label({ x: middle, y: y + 39 }, cell.octets, 'cell-octets', sizeToFit(cell.octets, width, 9))}`;
}

/** Eight columns of one bit: the flag's name over 0 or 1. */
function drawFlags(drawing: HeaderDrawing, { x, y }: Point): Markup[] {
  return drawing.flags.map((flag, index) => {
    const left = x + index * BIT;
    const set = flag.set ? ' set' : '';
    const rule = index > 0 && line({ x: left, y }, { x: left, y: y + ROW }, 'flag-rule');
    const tint = flag.set && bar({ x: left, y }, BIT, ROW, 'flag-tint');
    return markup`${tint || ''}${rule || ''}${label({ x: left + BIT / 2, y: y + 14 }, flag.name, `flag-name${set}`, sizeToFit(flag.name, BIT - 2, 8.5, 5))}${label({ x: left + BIT / 2, y: y + 31 }, flag.set ? '1' : '0', `flag-bit${set}`)}`;
  });
}

function drawFlagWords(flags: HeaderDrawing['flags'], at: Point): Markup {
  const words = flags.map(({ name, word }, index) => markup`<tspan class="flag-name set" dx="${index > 0 ? WORD_GAP : 0}">${name}</tspan><tspan dx="6">${word}</tspan>`);
  return label(at, markup`${words}`, 'flag-word');
}
