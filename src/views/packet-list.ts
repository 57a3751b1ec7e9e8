import type { KeptFrame } from '../inspections/kept-frames.ts';
import { element } from './element.ts';
import { longList } from './long-list.ts';
import { say } from './say.ts';
import type { ViewWords } from './view.ts';

/** The rows of the frames that the filter lets through. Arrow keys move the choice; each choice is told. */
export interface PacketList {
  readonly box: HTMLElement;
  /** Indexes of the frames to show, in their order; none is chosen then. */
  show(indexes: readonly number[]): void;
  /** Chooses a frame by its index, brings its row into sight; -1 where it is not shown. */
  choose(index: number): void;
  chosen(): number;
}

export interface PacketListOptions {
  frames: readonly KeptFrame[];
  words: ViewWords;
  timeDigits: number;
  onChoose(index: number): void;
}

const ROW_HEIGHT = 24;
const COLUMNS = ['number', 'time', 'source', 'destination', 'protocol', 'length', 'info'] as const;

export function packetList({ frames, words, timeDigits, onChoose }: PacketListOptions): PacketList {
  const box = element('div', { class: 'view-rows', role: 'grid', tabindex: 0, 'aria-label': say(words, 'list'), 'aria-colcount': COLUMNS.length, lang: 'en' });
  const list = longList(box, ROW_HEIGHT, drawRow);
  let shown: readonly number[] = [];
  let at = -1;
  box.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row]');
    if (row) move(Number(row.dataset.row));
  });
  box.addEventListener('keydown', (event) => {
    const to = targetOf(event.key, { at, last: shown.length - 1, page: list.rowsInSight() });
    if (to === null) return;
    event.preventDefault();
    move(to);
  });

  function drawRow(row: number): HTMLElement {
    const frame = frames[shown[row]!]!;
    const { columns } = frame;
    const cells = [String(frame.number), seconds(frame.timeNs, timeDigits), columns.source, columns.destination, columns.protocol, String(frame.wireLength), columns.info];
    const drawn = element('div', { class: `view-row ${toneOf(frame)}`, role: 'row', id: `view-row-${row}`, 'data-row': row, 'aria-rowindex': row + 1, 'aria-selected': String(row === at) });
    drawn.append(...cells.map((text, column) => element('span', { class: COLUMNS[column]!, role: 'gridcell' }, text)));
    return drawn;
  }

  function move(row: number): void {
    if (row < 0 || row >= shown.length) return;
    choose(row);
    onChoose(shown[row]!);
  }

  function choose(row: number): void {
    at = row;
    if (row >= 0) list.reveal(row);
    list.redraw();
    if (row >= 0) box.setAttribute('aria-activedescendant', `view-row-${row}`);
    else box.removeAttribute('aria-activedescendant');
  }

  return {
    box,
    show(indexes) {
      shown = indexes;
      at = -1;
      box.setAttribute('aria-rowcount', String(indexes.length));
      list.setCount(indexes.length);
      choose(-1);
    },
    choose: (index) => choose(shown.indexOf(index)),
    chosen: () => (at < 0 ? -1 : shown[at]!),
  };
}

/** The row that a key goes to; null for a key that goes nowhere. */
function targetOf(key: string, { at, last, page }: { at: number; last: number; page: number }): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: last }[key];
  return to === undefined ? null : Math.max(0, Math.min(last, to));
}

/** Colours say no more than the words of the Info column do. */
function toneOf({ columns, context }: KeptFrame): string {
  const segment = context.segment?.segment;
  if (segment?.verdicts.some(({ kind }) => !ROUTINE.has(kind))) return 'trouble';
  if (segment && segment.flags & RESET) return 'reset';
  if (segment && segment.flags & SYN_OR_FIN) return 'edge';
  return columns.protocol.startsWith('HTTP') ? 'http' : '';
}

const ROUTINE = new Set(['window_update', 'keep_alive', 'keep_alive_ack']);
const RESET = 4;
const SYN_OR_FIN = 3;

/** Seconds after the first frame, with as many decimals as the clock has. */
function seconds(ns: number, digits: number): string {
  return (ns / 1e9).toFixed(digits);
}
