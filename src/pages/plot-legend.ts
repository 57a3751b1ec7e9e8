import type { PlotSeries } from '../documents/document.ts';
import { FIGURE_WIDTH } from './figure-frame.ts';
import { type Markup, markup } from './markup.ts';
import { markOf } from './plot-series.ts';
import { bar, label, line } from './shapes.ts';
import { textWidth } from './text-width.ts';

const SAMPLE = 24;
const GAP = 20;
const ROW = 18;
const SIZE = 10.5;

/** The names of the series where there are several, each behind a sample of what it looks like, in as many rows as they need. */
export function drawLegend(series: PlotSeries[]): { drawing: Markup; height: number } {
  let x = 0;
  let row = 0;
  const named = series.filter(({ look }) => look !== 'level');
  if (named.length < 2) return { drawing: markup``, height: 0 };
  const entries = named.map((one) => {
    const width = SAMPLE + 6 + textWidth(one.name, SIZE);
    if (x > 0 && x + width > FIGURE_WIDTH) {
      x = 0;
      row++;
    }
    const at = { x, y: row * ROW };
    x += width + GAP;
    return markup`${drawSample(one, at.x, at.y + 9)}${label({ x: at.x + SAMPLE + 6, y: at.y + 13 }, one.name, 'plot-name')}`;
  });
  return { drawing: markup`${entries}`, height: (row + 1) * ROW };
}

/** A bit of the series around the middle of the sample's place. */
function drawSample({ look, side }: PlotSeries, x: number, y: number): Markup {
  const middle = x + SAMPLE / 2;
  switch (look) {
    case 'strokes': case 'blocks':
      return markup`<path class="plot ${look} ${side}" d="M${middle} ${y + 6}v-12"/>`;
    case 'again':
      return markup`<path class="plot again" d="M${middle - 5} ${y + 6}v-12"/>${markOf(look, middle + 3, y + 8)}`;
    case 'dots':
      return markup`<path class="plot dots ${side}" d="M${middle} ${y}v-.1"/>`;
    case 'rings': case 'crosses':
      return markOf(look, middle, y);
    case 'bars':
      return bar({ x, y: y - 5 }, SAMPLE, 10, `plot bars ${side}`);
    default:
      return line({ x, y }, { x: x + SAMPLE, y }, `plot ${look} ${side}`);
  }
}
