import { describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../tests/support/fixture-document.ts';
import { withVisibleText } from '../octets/visible-text.ts';
import { blocksOf } from './blocks-of.ts';
import { figureStyle } from './figure-style.ts';
import { standaloneFigure } from './standalone-figure.ts';

const figures = blocksOf(withVisibleText(fixtureDocument('zh-CN', true))).flatMap((block) => {
  const figure = standaloneFigure(block);
  return figure ? [{ type: block.type, ...figure }] : [];
});

describe('standaloneFigure', () => {
  it('draws every kind of figure, and no other block', () => {
    expect([...new Set(figures.map(({ type }) => type))].sort()).toEqual(['header', 'ladder', 'plot', 'ruler', 'waterfall']);
  });

  it('needs nothing of a page: no variable, no link, no script', () => {
    for (const { svg } of figures) expect(svg).not.toMatch(/var\(|href|<script|@import|url\((?!#)/);
  });

  it('is as high as the rows of a ladder together', () => {
    const [ladder] = figures.filter(({ type }) => type === 'ladder');
    const last = Math.max(...[...ladder!.svg.matchAll(/translate\(0 ([\d.]+)\)/g)].map(([, y]) => Number(y)));
    expect(ladder!.height).toBeGreaterThan(last);
    expect(ladder!.svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 ${ladder!.width} ${ladder!.height}"`)).toBe(true);
  });
});

describe('figureStyle', () => {
  it('gives each endpoint its hue', () => {
    expect(figureStyle()).toContain('.originator .fill, .fill.originator { fill: #17508a; }');
    expect(figureStyle()).toContain('.responder .fill, .fill.responder { fill: #ad4f00; }');
  });
});
