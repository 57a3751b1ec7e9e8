import type { Inline } from '../documents/document.ts';
import type { Evidence } from '../facts/fact.ts';
import type { Desk } from './markdown-desk.ts';
import { codeSpan, markdownText } from './markdown-text.ts';

type Around = Pick<Desk, 'places' | 'link' | 'footnotes' | 'here'> & { inCell?: boolean };

/** What is around an inline. */
interface Nest extends Around {
  inLink?: boolean;
  strong?: boolean;
  emphasis?: boolean;
  /** Places that these words lead to: one link to each is enough. */
  led: Set<string>;
}

/** Inlines as Markdown on one line, not yet fit to begin it (`lineStart`). */
export function markdownInlines(inlines: Inline[], around: Around & Pick<Nest, 'emphasis'>): string {
  const frames = framesIn(inlines).map((frame) => around.places.ofFrame(frame));
  return writeInlines(inlines, { ...around, led: new Set([...frames, around.here ?? '']) });
}

function framesIn(inlines: Inline[]): number[] {
  return inlines.flatMap((inline) => (inline.type === 'frame' ? [inline.frame] : 'inlines' in inline ? framesIn(inline.inlines) : []));
}

function writeInlines(inlines: Inline[], nest: Nest): string {
  const parts = merge(inlines, nest).map((inline) => ({ inline, text: writeInline(inline, nest) }));
  return parts.reduce((before, { inline, text }, at) => {
    const mark = markOf(inline, nest);
    const after = parts[at + 1]?.text ?? '';
    return join(before, mark ? emphasised(text, { mark, before, after }) : text);
  }, '');
}

/** Words beside words are one text, in which addresses may lie; code beside a value, as in `Seq = 1`, is one code span. */
function merge(inlines: Inline[], { places }: Nest): Inline[] {
  const isText = (inline: Inline): inline is Words => inline.type === 'text' || inline.type === 'side' || (inline.type === 'value' && !inline.mono && places.of(inline.evidence) === '');
  return inlines.reduce<Inline[]>((merged, inline) => {
    const last = merged.at(-1);
    if (last && isText(last) && isText(inline)) merged[merged.length - 1] = { type: 'text', text: last.text + inline.text };
    else if (last && isCode(last) && isCode(inline)) merged[merged.length - 1] = { type: 'value', text: last.text + inline.text, mono: true, evidence: evidenceOf(last) ?? evidenceOf(inline) };
    else merged.push(inline);
    return merged;
  }, []);
}

type Words = Extract<Inline, { type: 'text' | 'side' | 'value' }>;
type Code = Extract<Inline, { type: 'code' | 'value' }>;

function isCode(inline: Inline): inline is Code {
  return inline.type === 'code' || (inline.type === 'value' && inline.mono);
}

function evidenceOf(inline: Code): Evidence | null {
  return inline.type === 'value' ? inline.evidence : null;
}

function writeInline(inline: Inline, nest: Nest): string {
  switch (inline.type) {
    case 'strong':
    case 'emphasis':
      return writeInlines(inline.inlines, { ...nest, [inline.type]: true });
    case 'code':
      return codeSpan(inline.text, nest.inCell);
    case 'value':
      return ledOnce(inline.mono ? codeSpan(inline.text, nest.inCell) : markdownText(inline.text, nest.inCell), nest.places.of(inline.evidence), nest);
    case 'frame':
      return linked(`#${inline.frame}`, nest.places.ofFrame(inline.frame), nest);
    case 'link':
      return nest.footnotes.has(inline.to) ? `[^${nest.footnotes.get(inline.to)}]` : linked(writeInlines(inline.inlines, { ...nest, inLink: true }), inline.to, nest);
    case 'math':
      return markdownFormula(inline.tex, nest.inCell);
    case 'break':
      return '<br>';
    default:
      return markdownText(inline.text, nest.inCell);
  }
}

function ledOnce(text: string, to: string, nest: Nest): string {
  if (nest.inLink || nest.strong || nest.led.has(to)) return text;
  nest.led.add(to);
  return linked(text, to, nest);
}

function linked(text: string, to: string, { inLink, link }: Nest): string {
  return inLink || to === '' || text.trim() === '' ? text : `[${text}](${link(to)})`;
}

/** What stands side by side may not become one. */
function join(before: string, next: string): string {
  if (before.endsWith('`') && next.startsWith('`')) return `${before} ${next}`;
  if (before.endsWith(']') && /^[(:]/.test(next)) return `${before}\\${next}`;
  if (startsFormula(next) ? WORD.test(before) : before.endsWith('$') && WORD.test([...next.slice(0, 2)][0] ?? '')) return `${before} ${next}`;
  if (before.endsWith('!') && next.startsWith('[')) return `${before.slice(0, -1)}\\!${next}`;
  return before + next;
}

/** A dollar that is none of a formula stands in code. GitHub finds no formula between letters, of which Chinese has no other. */
function startsFormula(text: string): boolean {
  return text.startsWith('$');
}

const WORD = /[\p{L}\p{N}]$/u;

function markOf({ type }: Inline, { strong, emphasis }: Nest): 'strong' | 'em' | null {
  if (type === 'strong') return strong ? null : 'strong';
  return type === 'emphasis' && !emphasis ? 'em' : null;
}

/** Asterisks hold only between words and spaces (CommonMark 0.31, 6.2); beside punctuation, as is usual in Chinese, elements stand in. */
export function emphasised(text: string, { mark, before = '', after = '' }: { mark: 'strong' | 'em'; before?: string; after?: string }): string {
  const [, start = '', inner = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (inner === '') return text;
  const holds = opens(start ? ' ' : before, inner) && opens(reversed(end ? ' ' : after), reversed(inner));
  const asterisks = mark === 'strong' ? '**' : '*';
  return holds ? start + asterisks + inner + asterisks + end : `${start}<${mark}>${inner}</${mark}>${end}`;
}

/** Whether asterisks between the two would open: a letter follows, or a space or punctuation goes before. Never beside another asterisk. */
function opens(before: string, inner: string): boolean {
  const last = [...before.slice(-2)].at(-1) ?? ' ';
  const [first = ''] = inner;
  if (last === '*' || first === '*') return false;
  return !PUNCTUATION.test(first) || PUNCTUATION.test(last) || /\s/.test(last);
}

const PUNCTUATION = /[\p{P}\p{S}]/u;

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** Between dollars as GitHub, Typora and VS Code read it; in code what Markdown would take for its own. */
function markdownFormula(tex: string, inCell?: boolean): string {
  const line = tex.replace(/\s+/g, ' ').trim();
  return isQuiet(line) ? `$${line}$` : codeSpan(line, inCell);
}

/** On lines of its own. */
export function markdownDisplay(tex: string): string {
  const line = tex.replace(/\s+/g, ' ').trim();
  return isQuiet(line) ? `$$\n${line}\n$$` : codeSpan(line);
}

function isQuiet(tex: string): boolean {
  return tex !== '' && !/[`$*~|[\]@]|<[a-z/!?]|&#?\w+;|:\/\/|www\.|\\$/i.test(tex);
}
