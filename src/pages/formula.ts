import { createRequire } from 'node:module';
import { type Markup, markup } from './markup.ts';

const require = createRequire(import.meta.url);

/** MathML Core as temml writes it; whatever else came out of it would be a fault, and the formula stays TeX. */
const ELEMENT = /^<\/?(?:math|semantics|mrow|mi|mo|mn|ms|mtext|mspace|msup|msub|msubsup|mfrac|msqrt|mroot|mover|munder|munderover|mtable|mtr|mtd|mpadded|mphantom|mstyle|merror|mprescripts|mmultiscripts|none)(?: [a-z-]+="[^"<>&]*")* ?\/?>$/;
const UNSAFE = /(?:href|src|on\w+|url\()/i;

/** A formula as MathML; as code where it is no TeX that temml reads. */
export function formulaMarkup({ tex, display }: { tex: string; display: boolean }): Markup {
  const html = mathOf(tex, display);
  return html === null ? markup`<code>${tex}</code>` : { html };
}

function mathOf(tex: string, display: boolean): string | null {
  try {
    const { renderToString } = require('temml') as { renderToString(tex: string, options: object): string };
    const html = renderToString(tex, { displayMode: display, throwOnError: true, trust: false, maxSize: [20, 20], maxExpand: 200 });
    const tags = html.match(/<[^>]*>/g) ?? [];
    return tags.every((tag) => ELEMENT.test(tag) && !UNSAFE.test(tag)) ? html : null;
  } catch {
    return null;
  }
}
