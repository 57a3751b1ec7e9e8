import type { KeptFrame } from '../inspections/kept-frames.ts';
import type { RowColour } from '../inspections/row-colours.ts';
import { visibleText } from '../octets/visible-text.ts';
import { element } from './element.ts';
import { longList } from './long-list.ts';
import { say } from './say.ts';
import { toneOf } from './tone-of.ts';
import type { ViewWords } from './view.ts';

/** The rows of the frames that the filter lets through. Arrow keys move the choice; each choice is told. */
export interface PacketList {
  readonly box: HTMLElement;
  /** Indexes of the frames to show, in their order. The chosen frame stays chosen where it is among them. */
  show(indexes: readonly number[]): void;
  /** Chooses a frame by its index and brings its row, or the place where it would stand, into sight. */
  choose(index: number): void;
  /** Whether the frame has a row now. */
  holds(index: number): boolean;
  /** The frame of the row next to where it would stand; -1 where there are no rows. */
  nearest(index: number): number;
}

export interface PacketListOptions {
  frames: readonly KeptFrame[];
  words: ViewWords;
  timeDigits: number;
  colourOf(index: number): RowColour | null;
  onChoose(index: number): void;
}

const ROW_HEIGHT = 24;
const COLUMNS = ['number', 'time', 'source', 'destination', 'protocol', 'length', 'info'] as const;

export function packetList({ frames, words, timeDigits, colourOf, onChoose }: PacketListOptions): PacketList {
  const rows = element('div', { class: 'view-rows', role: 'rowgroup', tabindex: -1, lang: 'en' });
  const box = element('div', { class: 'view-list', role: 'grid', tabindex: 0, 'aria-label': say(words, 'list'), 'aria-colcount': COLUMNS.length }, heads(words), rows);
  const empty = element('p', { class: 'view-empty', hidden: true }, say(words, 'empty'));
  const list = longList(rows, ROW_HEIGHT, drawRow);
  rows.append(empty);
  let shown: readonly number[] = [];
  let chosen = -1;
  rows.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row]');
    if (row) move(Number(row.dataset.row));
    box.focus({ preventScroll: true });
  });
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = targetOf(event.key, { at: placeOf(chosen), isThere: holds(chosen), last: shown.length - 1, page: list.rowsInSight() });
    if (to === null) return;
    event.preventDefault();
    move(to);
  });

  function drawRow(row: number): HTMLElement {
    const index = shown[row]!;
    const frame = frames[index]!;
    const drawn = element('div', { class: 'view-row', role: 'row', id: `view-row-${row}`, 'data-row': row, 'aria-rowindex': row + 2, 'aria-selected': String(index === chosen) });
    colour(drawn, colourOf(index));
    drawn.append(...cellsOf(frame, timeDigits).map((text, column) => element('span', { class: COLUMNS[column]!, role: 'gridcell' }, text)));
    return drawn;
  }

  function move(row: number): void {
    if (row < 0 || row >= shown.length) return;
    choose(shown[row]!);
    onChoose(shown[row]!);
  }

  function choose(index: number): void {
    chosen = index;
    list.reveal(Math.min(placeOf(index), shown.length - 1));
    list.redraw();
    if (holds(index)) box.setAttribute('aria-activedescendant', `view-row-${placeOf(index)}`);
    else box.removeAttribute('aria-activedescendant');
  }

  /** Its row, or the first one after the place where it would stand. */
  function placeOf(index: number): number {
    let [low, high] = [0, shown.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shown[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function holds(index: number): boolean {
    return shown[placeOf(index)] === index;
  }

  function nearest(index: number): number {
    const [before, after] = [shown[placeOf(index) - 1] ?? -1, shown[placeOf(index)] ?? -1];
    if (before < 0 || after < 0) return Math.max(before, after);
    return index - before < after - index ? before : after;
  }

  return {
    box, choose, holds, nearest,
    show(indexes) {
      shown = indexes;
      box.setAttribute('aria-rowcount', String(indexes.length + 1));
      empty.hidden = indexes.length > 0;
      list.setCount(indexes.length);
      choose(chosen);
    },
  };
}

/** Set as properties of the one element, which the page's policy allows where it would refuse a style attribute. */
function colour(row: HTMLElement, rule: RowColour | null): void {
  if (rule === null) return;
  row.classList.add(toneOf(rule));
  row.style.setProperty('--text', rule.foreground);
  row.style.setProperty('--ground', rule.background);
}

/** The row that a key goes to; null for a key that goes nowhere. Where the chosen frame has no row, `at` is the next one after it. */
function targetOf(key: string, { at, isThere, last, page }: { at: number; isThere: boolean; last: number; page: number }): number | null {
  const to = { ArrowDown: isThere ? at + 1 : at, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: last }[key];
  return to === undefined ? null : Math.max(0, Math.min(last, to));
}

function heads(words: ViewWords): HTMLElement {
  return element('div', { class: 'view-heads', role: 'row', 'aria-rowindex': 1 }, ...COLUMNS.map((column) => element('span', { class: column, role: 'columnheader' }, say(words, column))));
}

function cellsOf({ number, timeNs, columns, wireLength }: KeptFrame, timeDigits: number): string[] {
  const { source, destination, protocol, info } = columns;
  return [String(number), seconds(timeNs, timeDigits), source, destination, protocol, String(wireLength), info].map(visibleText);
}

const MOST_DIGITS = 9;

/** Seconds after the first frame, with as many decimals as the clock has. */
function seconds(ns: number, digits: number): string {
  return (ns / 1e9).toFixed(Math.max(0, Math.min(MOST_DIGITS, digits)));
}
