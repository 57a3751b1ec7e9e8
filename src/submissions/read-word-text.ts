import { ArchiveError } from '../archives/archive.ts';
import { openZip } from '../archives/open-zip.ts';
import { readEntry } from '../archives/read-entry.ts';

/** Of the document's XML, unpacked. */
const MOST_OCTETS = 16 * 1024 * 1024;

/**
 * The words of a Word file (ECMA-376, part 1: `word/document.xml`) as Markdown: paragraphs, and headings where their style is one. Tables give their
 * cells as paragraphs, pictures nothing. Null for what is no Word file. Nothing of it is run, and nothing outside of that part is read.
 */
export async function readWordText(file: string): Promise<string | null> {
  try {
    const archive = await openZip(file);
    try {
      const entry = archive.entries.find(({ path }) => path === 'word/document.xml');
      return entry ? markdownOf((await readEntry(entry, MOST_OCTETS)).toString('utf8')) : null;
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof ArchiveError) return null;
    throw error;
  }
}

function markdownOf(xml: string): string {
  const paragraphs = xml.split('</w:p>').slice(0, -1);
  return paragraphs.map(paragraphOf).filter((text) => text !== '').join('\n\n');
}

function paragraphOf(xml: string): string {
  const from = Math.max(xml.lastIndexOf('<w:p>'), xml.lastIndexOf('<w:p '));
  const own = from < 0 ? xml : xml.slice(from);
  const style = /<w:pStyle w:val="([^"]{1,60})"/.exec(own)?.[1] ?? '';
  const depth = /^(?:heading|标题)?\s?([1-6])$/i.exec(style)?.[1];
  const text = textOf(own);
  return depth && text !== '' ? `${'#'.repeat(Number(depth))} ${text}` : text;
}

/** Text runs, breaks and tabs as spaces; marks of Markdown are only text here. */
function textOf(xml: string): string {
  const parts = xml.match(/<w:t(?:\s[^<>]{0,200})?>[^<]*<\/w:t>|<w:(?:tab|br|cr)\s?\/>/g) ?? [];
  const text = parts.map((part) => (part.startsWith('<w:t>') || part.startsWith('<w:t ') ? part.slice(part.indexOf('>') + 1, -'</w:t>'.length) : ' ')).join('');
  return unescaped(text).replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]<>()#+\-.!|~:$^]/g, '\\$&');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!).replace(/&#(\d{1,7});/g, (whole, code: string) => (Number(code) <= 0x10ffff && Number(code) > 0 ? String.fromCodePoint(Number(code)) : whole));
}
