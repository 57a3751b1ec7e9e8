import type { Source } from '../layers/dissection.ts';
import type { Span } from '../octets/span.ts';
import { element } from './element.ts';
import { longList } from './long-list.ts';
import { say } from './say.ts';
import type { ViewWords } from './view.ts';

/** Octets as hexadecimal and ASCII, a tab for each source. A chosen octet is told, the octets of a chosen field are marked. */
export interface OctetsPane {
  readonly box: HTMLElement;
  show(sources: readonly Source[], cut: number): void;
  mark(source: number, span: Span | null): void;
}

const WIDTH = 16;
const ROW_HEIGHT = 20;

export function octetsPane(words: ViewWords, onChoose: (source: number, octet: number) => void): OctetsPane {
  const tabs = element('div', { class: 'view-tabs', role: 'tablist', 'aria-label': say(words, 'sources') });
  const rows = element('div', { class: 'view-octets', tabindex: 0, role: 'group', 'aria-label': say(words, 'octets') });
  const note = element('p', { class: 'view-cut' });
  const list = longList(rows, ROW_HEIGHT, drawRow);
  let sources: readonly Source[] = [];
  let shown = 0;
  let marked: Span | null = null;
  let cursor = 0;

  tabs.addEventListener('click', (event) => {
    const tab = (event.target as Element).closest<HTMLElement>('[data-source]');
    if (tab) turnTo(Number(tab.dataset.source), null);
  });
  rows.addEventListener('click', (event) => {
    const octet = (event.target as Element).closest<HTMLElement>('[data-octet]');
    if (octet) pick(Number(octet.dataset.octet));
  });
  rows.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: WIDTH, ArrowUp: -WIDTH }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    pick(cursor + step);
  });

  function pick(octet: number): void {
    if (octet < 0 || octet >= octetsShown().length) return;
    onChoose(shown, octet);
    cursor = octet;
    list.reveal(Math.floor(octet / WIDTH));
    list.redraw();
  }

  function octetsShown(): Uint8Array {
    return sources[shown]?.octets ?? new Uint8Array(0);
  }

  function drawRow(row: number): HTMLElement {
    const start = row * WIDTH;
    const octets = [...octetsShown().subarray(start, start + WIDTH)];
    const hexadecimal = element('span', { class: 'view-hex' }, ...octets.map((octet, index) => cell(start + index, octet.toString(16).padStart(2, '0'))));
    const ascii = element('span', { class: 'view-ascii' }, ...octets.map((octet, index) => cell(start + index, octet >= 32 && octet < 127 ? String.fromCharCode(octet) : '.')));
    return element('div', { class: 'view-octet-row' }, element('span', { class: 'view-offset' }, start.toString(16).padStart(4, '0')), hexadecimal, ascii);
  }

  function cell(octet: number, text: string): HTMLElement {
    const isMarked = marked !== null && octet >= marked.start && octet < marked.end;
    return element('span', { 'data-octet': octet, ...(isMarked ? { class: 'marked' } : {}) }, text);
  }

  function turnTo(source: number, span: Span | null): void {
    shown = source;
    marked = span;
    cursor = span?.start ?? 0;
    for (const tab of tabs.children) tab.setAttribute('aria-selected', String(Number((tab as HTMLElement).dataset.source) === source));
    list.setCount(Math.ceil(octetsShown().length / WIDTH));
    if (span) list.reveal(Math.floor(span.start / WIDTH));
  }

  return {
    box: element('div', { class: 'view-octets-pane' }, tabs, note, rows),
    show(given, cut) {
      sources = given;
      note.textContent = cut > 0 ? say(words, 'cut', { count: cut }) : '';
      tabs.replaceChildren(...given.map(({ name, octets }, source) =>
        element('button', { type: 'button', role: 'tab', 'data-source': source }, `${name} (${octets.length})`)));
      tabs.hidden = given.length < 2;
      rows.scrollTop = 0;
      turnTo(0, null);
    },
    mark: (source, span) => turnTo(source, span),
  };
}
