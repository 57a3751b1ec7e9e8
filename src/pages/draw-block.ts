import type { Block } from '../documents/document.ts';
import { drawByteRuler } from './byte-ruler.ts';
import { drawHeader } from './header-drawing.ts';
import { drawLadder } from './ladder.ts';
import { type Markup, markup } from './markup.ts';
import { drawPlot } from './plot.ts';
import type { Places } from './places.ts';
import { drawWaterfall } from './waterfall.ts';

/** The SVG of a block that is a figure; nothing for the others. */
export function drawBlock(block: Block, places: Places): Markup {
  switch (block.type) {
    case 'ladder': return drawLadder(block, places);
    case 'header': return drawHeader(block, places);
    case 'ruler': return drawByteRuler(block, places);
    case 'waterfall': return drawWaterfall(block);
    case 'plot': return drawPlot(block, places);
    default: return markup``;
  }
}
