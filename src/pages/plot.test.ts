import { expect, it } from 'vitest';
import type { Plot } from '../documents/document.ts';
import { drawPlot } from './plot.ts';

const places = { of: () => '', ofFrame: (frame: number) => `f${frame}`, anchorOf: () => '' };
const point = (x: number, low: number, high = low, frame = 0) => ({ x, low, high, frame });

function plotOf(series: Plot['series'], y = { title: 'y (B)', start: 0, end: 100 }): Plot {
  return { type: 'plot', kind: 'window', id: 'plot-0', caption: [{ type: 'text', text: 'Window <0>' }], description: 'At most "3" & more.', x: { title: 'x (s)', start: 0, end: 10 }, y, series, notes: [{ x: 5, y: 50, text: '#7', frame: 7 }] };
}

it('drawPlot names its axes with units and says its facts to a screen reader, escaped', () => {
  const { html } = drawPlot(plotOf([{ name: 'in <flight>', side: 'responder', look: 'dots', points: [point(1, 10)] }]), places);
  expect(html).toContain('>x (s)</text>');
  expect(html).toContain('>y (B)</text>');
  expect(html).toContain('Window &lt;0&gt;</title>');
  expect(html).toContain('At most &quot;3&quot; &amp; more.</desc>');
  expect(html).toContain('<a href="#f7" data-frame="7">');
});

it('drawPlot has a legend where there are several series', () => {
  const one = { name: 'window', side: 'originator', look: 'steps', points: [point(0, 5), point(2, 8)] } as const;
  const series = [{ ...one, points: [...one.points] }, { ...one, name: 'flight', points: [...one.points] }];
  expect(drawPlot(plotOf(series), places).html.match(/plot-name/g)).toHaveLength(2);
  expect(drawPlot(plotOf(series.slice(1)), places).html).not.toContain('plot-name');
});

it('drawPlot draws a point that stands for several from its least to its greatest value', () => {
  const { html } = drawPlot(plotOf([{ name: 'rtt', side: 'originator', look: 'dots', points: [point(5, 20, 80)] }]), places);
  const [, from = '', to = ''] = html.match(/plot dots originator" d="M[\d.]+ ([\d.]+)V([\d.]+)"/) ?? [];
  expect(Number(from) - Number(to)).toBeCloseTo(0.6 * 216, 0);
});

it.each(['dots', 'strokes', 'again', 'blocks', 'rings', 'crosses', 'line', 'steps', 'edge', 'bars', 'level'] as const)('drawPlot draws %s of wild numbers without a NaN', (look) => {
  const points = [point(0, 0), point(1e-12, -1e300), point(1e300, 1e300)];
  expect(drawPlot(plotOf([{ name: '', side: 'originator', look, points }], { title: '', start: 0, end: 0 }), places).html).not.toMatch(/NaN|undefined/);
});
