import { describe, expect, it } from 'vitest';
import { readProse } from './read-prose.ts';

const runs = (text: string) => readProse(text.split('\n'), 1).map(({ text: words, lines }) => [words, ...lines.map(({ from, line, column }) => `${from}=${line}:${column}`)]);

describe('readProse', () => {
  it('joins the lines of a paragraph, in Chinese without a blank', () => {
    expect(runs('one\ntwo\n\n一\n二')).toEqual([['one two', '0=1:1', '4=2:1'], ['一二', '0=4:1', '1=5:1']]);
  });

  it('takes entries, quotations, rows and footnotes each by itself, with the column of their words', () => {
    expect(runs('- one\n- [x] two\n\n> said\n\n| a |\n|---|\n| b |\n\n[^n]: note\n## head')).toEqual([['one', '0=1:3'], ['two', '0=2:7'], ['said', '0=4:3'], [' a  ', '0=6:2'], [' b  ', '0=8:2'], ['note', '0=10:7'], ['head', '0=11:4']]);
  });

  it('passes over code, directives and remarks, and blanks references and markup', () => {
    expect(runs('```\ncode\n```\n::handshake\n<!-- no\nno -->\n**a** {{7 tcp.seq}} `b`').flat()).toEqual([`  a  ${' '.repeat(15)} b `, '0=7:1']);
  });

  it('reads 1 MiB of anything at once', () => {
    const begun = performance.now();
    for (const piece of ['<!--', '{{', '> - ', '|', '```\n', '`*', 'x'.repeat(100)]) readProse(piece.repeat(1024 * 1024 / piece.length).split('\n'), 1);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});
