import { writableText } from './writable-text.ts';

export interface CoreProperties {
  title: string;
  /** Who wrote it; '' for nobody known. */
  author: string;
  language: string;
  createdAt: Date | null;
}

/** What a Word file says of itself (ISO/IEC 29500-2, 11), by us because the library writes the time of day there. */
export function coreProperties({ title, author, language, createdAt }: CoreProperties): string {
  const when = (createdAt ?? new Date(0)).toISOString().replace(/\.\d+Z$/, 'Z');
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${when}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${SPACES}><dc:title>${xmlText(title)}</dc:title>${author ? `<dc:creator>${xmlText(author)}</dc:creator>` : ''}<dc:language>${xmlText(language)}</dc:language>${createdAt ? stamp('created') + stamp('modified') : ''}</cp:coreProperties>`;
}

const SPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"', 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xmlText(text: string): string {
  return writableText(text).replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
