import type { PlotSeries } from '../documents/document.ts';
import { frameLink } from './frame-link.ts';
import { type Markup, markup } from './markup.ts';
import type { Places } from './places.ts';
import { linePath, one, strokePath } from './plot-paths.ts';
import type { PlotScale } from './plot-scales.ts';
import { label, line } from './shapes.ts';

export interface PlotGround {
  x: PlotScale;
  y: PlotScale;
  places: Places;
}

/** Single marks that lead to their frames; more of them would be a thicket of links. */
const MOST_LINKED = 40;

/** One series as its look says; what differs in colour differs in shape, too. */
export function drawSeries(series: PlotSeries, ground: PlotGround): Markup {
  const { look, side, points } = series;
  const { x, y } = ground;
  switch (look) {
    case 'line': case 'steps': case 'edge': case 'bars':
      return markup`<path class="plot ${look} ${side}" d="${linePath(series, x, y)}"/>`;
    case 'strokes': case 'blocks': case 'dots':
      return markup`<path class="plot ${look} ${side}" d="${strokePath(series, x, y)}"/>`;
    case 'again':
      return markup`<path class="plot again" d="${strokePath(series, x, y)}"/>${points.length <= MOST_LINKED ? points.map((point) => drawMark(point, look, ground)) : ''}`;
    case 'rings': case 'crosses':
      return markup`${points.map((point) => drawMark(point, look, ground))}`;
    case 'level':
      return line({ x: x.at(x.domain[0]), y: y.at(points[0]!.high) }, { x: x.at(x.domain[1]), y: y.at(points[0]!.high) }, 'plot level');
  }
}

function drawMark({ x: at, high, frame }: PlotSeries['points'][number], look: PlotSeries['look'], { x, y, places }: PlotGround): Markup {
  const mark = markOf(look, one(x.at(at)), one(y.at(high)));
  return frame === null ? mark : frameLink(frame, places, mark);
}

/** A ring, a cross, or tcptrace's R over a segment that was sent again. */
export function markOf(look: PlotSeries['look'], x: number, y: number): Markup {
  if (look === 'rings') return markup`<circle class="plot rings" cx="${x}" cy="${y}" r="3.4"/>`;
  if (look === 'crosses') return markup`<path class="plot crosses" d="M${x - 3.5} ${y - 3.5}l7 7m0 -7l-7 7"/>`;
  return label({ x, y: y - 4 }, 'R', 'plot-letter');
}
