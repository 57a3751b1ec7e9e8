import { marked } from 'marked';

/** What hostile paths, notes and captures may try on a page of Markdown and on the sites that show it. */
export const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</details></summary><b>bold</b>',
  '[link](https://example.com) ![image](https://example.com/a.png)',
  '[ref]: https://example.com',
  'https://example.com/a?b=c www.example.com mailto:a@example.com user@example.com',
  'see @octocat, #123, org/repo#1, GH-12, !45, ~"bug", %"v1", $77, &9, ^alert#1',
  '0123abcdef0123abcdef0123abcdef0123abcdef',
  ':octocat: :+1: 2001:db8:cafe::1',
  '$x^2$ and $$y$$ and $`z`$',
  'a | b \\| c \\\\| d || e',
  '`one` ``two`` ```three',
  'ends in a backtick`',
  '` ',
  '\\`',
  'a\n\n# heading\n\n- list\n\n```js\nalert(1)\n```\n',
  '1. one',
  '---',
  '> quoted',
  '\u202egnp.exe\u202c \u2066x\u2069 \u200b@team \u001b[31m \u0000 \ud800',
  '**bold** _em_ ~~gone~~ &lt;b&gt; &#60;i&#62;',
  '\u0060\uff40＠user',
  '',
] as const;

/** Elements that a summary is made of. */
const EXPECTED = /^<\/?(p|h2|h3|h4|table|thead|tbody|tr|th|td|ul|li|code|pre|em|details|summary)( align="(left|right)"| class="language-text")?>$/;

/** What of the Markdown became something that nobody put there; code is read by no site, so it is left out. */
export function markdownDangers(markdown: string): string[] {
  const html = marked.parse(markdown, { async: false });
  const elements = (html.match(/<[^>]*>/g) ?? []).filter((tag) => !EXPECTED.test(tag));
  const prose = html.replace(/<pre>.*?<\/pre>/gs, '').replace(/<code>.*?<\/code>/gs, 'code').replace(/<[^>]*>/g, ' ').replace(/&(lt|gt|amp|quot|#39);/g, ' ');
  const live = prose.match(/@\w|#\d|!\d|\$|:\/\/|www\.|:[\w+-]+:|GH-\d|\b(?=\d*[a-f])[\da-f]{7,40}\b|[`\\*_~[\]|]|[\p{Cc}\p{Cf}](?<!\n)/gu) ?? [];
  return [...elements, ...live];
}
