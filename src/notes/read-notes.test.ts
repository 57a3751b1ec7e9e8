import { describe, expect, it } from 'vitest';
import type { NotesBlock, NotesInline } from './notes.ts';
import { NotesError } from './notes-error.ts';
import { NOTES_LIMITS } from './notes-limits.ts';
import { readNotes } from './read-notes.ts';

const text = (words: string): NotesInline => ({ type: 'text', text: words });
const paragraph = (...inlines: (string | NotesInline)[]): NotesBlock => ({ type: 'paragraph', inlines: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)) });
/** Blocks without the numbers of their lines. */
const blocksOf = (markdown: string): NotesBlock[] => readNotes(markdown).blocks.map((block) => ('line' in block && block.type !== 'directive' ? (({ line, ...rest }) => rest)(block) : block)) as NotesBlock[];
const saidOf = (markdown: string) => ({ title: readNotes(markdown).title, blocks: blocksOf(markdown) });
const inlinesOf = (markdown: string): NotesInline[] => blocksOf(markdown).flatMap((block) => (block.type === 'paragraph' ? block.inlines : []));

describe('readNotes, of what Markdown has', () => {
  it('takes the only first heading of level 1 as the title', () => {
    expect(saidOf('# My *lab*\n\ntext')).toEqual({ title: [text('My '), { type: 'emphasis', inlines: [text('lab')] }], blocks: [paragraph('text')] });
  });

  it.each(['text\n\n# Late', '# One\n\n# Two', '## Two deep'])('takes no title from %j', (markdown) => {
    const { title, blocks } = readNotes(markdown);
    expect(title).toBeNull();
    expect(blocks.length).toBeGreaterThan(0);
  });

  it('keeps strong, emphasis, code and breaks', () => {
    expect(inlinesOf('**a** _b_ `c<d` e  \nf')).toEqual([
      { type: 'strong', inlines: [text('a')] }, text(' '), { type: 'emphasis', inlines: [text('b')] }, text(' '), { type: 'code', text: 'c<d' }, text(' e'), { type: 'break' }, text('f'),
    ]);
  });

  it('keeps the sign of struck-out words', () => {
    expect(inlinesOf('~~not~~ so')).toEqual([text('~~'), text('not'), text('~~'), text(' so')]);
  });

  it('joins lines by a blank, but not between Han characters', () => {
    expect(inlinesOf('one\ntwo')).toEqual([text('one two')]);
    expect(inlinesOf('一行，\n两行')).toEqual([text('一行，两行')]);
  });

  it('nests lists and keeps where numbers start and what is done', () => {
    expect(blocksOf('3. a\n   - [x] b\n   - [ ] c\n4. d')).toEqual([
      { type: 'list', start: 3, entries: [
        { done: null, blocks: [paragraph('a'), { type: 'list', start: null, entries: [{ done: true, blocks: [paragraph('b')] }, { done: false, blocks: [paragraph('c')] }] }] },
        { done: null, blocks: [paragraph('d')] },
      ] },
    ]);
  });

  it('fills the rows of a table', () => {
    expect(blocksOf('|a|b|\n|-|-:|\n|`1`|')).toEqual([
      { type: 'table', columns: [{ head: [text('a')], align: 'start' }, { head: [text('b')], align: 'end' }], rows: [[[{ type: 'code', text: '1' }], []]] },
    ]);
  });

  it('keeps quotations, code and rules', () => {
    expect(blocksOf('> q\n\n```sh run\n$ a <b>\n```\n\n    c\n\n***')).toEqual([
      { type: 'quote', blocks: [paragraph('q')] }, { type: 'code', text: '$ a <b>', language: 'sh' }, { type: 'code', text: 'c', language: '' }, { type: 'rule' },
    ]);
  });

  it('reads character references, and leaves those that it does not know', () => {
    expect(inlinesOf('&lt;b&gt; &amp;amp; &#x6c49; &#0; &unknown; \\&lt;')).toEqual([text('<b> &amp; 汉 \ufffd &unknown; '), text('&'), text('lt;')]);
  });
});

describe('readNotes, of what leads elsewhere', () => {
  it('gives web and mail addresses as text beside their words', () => {
    expect(inlinesOf('[a](https://x.y/z)')).toEqual([{ type: 'address', inlines: [text('a')], address: 'https://x.y/z' }]);
    expect(inlinesOf('<https://x.y> www.x.y me@x.y')).toEqual([{ type: 'code', text: 'https://x.y' }, text(' '), { type: 'code', text: 'www.x.y' }, text(' '), { type: 'code', text: 'me@x.y' }]);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,a', 'vbscript:a', 'other.md', '#top', '//x.y/z', 'java&#10;script:a', ' &#106;avascript:a'])('prints the words alone of a link to %j', (address) => {
    expect(inlinesOf(`[a](<${address}>)`)).toEqual([text('a')]);
  });

  it('names a picture and does not load it', () => {
    expect(inlinesOf('![what *it* shows](a/b.png "t")')).toEqual([{ type: 'picture', description: 'what *it* shows', path: 'a/b.png', line: 1, column: 1 }]);
    expect(inlinesOf('a\n![](图/网页.png)')).toMatchObject([{}, { path: '图/网页.png', line: 2, column: 1 }]);
    const [picture] = inlinesOf(`![](data:image/png;base64,${'A'.repeat(5000)})`);
    expect(picture?.type === 'picture' && [...picture.path].length).toBe(NOTES_LIMITS.pathLetters + 1);
  });

  it('leaves HTML as text, but breaks lines at br and leaves comments out', () => {
    expect(inlinesOf('<b onclick="x">a</b><br>b<!-- c -->')).toEqual([text('<b onclick="x">'), text('a'), text('</b>'), { type: 'break' }, text('b')]);
    expect(blocksOf('<script>\nalert(1)\n</script>\n\n<!-- what belongs\nhere -->\n\nend')).toEqual([{ type: 'code', text: '<script>\nalert(1)\n</script>', language: '' }, paragraph('end')]);
  });

  it('keeps footnotes apart from the text that they are about', () => {
    const { blocks, footnotes } = readNotes('a[^1] [^none]\n\n[^1]: see *this*\n  and that\n[^2]: two words\n\nend');
    expect(blocks).toMatchObject([{ inlines: [text('a'), { type: 'footnote', label: '1' }, text(' '), { type: 'footnote', label: 'none' }] }, { inlines: [text('end')] }]);
    expect(footnotes).toEqual({ 1: [text('see '), { type: 'emphasis', inlines: [text('this')] }, text(' and that')], 2: [text('two words')] });
  });

  it('takes formulas, and money for money', () => {
    expect(inlinesOf('so $a_1 + b$ and $x$, for $5 or $6, `$z$`')).toEqual([
      text('so '), { type: 'math', tex: 'a_1 + b', display: false }, text(' and '), { type: 'math', tex: 'x', display: false }, text(', for $5 or $6, '), { type: 'code', text: '$z$' },
    ]);
    expect(inlinesOf('$$\nE = mc^2\n$$')).toEqual([{ type: 'math', tex: 'E = mc^2', display: true }]);
  });
});

describe('readNotes, of what is no Markdown', () => {
  it.each(['---\ntitle: a\nlist:\n  - b\n---\ntext', '---js\nmodule.exports = process.exit()\n---\ntext', '\ufeff---\r\na: 1\r\n...\r\ntext', '---\n---\ntext'])('leaves the front matter of %j out', (markdown) => {
    expect(saidOf(markdown)).toEqual({ title: null, blocks: [paragraph('text')] });
  });

  it('takes a rule for a rule, and loses nothing below it', () => {
    expect(blocksOf('---\n\nA sentence.\n\n---\n\nend')).toEqual([{ type: 'rule' }, paragraph('A sentence.'), { type: 'rule' }, paragraph('end')]);
    expect(blocksOf('---\ntitle: a')).toEqual([{ type: 'rule' }, paragraph('title: a')]);
  });

  it('keeps control characters for the page to spell', () => {
    expect(inlinesOf('a\0b\u202ec\u001b[31m')).toEqual([text('a\0b\u202ec\u001b[31m')]);
  });

  it.each(['', '\n\n', '\ufeff', '<!-- only this -->', '---\na: b\n---\n'])('has nothing to say of %j', (markdown) => {
    expect(saidOf(markdown)).toEqual({ title: null, blocks: [] });
  });
});

describe('readNotes, of what is too much', () => {
  const errorOf = (markdown: string): unknown => {
    try {
      return readNotes(markdown);
    } catch (error) {
      return error instanceof NotesError ? { code: error.code, line: error.line, most: error.most } : error;
    }
  };
  const { depth, lines, columns, octets } = NOTES_LIMITS;
  const staircase = (steps: number) => Array.from({ length: steps }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');

  it('takes lists and quotations up to the bound, and refuses one more', () => {
    for (const nested of [(levels: number) => staircase(levels), (levels: number) => `${'> '.repeat(levels)}a`, (levels: number) => `${'>'.repeat(levels)}a`, (levels: number) => `${'- '.repeat(levels)}a`, (levels: number) => `${'1) '.repeat(levels)}a`]) {
      expect(errorOf(nested(depth))).toMatchObject({ title: null });
      expect(errorOf(`\n${nested(depth + 1)}`)).toMatchObject({ code: 'too-deep', most: depth });
    }
    expect(errorOf(`---\na: 1\n---\n${staircase(depth + 1)}`)).toEqual({ code: 'too-deep', line: 3 + depth + 1, most: depth });
    expect(errorOf('>'.repeat(2000))).toMatchObject({ code: 'too-deep' });
    expect(errorOf(`${'>'.repeat(1400)}---`)).toMatchObject({ code: 'too-deep' });
    expect(errorOf(`${'\t'.repeat(3)}${'- '.repeat(depth)}- a`)).toMatchObject({ code: 'too-deep' });
  });

  it('takes a rule of many dashes for a rule', () => {
    expect(blocksOf('- '.repeat(60))).toEqual([{ type: 'rule' }]);
  });

  it('refuses too many lines, octets and columns', () => {
    expect(errorOf('a\n'.repeat(lines + 5))).toEqual({ code: 'too-many-lines', line: lines + 1, most: lines });
    expect(errorOf('a'.repeat(octets + 1))).toEqual({ code: 'too-large', line: 1, most: 1 });
    const table = (count: number) => `text\n\n|${'a|'.repeat(count)}\n|${'-|'.repeat(count)}\n`;
    expect(errorOf(table(columns))).toMatchObject({ title: null });
    expect(errorOf(table(columns + 1))).toEqual({ code: 'too-wide', line: 4, most: columns });
  });

  it('refuses too many cells and headings', () => {
    const rows = `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(400)}\n`;
    expect(errorOf(rows.repeat(10))).toMatchObject({ title: null });
    expect(errorOf(rows.repeat(20))).toMatchObject({ code: 'too-many-cells', most: NOTES_LIMITS.cells });
    expect(errorOf('# a\n'.repeat(NOTES_LIMITS.headings))).toMatchObject({ title: null });
    expect(errorOf('# a\n\n'.repeat(NOTES_LIMITS.headings + 1))).toEqual({ code: 'too-many-headings', line: 2 * NOTES_LIMITS.headings + 1, most: NOTES_LIMITS.headings });
    expect(errorOf(`${'a\n===\n\n'.repeat(NOTES_LIMITS.headings)}> b\n> ---`)).toMatchObject({ code: 'too-many-headings' });
  });

  it('refuses too many parts and references', () => {
    const { parts, references } = NOTES_LIMITS;
    expect(errorOf('::packets\n\n'.repeat(parts))).toMatchObject({ title: null });
    expect(errorOf('::packets\n\n'.repeat(parts + 1))).toEqual({ code: 'too-many-parts', line: 2 * parts + 1, most: parts });
    expect(errorOf('{{7 tcp.ack}} '.repeat(references + 1))).toEqual({ code: 'too-many-references', line: 1, most: references });
  });

  it('prints a paragraph of nothing but marks as it was written, and soon', () => {
    for (const mark of ['[', '![', '*', '_', '_a', '~a~~b ', '*_a_', '[a](', '`a``b ', '$a ', '<a ', '(', '!']) {
      const started = performance.now();
      expect(errorOf(`${mark.repeat(Math.floor(15_000 / mark.length))}\n\n`.repeat(20))).toMatchObject({ title: null });
      expect(performance.now() - started, mark).toBeLessThan(5_000);
    }
    expect(blocksOf('[a '.repeat(600))).toEqual([{ type: 'paragraph', inlines: [{ type: 'text', text: '[a '.repeat(600) }] }]);
  });

  it('reads what is slowest within the bounds in seconds', () => {
    const slow = `${'- '.repeat(18)}${`${'a'.repeat(100)}\n`.repeat(310)}\n\nx\n\n`;
    const started = performance.now();
    expect(errorOf(slow.repeat(8))).toMatchObject({ title: null });
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('refuses one entry that is longer than anybody writes, not a list that is', () => {
    const words = `${'word '.repeat(30)}\n`;
    expect(errorOf(`a\n\n- ${words.repeat(300)}`)).toMatchObject({ code: 'too-long', line: 3 });
    expect(errorOf(`> ${words}`.repeat(300))).toMatchObject({ code: 'too-long', line: 1 });
    expect(errorOf(`- ${words}`.repeat(3000))).toMatchObject({ title: null });
    expect(errorOf(words.repeat(3000))).toMatchObject({ title: null });
  });

  it('prints a paragraph as it is written where looking for markup in it would take long', () => {
    const long = `${'**a** '.repeat(4000)}b`;
    expect(inlinesOf(long)).toEqual([text(long)]);
  });

  it('takes emphasis in emphasis only so deep', () => {
    expect(errorOf('*a **b '.repeat(400) + '** *'.repeat(400))).toMatchObject({ title: null });
    expect(errorOf(`${'['.repeat(3000)}a${'](b)'.repeat(3000)}`)).toMatchObject({ title: null });
  });
});

describe('a front matter without its end', () => {
  it.each(['---\ntitle: Lab\ncapture: lab.pcapng\n\n# Text\n', '---\n姓名: 李华\n抓包文件: lab.pcapng\n## 正文', '---\r\ntitle: Lab\r\nname: Li Hua\r\n'])('is said with the line where it begins: %j', (text) => {
    expect(() => readNotes(text)).toThrow(expect.objectContaining({ code: 'front-unclosed', line: 1 }));
  });

  it.each(['---\n\nProse: below a rule.\n', '---\nNote: this is prose\n', '---\ntext\n', '---\n'])('is not seen in %j', (text) => {
    expect(() => readNotes(text)).not.toThrow();
  });
});
