import { type Markup, markup } from './markup.ts';
import type { Places } from './places.ts';

/** Wraps a part of a figure in a link to the place that shows its frame; the part alone where nothing does. */
export function frameLink(frame: number, places: Places, inner: Markup): Markup {
  const place = places.ofFrame(frame);
  return place ? markup`<a href="#${place}" data-frame="${frame}">${inner}</a>` : inner;
}
