import { styleText } from 'node:util';
import type { InspectedFrame } from '../../inspections/inspection.ts';
import { type RowColour, rowColour } from '../../inspections/row-colours.ts';

type Style = Parameters<typeof styleText>[0];

/** Bits of colour that a terminal tells, as Node's `getColorDepth`. */
const TRUE_COLOUR = 24;
const PALETTE = 8;
/** Sixteen colours hold none of the pale backgrounds: there the text alone is coloured, so that it is readable on light and dark. */
const FEW: Readonly<Record<string, Style>> = {
  'Bad TCP': 'redBright',
  'ICMP errors': 'magenta',
  ARP: 'yellow',
  ICMP: 'magenta',
  'TCP RST': 'red',
  'TTL low or unexpected': 'red',
  HTTP: 'green',
  Routing: 'yellow',
  'TCP SYN/FIN': 'gray',
  UDP: 'cyan',
};

/** A row in the colours of the rule that its frame fits, as far as a terminal with so many bits of colour shows them. */
export function paintRow(row: string, frame: InspectedFrame, depth: number): string {
  const colour = rowColour(frame);
  if (!colour) return row;
  if (depth >= PALETTE) return `\u001b[${codeOf(38, colour.foreground, depth)};${codeOf(48, colour.background, depth)}m${row}\u001b[39;49m`;
  const style = FEW[colour.name];
  return style ? styleText(style, row, { validateStream: false }) : row;
}

/** ISO 8613-6: `38` chooses the text's colour and `48` its background's, `2` by red, green and blue, `5` by its number in the palette. */
function codeOf(plane: 38 | 48, hexadecimal: RowColour['foreground'], depth: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hexadecimal.slice(at, at + 2), 16));
  return depth >= TRUE_COLOUR ? `${plane};2;${parts.join(';')}` : `${plane};5;${nearestOf(parts)}`;
}

/** Steps of the palette's cube of 6 × 6 × 6 colours, which begins at 16. */
const STEPS = [0, 95, 135, 175, 215, 255];

function nearestOf(parts: readonly number[]): number {
  return parts.reduce((number, part) => number * 6 + nearestStep(part), 0) + 16;
}

function nearestStep(part: number): number {
  return STEPS.reduce((best, step, index) => (Math.abs(step - part) < Math.abs(STEPS[best]! - part) ? index : best), 0);
}
