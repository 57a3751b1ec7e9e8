import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaMarkup } from './formula.ts';

const html = (tex: string, display = false) => formulaMarkup({ tex, display }).html;

describe('formulaMarkup', () => {
  it('writes MathML', () => {
    expect(html('Ack = Seq + 762')).toMatch(/^<math>.*<mn>762<\/mn>.*<\/math>$/);
    expect(html('\\frac{a}{b}', true)).toMatch(/^<math display="block".*<mfrac>/);
  });

  it.each(['\\frac{', '\\href{javascript:alert(1)}{x}', '\\includegraphics{http://x.y/z}', '\\def\\a{\\a\\a}\\a', '\\nonsense', '}{'])('leaves %s as code', (tex) => {
    expect(html(tex)).toMatch(/^<code>[^<]*<\/code>$/);
  });

  it('holds no other elements, whatever the formula', () => {
    const piece = fc.constantFrom('a', '1', '<', '>', '&', '"', '{', '}', '^', '_', '\\', '\\frac', '\\sqrt', '\\text{', '\\href{', '\\class{x}{', '\\htmlId{', '\\style{', '\\color{red}', '<script>', 'onclick=', '汉', ' ', '\\begin{matrix}', '\\end{matrix}', '&amp;', '\\url{');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const markup = html(parts.join(''));
        const tags = (markup.match(/<[^>]*>?/g) ?? []).join('');
        expect(tags).not.toMatch(/<(?!\/?(?:code|math|semantics|m[a-z]+|none)\b)|href=|\son\w+=|url\(/i);
      }),
      { numRuns: 600 },
    );
  });
});
