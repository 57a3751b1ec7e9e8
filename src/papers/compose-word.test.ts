import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeCapture } from '../analyze.ts';
import { composeDocument } from '../documents/compose-document.ts';
import type { Block, Document, Inline } from '../documents/document.ts';
import { openVoice } from '../explanations/open-voice.ts';
import { readNotes } from '../notes/read-notes.ts';
import { openShippedProfile } from '../profiles/shipped-profiles.ts';
import { composeWord } from './compose-word.ts';

const EMPTY: Document = {
  language: 'en', title: 'A lab', subtitle: 'of a capture', generator: 'lab-report', words: { contents: 'Contents', skip: '', file: 'lab.pcapng' }, cover: [], sections: [],
};

function withBlocks(...blocks: Block[]): Document {
  return { ...EMPTY, sections: [{ id: 'first', number: '1', title: words('First'), level: 1, blocks, sections: [] }] };
}

const words = (text: string): Inline[] => [{ type: 'text', text }];
const paragraph = (...inlines: Inline[]): Block => ({ type: 'paragraph', inlines });

async function partsOf(document: Document, options = {}): Promise<Record<string, string>> {
  const files = unzipSync(await composeWord(document, options));
  return Object.fromEntries(Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, octets]) => [name, strFromU8(octets)]));
}

const mainOf = async (document: Document, options = {}) => (await partsOf(document, options))['word/document.xml']!;

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, group]) => group!);

/** Every start tag has its end, and text holds no character that XML 1.0 forbids. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name!);
  }
  expect(open).toEqual([]);
  expect(xml.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is what is looked for
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
}

describe('composeWord', () => {
  it('gives the same octets each time, and says no time of day', async () => {
    const document = withBlocks(paragraph(...words('text')), { type: 'list', ordered: true, entries: [words('one')] });
    const [first, second] = [await composeWord(document), await composeWord(document)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect((await partsOf(document))['docProps/core.xml']).not.toContain('created');
  });

  it('says when it was made where it is told', async () => {
    const parts = await partsOf(EMPTY, { createdAt: new Date('2026-11-22T12:00:00Z') });
    expect(parts['docProps/core.xml']).toContain('2026-11-22T12:00:00Z');
  });

  it('makes headings of the built-in styles, with their number as text and an outline level', async () => {
    const inner = { id: 'inner', number: '（一）', title: words('里面'), level: 2 as const, blocks: [], sections: [] };
    const document: Document = { ...EMPTY, sections: [{ id: 'outer', number: '一、', title: words('外面'), level: 1, blocks: [], sections: [inner] }] };
    const parts = await partsOf(document);
    expect(parts['word/document.xml']).toMatch(/<w:pStyle w:val="Heading1"\/>.*?一、.*?外面.*?<w:pStyle w:val="Heading2"\/>.*?（一）.*?里面/);
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1"><w:name w:val="Heading 1"\/>.*?<w:outlineLvl w:val="0"\/>/);
  });

  it('has a table of contents that Word can bring up to date and that links meanwhile', async () => {
    const xml = await mainOf(withBlocks());
    expect(all(xml, /<w:fldChar w:fldCharType="(\w+)"\/>/g)).toEqual(['begin', 'separate', 'end']);
    expect(xml).toMatch(/<w:pStyle w:val="TOC1"\/>.*?<w:hyperlink [^>]*w:anchor="lr_first"/);
  });

  it('names Chinese fonts, and both languages', async () => {
    const styles = (await partsOf({ ...EMPTY, language: 'zh-CN' }))['word/styles.xml']!;
    expect(styles).toContain('w:eastAsia="宋体"');
    expect(styles).toContain('w:eastAsia="黑体"');
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
  });

  it('marks Chinese quotation marks as Chinese, and leaves English ones alone', async () => {
    const xml = await mainOf(withBlocks(paragraph(...words('“连接”')), paragraph(...words('“close”'))));
    expect(all(xml, /w:hint="(\w+)"/g)).toEqual(['eastAsia']);
  });

  it('repeats the head of a table on each page and tears no row', async () => {
    const xml = await mainOf(withBlocks({ type: 'table', caption: words('what'), columns: [{ head: 'a', align: 'start' }, { head: 'b', align: 'end' }], rows: [{ cells: [words('1'), words('2')] }] }));
    expect(all(xml, /(<w:tblHeader\/>)/g)).toHaveLength(1);
    expect(all(xml, /(<w:cantSplit\/>)/g)).toHaveLength(2);
  });

  it('numbers each ordered list by itself, from where it begins', async () => {
    const list: Block = { type: 'outline', ordered: true, start: 5, entries: [[paragraph(...words('five'))], [paragraph(...words('six')), { type: 'list', ordered: false, entries: [words('in')] }]] };
    const parts = await partsOf(withBlocks(list, { type: 'list', ordered: true, entries: [words('one')] }));
    expect(new Set(all(parts['word/document.xml']!, /<w:numId w:val="(\d+)"\/>/g)).size).toBe(3);
    expect(all(parts['word/document.xml']!, /<w:ilvl w:val="(\d+)"\/>/g)).toEqual(['0', '0', '1', '0']);
    expect(parts['word/numbering.xml']).toContain('<w:start w:val="5"/>');
  });

  it('draws boxes before what is to be done', async () => {
    const entry = (box: string): Inline[] => [{ type: 'code', text: box }, ...words(' try')];
    const xml = await mainOf(withBlocks({ type: 'list', ordered: false, entries: [entry('[x]'), entry('[ ]')] }));
    expect(xml).toMatch(/☑.*☐/);
  });

  it('makes Word’s own footnotes', async () => {
    const parts = await partsOf(withBlocks(paragraph({ type: 'link', to: 'footnote-1', inlines: words('[1]') }), { type: 'footnotes', entries: [{ id: 'footnote-1', number: 1, inlines: words('at the foot') }] }));
    expect(parts['word/document.xml']).toContain('<w:footnoteReference w:id="1"/>');
    expect(parts['word/footnotes.xml']).toMatch(/w:id="1".*at the foot/);
  });

  it('makes formulas of Word where it can, and shows TeX where it cannot', async () => {
    const math = (tex: string, display = false): Inline => ({ type: 'math', tex, display });
    const xml = await mainOf(withBlocks(paragraph(math('x^2 = \\frac{a}{b}'), math('\\nonsense{'))));
    expect(xml).toMatch(/<m:sSup>.*<m:f>/);
    expect(await mainOf(withBlocks(paragraph(math('\\sum_{i=1}^n \\sqrt{i}', true))))).toMatch(/<m:limUpp>.*<m:rad>/);
    expect(xml).toContain('\\nonsense{');
  });

  it('puts colours in code, one paragraph a line, and numbers where there are some', async () => {
    const xml = await mainOf(withBlocks({ type: 'listing', text: '<p>\n</p>\n', language: 'html', numbered: true }));
    expect(all(xml, /<w:pStyle w:val="(CodeBlock)"\/>/g)).toHaveLength(2);
    expect(xml).toMatch(/1 {2}<\/w:t>.*2 {2}<\/w:t>/);
    expect(xml).toMatch(/<w:color w:val="174E8C"\/>/);
  });

  it('holds what XML forbids as text', async () => {
    const hostile = '\u0000\u000b\uffff\ud800]]>&<w:p>"\u202e';
    const parts = await partsOf({ ...withBlocks(paragraph(...words(hostile), { type: 'code', text: hostile })), title: hostile, author: hostile, subtitle: hostile, cover: [{ label: hostile, value: words(hostile) }] });
    for (const xml of Object.values(parts)) expectWellFormed(xml);
  });

  it('links only to bookmarks that are there, each of them once, and gives no long or odd names', async () => {
    const odd = 'h7-tcp.flags/一个很长的名字 with blanks and more than forty letters';
    const link = (to: string): Inline => ({ type: 'link', to, inlines: words('there') });
    const xml = await mainOf(withBlocks({ type: 'heading', id: odd, inlines: words('here') }, paragraph(link(odd), link('nowhere'), link('first'))));
    expectBookmarks(xml);
    expect(all(xml, /<w:hyperlink [^>]*w:anchor="([^"]*)"/g)).toHaveLength(3);
  });

  it('names no place outside, and every part that a relation names is there', async () => {
    const picture: Block = { type: 'picture', address: `data:image/png;base64,${readFileSync(new URL('../../samples/page.png', import.meta.url)).toString('base64')}`, width: 800, height: 600, caption: [], description: 'a page' };
    const parts = await partsOf(withBlocks(picture, { ...picture, address: 'https://example.com/x.png' }, { ...picture, address: 'data:image/svg+xml;base64,PHN2Zy8+' }));
    const files = unzipSync(await composeWord(withBlocks(picture)));
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    for (const [name, xml] of Object.entries(parts)) if (name.endsWith('.rels')) expect(xml).not.toContain('TargetMode="External"');
    for (const target of all(parts['word/_rels/document.xml.rels']!, /Target="([^"]+)"/g)) expect(Object.keys(files)).toContain(`word/${target}`);
  });

  it('keeps a picture within the page, however large it says that it is', async () => {
    const address = `data:image/png;base64,${readFileSync(new URL('../../samples/page.png', import.meta.url)).toString('base64')}`;
    const xml = await mainOf(withBlocks({ type: 'picture', address, width: 100_000, height: 3_000_000, caption: [], description: '' }));
    const [width, height] = [all(xml, /<wp:extent cx="(\d+)"/g), all(xml, /<wp:extent [^>]*cy="(\d+)"/g)].map(([text]) => Number(text) / 9525) as [number, number];
    expect(width).toBeGreaterThan(0);
    expect(width).toBeLessThan(640);
    expect(height).toBeLessThan(900);
  });

  it('sets the pictures that a browser drew, one below the other, in place of the words', async () => {
    const png = Uint8Array.from(readFileSync(new URL('../../samples/page.png', import.meta.url)));
    const part = { png, width: 600, height: 300 };
    const ladder: Block = { type: 'ladder', id: 'ladder', caption: words('A ladder'), description: 'Both sides.', originator: { role: 'client', address: 'a' }, responder: { role: 'server', address: 'b' }, rows: [{ kind: 'gap', text: 'a pause' }] };
    const drawn = await mainOf(withBlocks(ladder), { pictures: new Map([['ladder', [part, part]]]) });
    expect(all(drawn, /(<w:drawing>)/g)).toHaveLength(2);
    expect(all(drawn, /<wp:docPr id="(\d+)"/g)).toEqual(['1', '2']);
    expect(drawn).toContain('descr="Both sides."');
    expect(drawn).not.toContain('a pause');
    expect(await mainOf(withBlocks(ladder))).toContain('a pause');
  });

  it('keeps every row and line of what notes may hold at most, in a few seconds', async () => {
    const row = { frame: 1, time: '0', source: 'a', destination: 'b', protocol: 'TCP', length: 1, info: 'x', from: 'originator' as const, mark: null };
    const heads = { number: 'No.', time: 'Time', source: 'Source', destination: 'Destination', protocol: 'Protocol', length: 'Length', info: 'Info' };
    const packets: Block = { type: 'packets', caption: [], heads, rows: Array.from({ length: 2_800 }, (_, at) => ({ ...row, frame: at })), omitted: [], anchor: true };
    const xml = await mainOf(withBlocks(packets, { type: 'listing', text: 'line\n'.repeat(10_000) }));
    expect(all(xml, /(<w:tr>)/g)).toHaveLength(2_801);
    expect(all(xml, /<w:pStyle w:val="(CodeBlock)"\/>/g)).toHaveLength(10_000);
    expectBookmarks(xml);
  }, 30_000);

  it('tells a figure in words where no browser drew it', async () => {
    const xml = await mainOf(withBlocks({ type: 'plot', kind: 'rtt', id: 'plot', caption: words('Times'), description: 'Between 1 and 2 ms.', x: { title: 's', start: 0, end: 1 }, y: { title: 'ms', start: 0, end: 1 }, series: [], notes: [] }));
    expect(xml).toContain('Between 1 and 2 ms.');
    expect(xml).not.toContain('<w:drawing>');
  });
});

function expectBookmarks(xml: string): void {
  const names = all(xml, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
  const starts = all(xml, /<w:bookmarkStart [^>]*w:id="(\d+)"/g);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
  expect(all(xml, /<w:bookmarkEnd w:id="(\d+)"\/>/g).sort()).toEqual([...starts].sort());
  for (const anchor of all(xml, /<w:hyperlink [^>]*w:anchor="([^"]*)"/g)) expect(names).toContain(anchor);
}

describe('composeWord of a whole write-up', () => {
  const sample = (name: string) => new URL(`../../samples/${name}`, import.meta.url);
  const analysis = analyzeCapture(sample('lab.pcapng').pathname, { version: '0' });

  describe.each([['en', 'notes.md', 'english'], ['zh-CN', 'notes.zh-CN.md', 'nankai'], ['zh-CN', 'notes.zh-CN.md', 'zhejiang']] as const)('in %s, %s by %s', (language, file, name) => {
    let document: Document;
    let parts: Record<string, string>;

    beforeAll(async () => {
      const notes = readNotes(readFileSync(sample(file), 'utf8'));
      const profile = openShippedProfile(name)!;
      document = composeDocument(await analysis, openVoice(language), { written: { notes, profile } });
      parts = await partsOf(document);
    });

    it('is well-formed in each part', () => {
      for (const xml of Object.values(parts)) expectWellFormed(xml);
    });

    it('has a heading for each section, and bookmarks that agree with its links', () => {
      const count = (sections: Document['sections']): number => sections.reduce((sum, section) => sum + 1 + count(section.sections), 0);
      expect(all(parts['word/document.xml']!, /<w:pStyle w:val="(Heading[123])"\/>/g)).toHaveLength(count(document.sections));
      expectBookmarks(parts['word/document.xml']!);
    });

    it('names the student, and has no time of day', () => {
      expect(parts['docProps/core.xml']).toContain(`<dc:creator>${language === 'en' ? 'Li Hua' : '李华'}</dc:creator>`);
      expect(parts['docProps/core.xml']).not.toContain('W3CDTF');
    });

    it('has the footnote of the notes, and only what it refers to', () => {
      expect(all(parts['word/document.xml']!, /<w:footnoteReference w:id="(\d+)"\/>/g)).toEqual(['1']);
      for (const id of all(parts['word/document.xml']!, /r:(?:id|embed)="(\w+)"/g)) expect(parts['word/_rels/document.xml.rels']).toContain(`Id="${id}"`);
    });

    it('refers to styles and numberings that are defined', () => {
      for (const style of new Set(all(parts['word/document.xml']!, /<w:[pr]Style w:val="(\w+)"\/>/g))) expect(parts['word/styles.xml']).toContain(`w:styleId="${style}"`);
      for (const number of new Set(all(parts['word/document.xml']!, /<w:numId w:val="(\d+)"\/>/g))) expect(parts['word/numbering.xml']).toContain(`w:numId="${number}"`);
    });
  });
});
