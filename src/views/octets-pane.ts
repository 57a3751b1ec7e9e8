import type { Source } from '../layers/dissection.ts';
import type { Span } from '../octets/span.ts';
import { element } from './element.ts';
import { longList } from './long-list.ts';
import { octetRow } from './octet-row.ts';
import { say } from './say.ts';
import { sourceTabs } from './source-tabs.ts';
import type { ViewWords } from './view.ts';

/** Octets as hexadecimal and ASCII, a tab for each source. A chosen octet is told, the octets of a chosen field are marked. */
export interface OctetsPane {
  readonly box: HTMLElement;
  show(sources: readonly Source[], cut: number): void;
  mark(source: number, span: Span | null): void;
}

const ROW_HEIGHT = 20;
/** Octets in a row: half as many on a screen where the other half would be out of sight. */
const WIDTH = 16;
const NARROW = '(max-width: 559px), (min-width: 761px) and (max-width: 1000px)';

export function octetsPane(words: ViewWords, onChoose: (source: number, octet: number) => void): OctetsPane {
  const tabs = sourceTabs(words, (source) => turnTo(source, null));
  const rows = element('div', { class: 'view-octets', id: 'view-octets', tabindex: 0, role: 'group', 'aria-label': say(words, 'octets'), lang: 'en' });
  const note = element('p', { class: 'view-cut' });
  const list = longList(rows, ROW_HEIGHT, (row) => octetRow(octetsShown(), { start: row * width, width, marked, cursor }));
  let sources: readonly Source[] = [];
  let shown = 0;
  let marked: Span | null = null;
  let cursor = -1;
  let width = WIDTH;

  rows.addEventListener('click', (event) => {
    const octet = (event.target as Element).closest<HTMLElement>('[data-octet]');
    if (octet) pick(Number(octet.dataset.octet));
  });
  rows.addEventListener('keydown', (event) => {
    const page = list.rowsInSight() * width;
    const last = octetsShown().length - 1;
    const to = { ArrowRight: cursor + 1, ArrowLeft: cursor - 1, ArrowDown: cursor + width, ArrowUp: cursor - width, PageDown: cursor + page, PageUp: cursor - page, Home: 0, End: last }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    pick(Math.max(0, Math.min(last, to)));
  });

  /** The line that is told marks its octets in turn; the octet itself stays the place that arrow keys go on from. */
  function pick(octet: number): void {
    if (octet < 0 || octet >= octetsShown().length) return;
    onChoose(shown, octet);
    cursor = octet;
    list.reveal(Math.floor(octet / width));
    list.redraw();
  }

  function octetsShown(): Uint8Array {
    return sources[shown]?.octets ?? new Uint8Array(0);
  }

  function turnTo(source: number, span: Span | null): void {
    if (source !== shown) rows.scrollTop = 0;
    width = matchMedia(NARROW).matches ? WIDTH / 2 : WIDTH;
    shown = source;
    marked = span;
    cursor = span?.start ?? -1;
    tabs.choose(source);
    list.setCount(Math.ceil(octetsShown().length / width));
    if (span) list.reveal(Math.floor(span.start / width));
  }

  return {
    box: element('div', { class: 'view-octets-pane' }, tabs.box, note, rows),
    show(given, cut) {
      sources = given;
      note.textContent = cut > 0 ? say(words, 'cut', { count: cut }) : '';
      tabs.show(given);
      rows.scrollTop = 0;
      turnTo(0, null);
    },
    mark: (source, span) => turnTo(source, span),
  };
}
