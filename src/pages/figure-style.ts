import { readPageTemplates } from './load-templates.ts';

/** Families that most systems have one of, since a picture cannot carry fonts. */
const FAMILIES: Record<string, string> = {
  sans: "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  mono: "'JetBrains Mono', Consolas, Menlo, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
};
const SIDES = ['originator', 'responder'] as const;

let written: string | undefined;

/**
 * The figures' style sheet for a picture that stands alone: light colours on white, every variable replaced by its value, because
 * programs that draw SVG without being a browser know no variables.
 */
export function figureStyle(): string {
  written ??= writeStyle();
  return written;
}

function writeStyle(): string {
  const [colours, figures] = ['colours.css', 'figures.css'].map(styleSheet) as [string, string];
  const values = valuesOf(colours.slice(0, colours.indexOf('@media')));
  const rules = [...figures.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([rule]) => !/--hue:|:hover|:target|ladder-/.test(rule));
  return rules.flatMap(([, selectors = '', body = '']) => sidedRules(selectors.trim(), body.trim(), values)).join('\n');
}

function styleSheet(name: string): string {
  return (readPageTemplates().find((file) => file.name === name)?.text ?? '').replace(/\/\*.*?\*\//gs, '');
}

function valuesOf(css: string): Map<string, string> {
  const colours = [...css.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']): [string, string] => [name, value]);
  return new Map([...colours, ...Object.entries(FAMILIES), ['paper', '#ffffff']]);
}

/** A rule in an endpoint's hue becomes two, one an endpoint, for what has its class or lies within what has it. */
function sidedRules(selectors: string, body: string, values: Map<string, string>): string[] {
  // A picture has a size of its own, other than a figure within a page.
  if (selectors === 'svg') return [`svg { ${fill(body.replace(/(?:display|width|height|overflow): [^;]+;\s*/g, ''), values)} }`];
  if (!body.includes('var(--hue')) return [`${selectors} { ${fill(body, values)} }`];
  return SIDES.map((side) => {
    const sided = selectors.split(',').flatMap((one) => [`.${side} ${one.trim()}`, `${one.trim()}.${side}`]);
    return `${sided.join(', ')} { ${fill(body.replaceAll('var(--hue', `var(--${side}`), values)} }`;
  });
}

function fill(body: string, values: Map<string, string>): string {
  return body.replace(/var\(--([\w-]+)\)/g, (_, name: string) => values.get(name) ?? 'none');
}
