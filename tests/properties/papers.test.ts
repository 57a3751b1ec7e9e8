import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/documents/document.ts';
import type { Inline } from '../../src/explanations/explanation.ts';
import { NotesError } from '../../src/notes/notes-error.ts';
import { visibleText } from '../../src/octets/visible-text.ts';
import { composeMarkdown } from '../../src/papers/compose-markdown.ts';
import { fixtureDocument } from '../support/fixture-document.ts';
import { HOSTILE_TEXTS } from '../support/markdown-dangers.ts';
import { liveText, markedText, oneSpace } from '../support/marked-text.ts';
import { notesDocument } from '../support/notes-document.ts';

/** Everything that Markdown and the sites that show it give a meaning to, next to words. */
const PIECES = [...'`*_~[]<>&\\#@|$^{}!:./-+ \n"\'()=1a中，“”：', '  ', '\t', '[x] ', '[^1]', '[^1]: ', '](', '![', '](#x)', '<b>', '</a>', '<!--', '-->', '&lt;', '&#60;', '&copy;', '``', '```', '~~~', '---', '***', '1. ', '12) ', '- ', '> ', '# ', ' #', 'www.a.b', 'http://a.b', 'a@b.c', ':ab:', ':+1:', 'mailto:', '[SYN, ACK]', '[SYN](', 'tcp.seq_raw', '_a_', '\\|', '\u202e', '\u00a0', '\0', '|---|'];
const anyText = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

function documentOf(...blocks: Block[]): Document {
  const section = { id: 's', number: '1', title: [], level: 1 as const, blocks, sections: [] };
  return { language: 'en', title: 'T', subtitle: '', generator: 'G', words: { contents: '', skip: '', file: '' }, cover: [], sections: [section] };
}

/** What is written of blocks, without what is around them. */
function written(...blocks: Block[]): string {
  const { text } = composeMarkdown(documentOf(...blocks), { folder: 'f' });
  return text.slice('# T\n\n## 1 \n\n'.length, -'\n\n---\n\nG\n'.length);
}

const text = (words: string): Inline => ({ type: 'text', text: words });
const value = (words: string, mono: boolean): Inline => ({ type: 'value', text: words, mono, evidence: null });
const seen = (words: string): string => oneSpace(visibleText(words));
const tags = (elements: string[]): string[] => [...new Set(elements.map((tag) => tag.replace(/^<\/?([a-z0-9]+).*$/s, '$1')))].sort();

describe('a paper in Markdown, whatever its text', () => {
  it('has paragraphs that say it, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (words) => {
        fc.pre(words.some((one) => seen(one) !== ''));
        const markdown = written({ type: 'paragraph', inlines: words.map((one, at) => (at === 1 ? value(one, false) : text(one))) });
        const read = markedText(markdown);
        expect(read.text.replaceAll(' ', '')).toBe(seen(words.join('')).replaceAll(' ', ''));
        expect(tags(read.elements).filter((tag) => tag !== 'code')).toEqual(['p']);
        expect(liveText(markdown)).toEqual([]);
      }),
      { numRuns: 1200 },
    );
  });

  it('has cells, entries, titles and code that say it', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (words, mono) => {
        fc.pre(seen(words) !== '');
        const cells = [[value(words, mono)], [text('end')]];
        const table = written({ type: 'table', caption: [], columns: [{ head: 'a', align: 'start' }, { head: 'b', align: 'end' }], rows: [{ cells }] });
        expect(markedText(table).elements.filter((tag) => tag.startsWith('<td'))).toHaveLength(2);
        expect(markedText(table).text).toBe(`a b ${seen(words)} end`);
        const list = markedText(written({ type: 'list', ordered: false, entries: [[value(words, mono)], [text('end')]] }));
        expect(list.text).toBe(`${seen(words)} end`);
        expect(list.elements.filter((tag) => tag === '<li>')).toHaveLength(2);
        const head = markedText(written({ type: 'heading', id: 'h', inlines: [value(words, mono)] }));
        expect(head.text).toBe(seen(words));
        expect(tags(head.elements).filter((tag) => tag !== 'code')).toEqual(['h3']);
      }),
      { numRuns: 800 },
    );
  });

  it('has strong words, remarks and quotes around it', () => {
    fc.assert(
      fc.property(anyText, anyText, (words, around) => {
        fc.pre(seen(words) !== '' && seen(around) !== '');
        const read = markedText(written({ type: 'quote', blocks: [{ type: 'paragraph', inlines: [text(around), { type: 'strong', inlines: [text(words)] }, text(around)], margin: [text(words)] }] }));
        expect(read.text.replaceAll(' ', '')).toBe(seen(`${around}${words}${around}${words}`).replaceAll(' ', ''));
        expect(tags(read.elements).filter((tag) => tag !== 'code')).toEqual(['blockquote', 'em', 'p', 'strong']);
      }),
      { numRuns: 800 },
    );
  });

  it('has listings that nothing ends, and descriptions of pictures that stay such', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const listing = markedText(written({ type: 'listing', text: words, language: words }));
        expect(tags(listing.elements)).toEqual(['code', 'pre']);
        expect(listing.text).toBe(seen(words));
        const picture = markedText(written({ type: 'picture', address: 'data:image/png;base64,AAAA', width: null, height: null, caption: [], description: words }));
        expect(tags(picture.elements)).toEqual(['img', 'p']);
        expect(picture.elements.join('')).toMatch(/^<p><img src="f\/picture-[0-9a-f]{8}\.png" alt="[^"]*"><\/p>$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('leads nowhere but into itself, and shows only its own pictures', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const { text: markdown, pictures } = composeMarkdown(fixtureDocument(language, true), { folder: 'the report.files' });
      const { elements } = markedText(markdown);
      const ids = elements.flatMap((tag) => /^<a id="([^"]+)">$/.exec(tag)?.[1] ?? []);
      const links = elements.flatMap((tag) => /^<a href="([^"]*)">$/.exec(tag)?.[1] ?? []);
      const shown = elements.flatMap((tag) => /^<img src="([^"]*)" alt="[^"]*">$/.exec(tag)?.[1] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(links.filter((to) => !ids.includes(to.slice(1)))).toEqual([]);
      expect(shown).toEqual(pictures.map(({ name }) => `the%20report.files/${name}`));
      expect(tags(elements)).toEqual(['a', 'blockquote', 'br', 'code', 'em', 'h1', 'h2', 'h3', 'hr', 'img', 'li', 'ol', 'p', 'pre', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul']);
      expect(liveText(markdown)).toEqual([]);
    }
  });

  it('takes any notes', () => {
    const markdown = fc.array(fc.constantFrom(...PIECES, '\n\n', '    ', '|a|b|\n|-|:-:|\n', '::', '$a_1$', '$$b$$', '## '), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(markdown, (notes) => {
        const document = unlessRefused(() => notesDocument(notes));
        if (!document) return;
        const { elements } = markedText(composeMarkdown(document, { folder: 'f' }).text);
        expect(elements.filter((tag) => /^<(?:script|img|svg|b|input(?! (?:checked="" )?disabled="" type="checkbox"))\b|^<a (?!id="[\w%.-]+"|href="#[\w%.-]+")/.test(tag))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});

function unlessRefused<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotesError) return null;
    throw error;
  }
}
