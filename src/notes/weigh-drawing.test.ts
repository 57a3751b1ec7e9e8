import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { weighDrawing } from './weigh-drawing.ts';

const svg = (inner: string) => `<?xml version="1.0"?><!-- <g/> --><svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;

it('weighDrawing counts elements', () => {
  expect(weighDrawing(svg('<g><path d="a>b"/></g>'))).toBe(3);
  expect(weighDrawing(readFileSync('samples/site/logo.svg', 'utf8'))).toBeLessThan(100);
});

it('weighDrawing follows uses of uses, and patterns of patterns', () => {
  const level = (tag: string, to: string) => Array.from({ length: 9 }, (_, at) => `<g id="a${at + 1}">${tag.replace('#', `#a${at}`).repeat(10)}</g>`).join('') + to;
  expect(weighDrawing(svg(`<circle id="a0"/>${level('<use href="#"/>', '<use href="#a9"/>')}`))).toBeGreaterThan(1e9);
  expect(weighDrawing(svg(`<pattern id="a0"/>${level('<rect fill="url(#)"/>', '')}`))).toBeGreaterThan(1e8);
  expect(weighDrawing(svg('<g id="a"><use href="#a"/></g>'))).toBe(Infinity);
});

it('weighDrawing finds filters heavy, also from a style sheet', () => {
  expect(weighDrawing(svg('<rect filter="url(#f)"/>'.repeat(100)))).toBeGreaterThan(1e5);
  expect(weighDrawing(svg(`<style>rect{filter:url(#f)}</style>${'<rect/>'.repeat(100)}`))).toBeGreaterThan(1e5);
});

it('weighDrawing takes no longer for what is no drawing', () => {
  const started = performance.now();
  for (const text of ['<a "', "<a'", '<', '<g>', '<!--', '<g id="x">', '#a', '<use href="#a']) weighDrawing(text.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(8_000);
});
