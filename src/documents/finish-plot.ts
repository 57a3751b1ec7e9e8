import type { Block, Plot, PlotKind } from './document.ts';
import type { PlotFrame } from './plot-frame.ts';

/** What one kind of plot adds to its frame; its words are filled in from `params`. */
export interface PlotParts extends Pick<Plot, 'y' | 'series' | 'notes'> {
  params: object;
}

/** The figure and, under it, the same facts in a sentence, with how to see them in Wireshark beside it. */
export function finishPlot(frame: PlotFrame, kind: PlotKind, { y, series, notes, params }: PlotParts): Block[] {
  const { desk, connection } = frame;
  const { voice } = desk;
  const said = { ...params, outside: { value: frame.outside } };
  const stream = { value: connection.stream };
  const drawn = series.filter(({ points }) => points.length > 0);
  const plot: Plot = {
    type: 'plot', kind, id: freshId(frame, plotId(connection.stream, kind)), caption: voice.phrase(`plot.${kind}.caption`, { ...params, stream }),
    description: voice.text(`plot.${kind}.summary`, said), x: frame.x, y, series: drawn, notes,
  };
  return [plot, { type: 'paragraph', inlines: voice.phrase(`plot.${kind}.summary`, said), margin: voice.phrase(`plot.${kind}.check`, { stream }) }];
}

/** The anchor of a plot, which lies in `Desk.told` once it is drawn. */
export function plotId(stream: number, kind: PlotKind): string {
  return `plot-${stream}-${kind}`;
}

/** A plot may be asked for where it stands already: an anchor is given once. */
function freshId({ desk }: PlotFrame, id: string): string {
  let fresh = id;
  for (let copy = 2; desk.told.has(fresh); copy++) fresh = `${id}-${copy}`;
  desk.told.add(fresh);
  return fresh;
}
