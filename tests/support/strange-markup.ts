/** What a page of notes alone may consist of; whatever else is found must have come out of the notes' text. */
const ELEMENTS = 'a blockquote body br code dd div dl dt em figure footer h1 h2 h3 h4 header hr li main nav ol p pre section span strong table tbody td th thead tr ul math mrow mi mo mn mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mpadded mphantom mstyle'.split(' ');
const ATTRIBUTES: Record<string, RegExp> = {
  class: /^(?:skip|page|contents|contents-title|printed-contents|cover|toc-number|toc-title|toc-dots|toc-page|level-[123]|number|remark|listing|outline|quote|rule|table|table wide|scroll|start|end|v|colophon|hljs-[\w-]+|footnotes|tml-[\w-]+)$/,
  id: /^(?:text|notes(?:-\d+){0,3}|footnote-\d+)$/,
  href: /^#(?:text|notes(?:-\d+){0,3}|footnote-\d+)$/,
  'data-target': /^notes(?:-\d+){0,3}$/,
  'aria-label': /^Contents$/,
  'aria-hidden': /^true$/,
  start: /^\d{1,9}$/,
  // Of formulas.
  display: /^block$/,
  style: /^(?:[a-z-]+:[\w.% -]+;?)+$/,
  mathvariant: /^normal$/,
  stretchy: /^(?:true|false)$/,
  fence: /^(?:true|false)$/,
  form: /^(?:prefix|infix|postfix)$/,
  lspace: /^[\w.]+$/,
  rspace: /^[\w.]+$/,
  tabindex: /^0$/,
  role: /^group$/,
  scope: /^col$/,
};
const TAG = /<\/?([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g;

/** Elements, attributes and characters of a page's body that the templates did not put there. */
export function strangeMarkup(html: string): string[] {
  const body = html.slice(html.indexOf('<body>'), html.indexOf('</body>') + '</body>'.length);
  const tags = [...body.matchAll(TAG)];
  const elements = tags.map(([, name]) => name!).filter((name) => !ELEMENTS.includes(name));
  const attributes = tags.flatMap(([, , list]) => [...list!.matchAll(/ ([a-z-]+)="([^"]*)"/g)]);
  const strange = attributes.filter(([, name, value]) => !ATTRIBUTES[name!]?.test(value!)).map(([written]) => written);
  const rest = body.replace(TAG, '').match(/<|>|(?![\n\t])[\p{Cc}\p{Cf}]/gu) ?? [];
  return [...elements, ...strange, ...rest];
}
