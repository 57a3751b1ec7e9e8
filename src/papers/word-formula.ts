import { Math as WordMath, type MathComponent, MathFraction, MathLimitLower, MathLimitUpper, MathRadical, MathRun, MathSubScript, MathSubSuperScript, MathSuperScript } from 'docx';
import { formulaMarkup } from '../pages/formula.ts';
import { writableText } from './writable-text.ts';

/**
 * A formula as Word's own (Office MathML, ISO/IEC 29500-1, 22.1), made of the MathML that a page shows: letters, numbers and signs, powers
 * and indices, limits, fractions and roots. Null where it has anything else, so that its TeX is shown rather than half of it.
 */
export function wordFormula(math: { tex: string; display: boolean }): WordMath | null {
  const tree = readMarkup(formulaMarkup(math).html);
  const [root] = tree?.children ?? [];
  if (!root || typeof root === 'string' || root.name !== 'math') return null;
  const children = componentsOf(root.children);
  return children && children.length > 0 ? new WordMath({ children }) : null;
}

interface Element {
  name: string;
  children: (Element | string)[];
}

const PIECE = /<(\/?)([a-z]+)[^<>]*?(\/?)>|([^<]+)/g;

/** What temml writes has every element closed; its depth is bounded by what a formula may be. */
function readMarkup(html: string): Element | null {
  const root: Element = { name: '', children: [] };
  const open = [root];
  for (const [, closing, name = '', empty, text] of html.matchAll(PIECE)) {
    if (text !== undefined) open.at(-1)!.children.push(plain(text));
    else if (closing) open.pop();
    else {
      const element: Element = { name, children: [] };
      open.at(-1)?.children.push(element);
      if (!empty) open.push(element);
    }
    if (open.length === 0 || open.length > DEEPEST) return null;
  }
  return root;
}

const DEEPEST = 40;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!).replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) => letterOf(Number.parseInt(digits, hex ? 16 : 10)));
}

function letterOf(code: number): string {
  return code > 0x1f && code < 0x110000 ? String.fromCodePoint(code) : '\ufffd';
}

function componentsOf(nodes: readonly (Element | string)[]): MathComponent[] | null {
  const found: MathComponent[] = [];
  for (const node of nodes) {
    const components = typeof node === 'string' ? (node.trim() === '' ? [] : null) : componentOf(node);
    if (!components) return null;
    found.push(...components);
  }
  return found;
}

function componentOf({ name, children }: Element): MathComponent[] | null {
  if (LETTERS.has(name)) return children.every((child) => typeof child === 'string') ? [new MathRun(writableText(textOf(name, children.join(''))))] : null;
  if (GROUPS.has(name)) return componentsOf(children);
  if (name === 'mspace') return [new MathRun(' ')];
  if (name === 'msqrt') return built(children.length > 0 ? [children] : [], 1, ([inside]) => new MathRadical({ children: inside! }));
  const parts = children.filter((child) => typeof child !== 'string').map((child) => [child]);
  switch (name) {
    case 'msup': return built(parts, 2, ([base, above]) => new MathSuperScript({ children: base!, superScript: above! }));
    case 'msub': return built(parts, 2, ([base, below]) => new MathSubScript({ children: base!, subScript: below! }));
    case 'msubsup': return built(parts, 3, ([base, below, above]) => new MathSubSuperScript({ children: base!, subScript: below!, superScript: above! }));
    case 'mfrac': return built(parts, 2, ([above, below]) => new MathFraction({ numerator: above!, denominator: below! }));
    case 'mover': return built(parts, 2, ([base, above]) => new MathLimitUpper({ children: base!, limit: above! }));
    case 'munder': return built(parts, 2, ([base, below]) => new MathLimitLower({ children: base!, limit: below! }));
    case 'munderover': return built(parts, 3, ([base, below, above]) => new MathLimitUpper({ children: [new MathLimitLower({ children: base!, limit: below! })], limit: above! }));
    case 'mroot': return built(parts, 2, ([inside, degree]) => new MathRadical({ children: inside!, degree: degree! }));
    default: return null;
  }
}

const LETTERS = new Set(['mi', 'mo', 'mn', 'mtext', 'ms']);
const GROUPS = new Set(['math', 'semantics', 'mrow', 'mstyle', 'mpadded']);

/** Signs that stand between two things have room around them in Word only as operators of one character; words of text keep their blanks. */
function textOf(name: string, text: string): string {
  return name === 'mtext' ? text.replace(/\s/g, '\u00a0') : text.replace(/[\u2061-\u2064]/g, '').trim();
}

function built(parts: (Element | string)[][], count: number, build: (parts: MathComponent[][]) => MathComponent): MathComponent[] | null {
  const components = parts.map(componentsOf);
  if (components.length !== count || components.some((part) => part === null)) return null;
  return [build(components as MathComponent[][])];
}
