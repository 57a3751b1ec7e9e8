import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLines } from './code-lines.ts';

const html = (text: string, language = '', numbered = false) => codeLines({ type: 'listing', text, language, numbered }).html;
const textIn = (markup: string) => markup.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');

describe('codeLines', () => {
  it('marks the words of a known language, line by line', () => {
    expect(html('<p a="b">\n<!-- one\ntwo -->', 'html')).toBe(
      '&lt;<span class="hljs-name">p</span> <span class="hljs-attr">a</span>=<span class="hljs-string">&quot;b&quot;</span><span class="hljs-tag">&gt;</span>\n<span class="hljs-comment">&lt;!-- one</span>\n<span class="hljs-comment">two --&gt;</span>'.replace(/^&lt;/, '<span class="hljs-tag">&lt;</span>').replace('</span> <span class="hljs-attr">', '</span><span class="hljs-tag"> </span><span class="hljs-attr">').replace('</span>=<', '</span><span class="hljs-tag">=</span><'),
    );
    expect(html('a\nb', '', true)).toBe('<span class="line">a\n</span><span class="line">b\n</span>');
  });

  it('leaves other languages and long code plain', () => {
    for (const language of ['', 'none', '__proto__', 'constructor']) expect(html('let <a> = 1', language)).toBe('let &lt;a&gt; = 1');
    expect(html('let a;'.repeat(10_000), 'js')).not.toContain('<span');
  });

  it('changes no text, whatever it is', () => {
    const pieces = fc.array(fc.constantFrom('<', '>', '&', '&lt;', '"', "'", '<script>', '</span>', '<span class="x">', '\n', '{', '}', '/*', '*/', '#', 'a', ' ', '汉', '\\', '`', '${'), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, fc.constantFrom('html', 'css', 'js', 'json', 'python', 'bash', 'yaml', 'c', ''), fc.boolean(), (parts, language, numbered) => {
        const text = parts.join('');
        const markup = html(text, language, numbered);
        expect(textIn(markup)).toBe(numbered ? `${text}\n` : text);
        expect([...markup.matchAll(/<[^>]*>/g)].every(([tag]) => /^<(?:\/span|span class="(?:line|hljs-[\w-]+)")>$/.test(tag))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
