import type { Table } from '../documents/document.ts';
import { gfmInlines } from './gfm-inlines.ts';
import { gfmText } from './gfm-text.ts';

export interface GfmColumn {
  head: string;
  align: 'start' | 'end';
}

/** A table; cells hold Markdown of one line. */
export function gfmTable(columns: GfmColumn[], rows: string[][]): string {
  const rules = columns.map(({ align }) => (align === 'end' ? '---:' : ':---'));
  return [columns.map(({ head }) => gfmText(head)), rules, ...rows].map(gfmRow).join('\n');
}

export function gfmRow(cells: string[]): string {
  return `| ${cells.map(gfmCell).join(' | ')} |`;
}

/** A table of a document, its caption before it. */
export function gfmDocumentTable({ caption, columns, rows }: Table): string {
  return `${gfmInlines(caption)}\n\n${gfmTable(columns, rows.map(({ cells }) => cells.map(gfmInlines)))}`;
}

/** A cell ends at a bar even within code; `\` before a bar cannot be written in a cell, so a space is set between them. */
function gfmCell(markdown: string): string {
  return markdown.replaceAll('\\|', '\\ |').replaceAll('|', '\\|');
}
