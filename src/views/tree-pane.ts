import type { Dissection } from '../layers/dissection.ts';
import type { Field } from '../layers/layer.ts';
import type { Span } from '../octets/span.ts';
import { element } from './element.ts';
import { say } from './say.ts';
import type { ViewWords } from './view.ts';

/** A line of the tree with the place of its octets. */
export interface TreeLine {
  label: string;
  name: string;
  span: Span | null;
  source: number;
  depth: number;
  parent: TreeLine | null;
  lines: TreeLine[];
}

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

/** The protocol tree: a row per line, closed lines without their children. Arrow keys go up, down, in and out. */
export function treePane(words: ViewWords, onChoose: (line: TreeLine | null) => void): TreePane {
  const box = element('div', { class: 'view-tree', role: 'tree', tabindex: 0, 'aria-label': say(words, 'tree'), lang: 'en' });
  let roots: TreeLine[] = [];
  let rows: TreeLine[] = [];
  const open = new Set<string>(['tcp', 'http']);
  const opened = new Set<TreeLine>();
  let chosen: TreeLine | null = null;

  box.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-line]');
    if (!row) return;
    const line = rows[Number(row.dataset.line)]!;
    if ((event.target as Element).classList.contains('view-twist') || line === chosen) toggle(line);
    choose(line);
  });
  box.addEventListener('keydown', (event) => {
    if (!press(event.key)) return;
    event.preventDefault();
  });

  function press(key: string): boolean {
    const at = chosen ? rows.indexOf(chosen) : -1;
    if (key === 'ArrowDown') return go(at + 1);
    if (key === 'ArrowUp') return go(at - 1);
    if (key === 'Home') return go(0);
    if (key === 'End') return go(rows.length - 1);
    if (!chosen) return false;
    if (key === 'ArrowRight') return goIn(chosen, at);
    if (key === 'ArrowLeft') return goOut(chosen);
    if (key !== 'Enter' && key !== ' ') return false;
    toggle(chosen);
    return true;
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

  function toggle(line: TreeLine): void {
    if (line.lines.length === 0) return;
    const isOpen = !opened.has(line);
    if (isOpen) opened.add(line);
    else opened.delete(line);
    if (isOpen) open.add(line.name);
    else open.delete(line.name);
    draw();
  }

  function choose(line: TreeLine | null): void {
    for (let above = line?.parent; above; above = above.parent) opened.add(above);
    chosen = line;
    draw();
    box.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    onChoose(line);
  }

  function draw(): void {
    rows = roots.flatMap((line) => inSight(line));
    box.replaceChildren(...rows.map(drawLine));
    const at = chosen ? rows.indexOf(chosen) : -1;
    if (at >= 0) box.setAttribute('aria-activedescendant', `view-line-${at}`);
    else box.removeAttribute('aria-activedescendant');
  }

  function inSight(line: TreeLine): TreeLine[] {
    return opened.has(line) ? [line, ...line.lines.flatMap((child) => inSight(child))] : [line];
  }

  function drawLine(line: TreeLine, index: number): HTMLElement {
    const folds = line.lines.length > 0;
    const isOpen = opened.has(line);
    const row = element('div', {
      role: 'treeitem', id: `view-line-${index}`, 'data-line': index, 'aria-level': line.depth + 1, 'aria-selected': String(line === chosen),
      ...(folds ? { 'aria-expanded': String(isOpen) } : {}), ...(line.name ? { 'data-name': line.name, title: line.name } : {}),
    }, element('span', { class: 'view-twist', 'aria-hidden': 'true' }, folds ? (isOpen ? '▾' : '▸') : ''), line.label);
    row.style.paddingLeft = `${line.depth + 0.3}rem`;
    return row;
  }

  function show(dissection: Dissection): void {
    roots = linesOf(dissection);
    opened.clear();
    chosen = null;
    for (const line of everyLine(roots)) if (line.lines.length > 0 && open.has(line.name)) opened.add(line);
    box.scrollTop = 0;
    draw();
  }

  return {
    box, show, choose,
    lineOf: (field) => everyLine(roots).find(({ name }) => name === field) ?? null,
    lineAt: (source, octet) => everyLine(roots).filter((line) => line.source === source && line.span !== null && line.span.start <= octet && octet < line.span.end).reduce(narrower, null),
  };
}

/** Of two lines over one octet the one with fewer octets; of equals the one further in. */
function narrower(best: TreeLine | null, line: TreeLine): TreeLine {
  const size = ({ span }: TreeLine) => span!.end - span!.start;
  return best === null || size(line) < size(best) || (size(line) === size(best) && line.depth > best.depth) ? line : best;
}

function linesOf({ layers }: Dissection): TreeLine[] {
  return layers.map(({ protocol, label, span, source = 0, fields }) => {
    const line: TreeLine = { label, name: protocol, span, source, depth: 0, parent: null, lines: [] };
    line.lines = childrenOf(fields, line);
    return line;
  });
}

function childrenOf(fields: readonly Field[], parent: TreeLine): TreeLine[] {
  return fields.filter(({ hidden }) => !hidden).map(({ label, name, span = null, source = parent.source, fields: inner = [] }) => {
    const line: TreeLine = { label, name, span, source, depth: parent.depth + 1, parent, lines: [] };
    line.lines = childrenOf(inner, line);
    return line;
  });
}

function everyLine(lines: readonly TreeLine[]): TreeLine[] {
  return lines.flatMap((line) => [line, ...everyLine(line.lines)]);
}
