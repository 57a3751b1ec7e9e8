import { element } from './element.ts';

/**
 * A list of which only the rows in sight are elements, so that five thousand rows, or the lines of a large dump, cost no more than fifty.
 * All rows are equally high.
 */
export interface LongList {
  readonly box: HTMLElement;
  /** How many rows there are now; everything in sight is drawn again. */
  setCount(count: number): void;
  redraw(): void;
  /** Brings the row into sight if it is not. */
  reveal(row: number): void;
  /** Rows that fit, at least one. */
  rowsInSight(): number;
}

/** Rows beyond the edges, so that a turn of the wheel finds them drawn. */
const MARGIN = 12;

export function longList(box: HTMLElement, rowHeight: number, draw: (row: number) => HTMLElement): LongList {
  const space = element('div', { class: 'view-space', role: 'presentation' });
  box.append(space);
  let count = 0;
  let first = 0;
  let last = -1;
  box.addEventListener('scroll', () => show(false), { passive: true });
  new ResizeObserver(() => show(false)).observe(box);

  function show(again: boolean): void {
    const from = Math.max(0, Math.floor(box.scrollTop / rowHeight) - MARGIN);
    const to = Math.min(count, Math.ceil((box.scrollTop + box.clientHeight) / rowHeight) + MARGIN) - 1;
    if (!again && from === first && to === last) return;
    first = from;
    last = to;
    const rows: HTMLElement[] = [];
    for (let row = from; row <= to; row++) rows.push(placed(draw(row), row));
    space.replaceChildren(...rows);
  }

  function placed(row: HTMLElement, index: number): HTMLElement {
    row.style.top = `${index * rowHeight}px`;
    return row;
  }

  return {
    box,
    setCount(rows) {
      count = rows;
      space.style.height = `${rows * rowHeight}px`;
      show(true);
    },
    redraw: () => show(true),
    reveal(row) {
      const top = row * rowHeight;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
      show(false);
    },
    rowsInSight: () => Math.max(1, Math.floor(box.clientHeight / rowHeight) - 1),
  };
}
