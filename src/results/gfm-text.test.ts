import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS, markdownDangers } from '../../tests/support/markdown-dangers.ts';
import { gfmTable } from './gfm-table.ts';
import { gfmBlock, gfmCode, gfmText, htmlCode } from './gfm-text.ts';

const COLUMNS = [{ head: 'a', align: 'start' as const }, { head: 'b', align: 'end' as const }];

/** Everything that Markdown and the sites give a meaning to, next to words. */
const LIVE_TEXT = fc.array(fc.constantFrom(...'`*_~[]<>&\\#@|$^{}!:./-+ \n"\'()=1a', 'www.', 'http://', 'GH-1', '中', '@user', '#12', '\u202e', '\u00a0'), { maxLength: 24 }).map((parts) => parts.join(''));

describe('gfmText', () => {
  it('leaves a sentence as it is', () => {
    const sentence = 'The server closes first (in 3 segments, 4.96 ms): SYN-ACK, TIME-WAIT; it\'s "done"!';
    expect(gfmText(sentence)).toBe(sentence);
  });

  it('sets frames and values in code, without the punctuation around them', () => {
    expect(gfmText('The SYN (#7) and #8, for a_b.')).toBe('The SYN (`#7`) and `#8`, for `a_b`.');
    expect(gfmText('端口8081：#60以RST应答SYN（#59）。')).toBe('端口8081：`#60`以RST应答SYN（`#59`）。');
  });

  it.each(HOSTILE_TEXTS.slice(0, 10).filter((text) => !text.startsWith('[ref]')))('is needed for %j', (text) => {
    expect(markdownDangers(text)).not.toEqual([]);
  });

  it.each(HOSTILE_TEXTS)('makes nothing live of %j in a list', (text) => {
    expect(markdownDangers(`- ! ${gfmText(text)}\n- ! ${gfmCode(text)}`)).toEqual([]);
  });

  it.each(HOSTILE_TEXTS)('keeps %j in its cell', (text) => {
    const html = marked.parse(gfmTable(COLUMNS, [[gfmText(text), gfmCode(text)]]), { async: false });
    expect(html.match(/<td/g)).toHaveLength(2);
    expect(markdownDangers(gfmTable(COLUMNS, [[gfmText(text), gfmCode(text)]]))).toEqual([]);
  });

  it.each(HOSTILE_TEXTS)('keeps %j in its block and its element', (text) => {
    expect(markdownDangers(gfmBlock(text))).toEqual([]);
    expect(markdownDangers(`<details><summary>${htmlCode(text)}</summary>\n\ntext\n\n</details>`)).toEqual([]);
  });

  it('makes nothing live of any text', () => {
    fc.assert(
      fc.property(LIVE_TEXT, (text) => {
        const markdown = `- ! ${gfmText(text)} end\n\n${gfmTable(COLUMNS, [[gfmText(text), gfmCode(text)]])}\n\n${gfmBlock(text)}`;
        expect(markdownDangers(markdown)).toEqual([]);
        expect(marked.parse(markdown, { async: false }).match(/<td/g)).toHaveLength(2);
      }),
      { numRuns: 1000 },
    );
  });

  it('bounds a text by its characters', () => {
    expect(gfmText('a'.repeat(5000), 100)).toBe(`${'a'.repeat(99)}…`);
  });
});
