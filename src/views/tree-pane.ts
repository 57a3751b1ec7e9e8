import type { Dissection } from '../layers/dissection.ts';
import { element } from './element.ts';
import { say } from './say.ts';
import { everyLine, lineAt, treeLines, type TreeLine } from './tree-lines.ts';
import type { ViewWords } from './view.ts';

export interface TreePane {
  readonly box: HTMLElement;
  show(dissection: Dissection): void;
  /** Opens the way to a line, chooses it and tells of it. */
  choose(line: TreeLine | null): void;
  /** The first line of a field, in the tree's order. */
  lineOf(field: string): TreeLine | null;
  /** The innermost line whose octets hold the octet. */
  lineAt(source: number, octet: number): TreeLine | null;
}

/** Lines that are open in the first frame: what the report is about. */
const OPEN_AT_FIRST = ['tcp', 'http'];

/** The protocol tree: a row per line, closed lines without their children. Arrow keys go up, down, in and out. */
export function treePane(words: ViewWords, onChoose: (line: TreeLine | null) => void): TreePane {
  const body = element('div', { role: 'presentation', lang: 'en' });
  const box = element('div', { class: 'view-tree', role: 'tree', tabindex: 0, 'aria-label': say(words, 'tree') }, body);
  const openNames = new Set(OPEN_AT_FIRST);
  const opened = new Set<TreeLine>();
  let roots: TreeLine[] = [];
  let rows: TreeLine[] = [];
  let chosen: TreeLine | null = null;

  body.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-line]');
    if (!row) return;
    const line = rows[Number(row.dataset.line)]!;
    if ((event.target as Element).classList.contains('view-twist') || line === chosen) toggle(line);
    choose(line);
  });
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !press(event.key)) return;
    event.preventDefault();
  });

  function press(key: string): boolean {
    const at = chosen ? rows.indexOf(chosen) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, PageDown: at + page(), PageUp: at - page() }[key];
    if (to !== undefined) return go(to);
    if (!chosen) return false;
    if (key === 'ArrowRight') return goIn(chosen, at);
    if (key === 'ArrowLeft') return goOut(chosen);
    if (key !== 'Enter' && key !== ' ') return false;
    toggle(chosen);
    return true;
  }

  /** Lines may be of several rows; a page is what fits if they are not. */
  function page(): number {
    const height = (body.firstElementChild as HTMLElement | null)?.offsetHeight || 20;
    return Math.max(1, Math.floor(box.clientHeight / height) - 1);
  }

  function go(row: number): boolean {
    const line = rows[Math.max(0, Math.min(rows.length - 1, row))];
    if (line) choose(line);
    return true;
  }

  function goIn(line: TreeLine, at: number): boolean {
    if (line.lines.length === 0) return true;
    if (opened.has(line)) return go(at + 1);
    toggle(line);
    return true;
  }

  function goOut(line: TreeLine): boolean {
    if (opened.has(line)) toggle(line);
    else if (line.parent) choose(line.parent);
    return true;
  }

  /** What was opened in one frame is open in the next ones. */
  function toggle(line: TreeLine): void {
    if (line.lines.length === 0) return;
    if (opened.delete(line)) openNames.delete(line.name);
    else {
      opened.add(line);
      openNames.add(line.name);
    }
    draw();
  }

  function choose(line: TreeLine | null): void {
    let isNew = false;
    for (let above = line?.parent; above; above = above.parent) {
      isNew ||= !opened.has(above);
      opened.add(above);
    }
    chosen = line;
    if (isNew) draw();
    else tellChosen();
    body.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    onChoose(line);
  }

  function draw(): void {
    rows = roots.flatMap((line) => inSight(line));
    body.replaceChildren(...rows.map(drawLine));
    tellChosen();
  }

  function tellChosen(): void {
    const at = chosen ? rows.indexOf(chosen) : -1;
    for (const row of body.querySelectorAll('[aria-selected="true"]')) row.setAttribute('aria-selected', 'false');
    body.children[at]?.setAttribute('aria-selected', 'true');
    if (at >= 0) box.setAttribute('aria-activedescendant', `view-line-${at}`);
    else box.removeAttribute('aria-activedescendant');
  }

  function inSight(line: TreeLine): TreeLine[] {
    return opened.has(line) ? [line, ...line.lines.flatMap((child) => inSight(child))] : [line];
  }

  function drawLine(line: TreeLine, index: number): HTMLElement {
    const folds: Record<string, string> = line.lines.length > 0 ? { 'aria-expanded': String(opened.has(line)) } : {};
    const row = element('div', { role: 'treeitem', id: `view-line-${index}`, 'data-line': index, 'data-name': line.name, 'aria-level': line.depth + 1, 'aria-selected': 'false', ...folds },
      element('span', { class: 'view-twist', 'aria-hidden': 'true' }), line.label);
    row.style.paddingLeft = `calc(${line.depth + 0.3}rem + 1.1em)`;
    return row;
  }

  function show(dissection: Dissection): void {
    roots = treeLines(dissection);
    opened.clear();
    const before = chosen?.name;
    chosen = null;
    for (const line of everyLine(roots)) if (line.lines.length > 0 && openNames.has(line.name)) opened.add(line);
    draw();
    chooseAgain(before);
  }

  /** The field that was chosen in the frame before stays chosen, so that arrow keys in the list compare it. */
  function chooseAgain(field: string | undefined): void {
    const line = field ? rows.find(({ name }) => name === field) : undefined;
    if (line) choose(line);
    else box.scrollTop = 0;
  }

  return {
    box, show, choose,
    lineOf: (field) => everyLine(roots).find(({ name }) => name === field) ?? null,
    lineAt: (source, octet) => lineAt(roots, source, octet),
  };
}
