import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { noteWords } from '../notes/note-words.ts';
import { readNotes } from '../notes/read-notes.ts';
import { readWordText } from './read-word-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'lab-report-word-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function textOf(files: Record<string, string>): Promise<string | null> {
  const file = join(folder, 'a.docx');
  writeFileSync(file, zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))));
  return readWordText(file);
}

const word = (body: string) => textOf({ 'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>` });
const p = (text: string, style = '') => `<w:p w:rsidR="1">${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('readWordText', () => {
  it('gives paragraphs and headings as Markdown', async () => {
    expect(await word(`${p('Lab 2', 'Heading1') + p('') + p('一、结论', '2')}<w:p><w:r><w:t>The server</w:t></w:r><w:r><w:tab/><w:t>closes &amp; waits</w:t></w:r></w:p>`)).toBe('# Lab 2\n\n## 一、结论\n\nThe server closes & waits');
  });

  it('takes marks of Markdown and markup for text', async () => {
    const text = await word(p('::handshake {{7 tcp.ack}} &lt;script&gt; ![x](/etc/passwd)') + p('- # not a heading'));
    const notes = readNotes(text!);
    expect(notes.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(notes.flaws).toEqual([]);
    expect(noteWords(notes, null)).toBeGreaterThan(8);
  });

  it('is null for what is no Word file', async () => {
    expect(await textOf({ 'xl/workbook.xml': '<a/>' })).toBeNull();
    writeFileSync(join(folder, 'b.docx'), 'PK');
    expect(await readWordText(join(folder, 'b.docx'))).toBeNull();
  });

  it('reads what is many and long within a second', async () => {
    const start = performance.now();
    await word(p('<w:t '.repeat(200_000)));
    await word('<w:p><w:r>'.repeat(300_000));
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
