import type { CoverRow, Document, Section } from '../documents/document.ts';
import { withVisibleText } from '../octets/visible-text.ts';
import { type Desk, openDesk } from './markdown-desk.ts';
import { markdownBlocks, stacked } from './markdown-block.ts';
import { markdownInlines } from './markdown-inlines.ts';
import { addressedPicture } from './markdown-picture.ts';
import { markdownTable } from './markdown-table.ts';
import { lineStart, markdownText } from './markdown-text.ts';
import type { MarkdownPaper, PaperPicture } from './paper.ts';

export interface MarkdownOptions {
  /** Name of the folder for the pictures, beside the text. */
  folder: string;
}

/** The document as GitHub Flavored Markdown with one line feed at its end. The same document always yields the same octets. */
export function composeMarkdown(document: Document, { folder }: MarkdownOptions): MarkdownPaper {
  const shown = withVisibleText({ ...document, view: undefined });
  const linked = new Set<string>();
  const pictures = new Map<string, PaperPicture>();
  // What is linked to is known at the end, and anchors stand before it.
  write(shown, openDesk(shown, { folder, wanted: new Set(), linked, pictures }));
  const text = write(shown, openDesk(shown, { folder, wanted: linked, linked: new Set(), pictures }));
  return { text: `${text}\n`, pictures: [...pictures.values()] };
}

function write({ dress, title, subtitle, cover, sections, generator }: Document, desk: Desk): string {
  const logo = dress?.logo ? addressedPicture({ address: dress.logo, description: dress.school }, desk) : '';
  const school = dress?.school ? lineStart(markdownText(dress.school)) : '';
  return stacked([logo, school, `# ${markdownText(title)}`, lineStart(markdownText(subtitle)), coverTable(cover, desk), ...sections.map((one) => writeSection(one, desk)), '---', lineStart(markdownText(generator))]);
}

/** GFM knows no table without a head. */
function coverTable(cover: CoverRow[], desk: Desk): string {
  if (cover.length === 0) return '';
  const rows = cover.map(({ label, value }) => [markdownText(label, true), markdownInlines(value, { ...desk, inCell: true })]);
  return markdownTable({ heads: ['', ''], rows });
}

function writeSection({ id, number, title, level, blocks, sections }: Section, desk: Desk): string {
  // `一、` and `（一）` need no space behind them.
  const head = number + (/[\x21-\x7e]$/.test(number) ? ' ' : '') + markdownInlines(title, desk);
  const heading = `${'#'.repeat(level + 1)} ${head}`;
  return stacked([desk.anchor(id), heading, markdownBlocks(blocks, { ...desk, depth: level + 1 }), ...sections.map((one) => writeSection(one, desk))]);
}
