import { createRequire } from 'node:module';
import { type Markup, markup } from './markup.ts';

const require = createRequire(import.meta.url);

/** MathML Core as temml writes it; whatever else came out of it would be a fault, and the formula stays TeX. */
const ELEMENT = /^<\/?(?:math|semantics|mrow|mi|mo|mn|ms|mtext|mspace|msup|msub|msubsup|mfrac|msqrt|mroot|mover|munder|munderover|mtable|mtr|mtd|mpadded|mphantom|mstyle|merror|mprescripts|mmultiscripts|none)(?: [a-z-]+="[^"<>&]*")* ?\/?>$/;
/** A matrix of a thousand cells: a page of them would take a browser minutes. */
const LONGEST = 48 * 1024;
const UNSAFE = /(?:href|src|on\w+|url\()/i;

/** A formula as MathML; as code where it is no TeX that temml reads, or becomes too long. */
export function formulaMarkup({ tex, display }: { tex: string; display: boolean }): Markup {
  const html = mathOf(tex, display);
  return html === null ? markup`<code>${tex}</code>` : { html };
}

/** Letters of the mathematical alphabets (U+1D400 to U+1D7FF, some of them among U+2102 to U+2134) as the usual ones, which the embedded fonts have; the style sheet slants them. */
function plainLetters(html: string): string {
  return html.replace(/[\u{1d400}-\u{1d7ff}\u2102-\u2134]/gu, (letter) => letter.normalize('NFKC'));
}

function mathOf(tex: string, display: boolean): string | null {
  try {
    const { renderToString } = require('temml') as { renderToString(tex: string, options: object): string };
    const written = renderToString(tex, { displayMode: display, throwOnError: true, trust: false, maxSize: [20, 20], maxExpand: 200 });
    const html = plainLetters(written);
    const tags = html.match(/<[^>]*>/g) ?? [];
    return html.length <= LONGEST && tags.every((tag) => ELEMENT.test(tag) && !UNSAFE.test(tag)) ? html : null;
  } catch {
    return null;
  }
}
