/** How much a browser has to draw for an SVG picture: its elements, each as often as `use`, a pattern, a mask or a filter repeats it. No more than an estimate; Infinity where references go in a circle. */

/** What a filter costs, in elements. */
const FILTER = 1_000;
const REFERENCE = /#([^"'\s)>]{1,200})/g;
const ID = /\sid\s*=\s*["']([^"']{1,200})["']/;
const SKIPPED: readonly (readonly [opens: string, closes: string])[] = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']];

/** What an element with an id holds, itself included. */
interface Part {
  elements: number;
  references: string[];
}

export function weighDrawing(svg: string): number {
  const parts = new Map<string, Part>();
  const whole: Part = { elements: 0, references: [] };
  const open: (Part | null)[] = [];
  const named: Part[] = [];
  const style = svg.search(/<style/i);
  const each = style >= 0 && /filter\s{0,20}:/i.test(svg.slice(style)) ? FILTER : 1;
  for (const tag of tagsOf(svg)) {
    if (!tag.startsWith('</')) enter(tag);
    else if (open.pop()) named.pop();
    if (named.length > DEEPEST) return Infinity;
  }
  return weigh(whole, parts, new Map());

  function enter(tag: string): void {
    const id = ID.exec(tag)?.[1];
    const own: Part | null = id === undefined ? null : { elements: 0, references: [] };
    if (own) parts.set(id!, own);
    const references = Array.from(tag.matchAll(REFERENCE), ([, to]) => to!);
    const elements = /[\s;"']filter\s*[=:]/i.test(tag) ? FILTER : each;
    for (const part of [whole, own, ...named]) {
      if (!part) continue;
      part.elements += elements;
      part.references.push(...references);
    }
    if (tag.endsWith('/>')) return;
    open.push(own);
    if (own) named.push(own);
  }
}

/** Elements with names in one another. */
const DEEPEST = 24;

function weigh(part: Part, parts: ReadonlyMap<string, Part>, known: Map<Part, number>): number {
  const weight = known.get(part);
  if (weight !== undefined) return weight;
  known.set(part, Infinity);
  const sum = part.references.reduce((total, id) => total + (parts.has(id) && total < Infinity ? weigh(parts.get(id)!, parts, known) : 0), part.elements);
  known.set(part, sum);
  return sum;
}

function* tagsOf(svg: string): Generator<string> {
  for (let at = svg.indexOf('<'); at >= 0; at = svg.indexOf('<', at)) {
    const skipped = SKIPPED.find(([opens]) => svg.startsWith(opens, at));
    const end = skipped ? svg.indexOf(skipped[1], at) : tagEnd(svg, at);
    if (end < 0) return;
    if (!skipped && svg[at + 1] !== '!') yield svg.slice(at, end + 1);
    at = end + 1;
  }
}

/** Behind quotations, which may hold what looks like an end. */
function tagEnd(svg: string, from: number): number {
  let quote = '';
  for (let at = from; at < svg.length; at++) {
    const letter = svg[at]!;
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at;
  }
  return -1;
}
