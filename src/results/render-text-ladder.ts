import type { Ladder } from '../documents/document.ts';
import { ARROW_ENDS, behindLifeline, type LadderColumns, type LadderLine, layOutColumns, readHeads, readLine } from './ladder-columns.ts';
import { alignEnd, alignStart, clipTo, columnsOf } from './text-columns.ts';

/** Space on both sides of words that stand between the lifelines. */
const BESIDE = 4;
/** Rows of one drawing; what is beyond is counted. */
const MOST_ROWS = 300;

/**
 * A ladder in fixed-width characters that every console face has, at most `width` columns where that is 80 or more; no line feed at the end.
 *
 *                            client 127.0.0.1:39808        server 127.0.0.1:8080
 *                     CLOSED │                             │ LISTEN
 *      #7  0.000000 SYN-SENT ├── SYN  Seq=0 ──────────────►│
 *
 * A copy of what was sent before has an arrow of hyphens, a lost segment one that ends in ×.
 */
export function renderTextLadder(ladder: Ladder, width: number): string {
  const lines = ladder.rows.slice(0, MOST_ROWS).map(readLine);
  const more = ladder.rows.length - lines.length;
  if (more > 0) lines.push(readLine({ kind: 'omitted', text: `… +${more}` }));
  const columns = layOutColumns(lines, width);
  const drawn = lines.flatMap((line) => drawLine(line, columns));
  return [...drawHeads(readHeads(ladder), columns, width), ...drawn].map((line) => line.trimEnd()).join('\n');
}

/** Each name begins at its lifeline; the right one ends where the drawing does if it is long. */
function drawHeads([left, right]: [string, string], columns: LadderColumns, width: number): string[] {
  const at = (text: string, wanted: number) => Math.max(0, Math.min(wanted, width - columnsOf(text)));
  const leftLine = ' '.repeat(at(left, columns.left)) + left;
  const rightAt = at(right, columns.left + columns.middle + 1);
  if (columnsOf(leftLine) + 2 <= rightAt) return [alignStart(leftLine, rightAt) + right];
  return [leftLine, alignEnd(right, rightAt + columnsOf(right))];
}

function drawLine(line: LadderLine, columns: LadderColumns): string[] {
  const pause = line.kind === 'gap' || line.kind === 'omitted';
  const lifeline = pause ? ':' : '│';
  const words = columns.wordsBehind || !line.words ? [] : [between(line.words, lifeline, columns)];
  if (line.kind !== 'segment') return words.length > 0 ? words : [wholeLine(line, columns, { left: lifeline, right: lifeline, middle: '' })];
  const [text, above] = arrowText(line.arrow, columns.middle);
  const ends = line.toRight ? { left: '├', right: '│' } : { left: '│', right: '┤' };
  return [...above.map((part) => between(part, '│', columns)), wholeLine(line, columns, { ...ends, middle: drawArrow(text, line, columns.middle) }), ...words];
}

/** What stands on the arrow, and what stands above it because it has no room there. */
function arrowText(parts: string[], middle: number): [string, string[]] {
  const whole = parts.join('  ');
  if (columnsOf(whole) + ARROW_ENDS <= middle) return [whole, []];
  return ['', columnsOf(whole) + BESIDE <= middle ? [whole] : parts];
}

function wholeLine(line: LadderLine, columns: LadderColumns, drawn: { left: string; middle: string; right: string }): string {
  const state = columns.state > 0 ? `${alignEnd(line.leftState, columns.state)} ` : '';
  const before = `${alignEnd(line.frame, columns.frame)}  ${alignEnd(line.time, columns.time)}  ${state}`;
  const behind = columns.wordsBehind ? behindLifeline(line) : line.rightState;
  return `${before}${drawn.left}${alignStart(drawn.middle, columns.middle)}${drawn.right} ${behind}`;
}

function between(text: string, lifeline: string, { left, middle }: LadderColumns): string {
  return `${' '.repeat(left)}${lifeline}${alignStart(`   ${clipTo(text, middle - BESIDE)}`, middle)}${lifeline}`;
}

function drawArrow(text: string, { toRight, look }: LadderLine, middle: number): string {
  const stroke = look === 'again' ? '-' : '─';
  const head = look === 'lost' ? '×' : toRight ? '►' : '◄';
  const words = text ? ` ${text} ` : '';
  const start = toRight ? stroke.repeat(2) : head + stroke;
  const rest = stroke.repeat(Math.max(1, middle - columnsOf(words) - 2 - Number(toRight)));
  return `${start}${words}${rest}${toRight ? head : ''}`;
}
