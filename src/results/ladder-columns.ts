import type { Ladder, LadderRow } from '../documents/document.ts';
import { oneLine } from './one-line.ts';
import { columnsOf } from './text-columns.ts';

/** A ladder's row as the strings that a line is set from; `words` stands behind the right lifeline where there is room. */
export interface LadderLine {
  kind: LadderRow['kind'];
  frame: string;
  time: string;
  leftState: string;
  rightState: string;
  /** Flags and numbers, for the arrow. */
  arrow: string[];
  words: string;
  toRight: boolean;
  look: 'normal' | 'again' | 'lost';
}

/** How wide each part is; `left` is where the left lifeline stands. */
export interface LadderColumns {
  frame: number;
  time: number;
  state: number;
  left: number;
  /** Between the lifelines. */
  middle: number;
  /** Whether words stand behind the right lifeline; else on a line of their own between the two. */
  wordsBehind: boolean;
}

/** Around the words on an arrow: `── ` before and ` ─►` behind. */
export const ARROW_ENDS = 6;
const LEAST_MIDDLE = 24;

/** A row's strings, none of which can break its line. */
export function readLine(row: LadderRow): LadderLine {
  const blank: LadderLine = { kind: row.kind, frame: '', time: '', leftState: '', rightState: '', arrow: [], words: '', toRight: true, look: 'normal' };
  if (row.kind === 'gap' || row.kind === 'omitted') return { ...blank, words: short(row.text) };
  const states = { leftState: short(row.originatorState ?? ''), rightState: short(row.responderState ?? '') };
  if (row.kind === 'start') return { ...blank, ...states };
  const { frame, time, flags, numbers, label, from, look } = row;
  return { ...blank, ...states, frame: `#${frame}`, time: short(time), arrow: [short(flags), short(numbers)].filter(Boolean), words: short(label), toRight: from === 'originator', look };
}

/** The parts of a ladder fitted into `width` columns: words move between the lifelines first, then arrows get narrow. */
export function layOutColumns(lines: LadderLine[], width: number): LadderColumns {
  const widest = (text: (line: LadderLine) => string) => Math.max(0, ...lines.map((line) => columnsOf(text(line))));
  const frame = widest((line) => line.frame);
  const time = widest((line) => line.time);
  const state = widest((line) => line.leftState);
  const left = frame + 2 + time + 2 + (state > 0 ? state + 1 : 0);
  const wanted = Math.max(LEAST_MIDDLE, widest(({ arrow }) => arrow.join('  ')) + ARROW_ENDS);
  const behind = 3 + widest(behindLifeline);
  const wordsBehind = left + 2 + wanted + behind <= width;
  const middle = Math.max(LEAST_MIDDLE, Math.min(wanted, width - left - 3 - widest((line) => line.rightState) - 1));
  return { frame, time, state, left, middle: wordsBehind ? wanted : middle, wordsBehind };
}

/** The state that the right side enters, and the words. */
export function behindLifeline({ rightState, words }: LadderLine): string {
  return [rightState, words].filter(Boolean).join('  ');
}

/** The names of the two sides. */
export function readHeads({ originator, responder }: Ladder): [string, string] {
  return [short(`${originator.role} ${originator.address}`), short(`${responder.role} ${responder.address}`)];
}

function short(text: string): string {
  return oneLine(text, 80);
}
