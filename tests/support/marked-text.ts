import { marked } from 'marked';

/** What a paper's Markdown says once it is read again: its elements and its words, lines and spaces as one space. */
export function markedText(markdown: string): { elements: string[]; text: string } {
  const html = marked.parse(markdown, { async: false });
  const elements = html.match(/<[^>]*>/g) ?? [];
  return { elements, text: oneSpace(decode(html.replace(/<br>/g, ' ').replace(/<[^>]*>/g, ''))) };
}

/** As a reader sees text that nothing has become of. */
export function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

function decode(html: string): string {
  return html.replace(/&(lt|gt|amp|quot|#39|#\d+);/g, (_, name: string) => NAMED[name] ?? String.fromCodePoint(Number(name.slice(1))));
}

/** What GitHub makes something of that marked does not know: formulas, emoji, addresses, footnotes. Code is left alone. */
export function liveText(markdown: string): string[] {
  const html = marked.parse(markdown, { async: false });
  const prose = decode(html.replace(/<pre>.*?<\/pre>/gs, '').replace(/<code>.*?<\/code>/gs, ' ').replace(/<[^>]*>/g, ''));
  return prose.match(/:\/\/|www\.|[\w.+-]@[\w-]|:[\w+-]*[a-z][\w+-]*:|\$/gi) ?? [];
}
