import type { Side } from '../connections/connection.ts';
import { type Markup, markup } from './markup.ts';

/** The few shapes that all figures are drawn with. Colours and sizes are classes, so that dark mode and print can choose. */

export interface Point {
  x: number;
  y: number;
}

export function line(from: Point, to: Point, className: string): Markup {
  return markup`<line class="${className}" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`;
}

export function bar(at: Point, width: number, height: number, className: string): Markup {
  return markup`<rect class="${className}" x="${at.x}" y="${at.y}" width="${Math.max(0, width)}" height="${height}"/>`;
}

/** Text with its anchor point; `size` in figure units where a class does not say it. */
export function label(at: Point, text: string | Markup, className: string, size?: number): Markup {
  const style = size === undefined ? false : markup` font-size="${size}"`;
  return markup`<text class="${className}" x="${at.x}" y="${at.y}"${style}>${text}</text>`;
}

/** A head at `tip` for a line that comes from `tail`: filled for the originator, hollow for the responder, so that print in grey tells them apart. */
export function arrowHead(tail: Point, tip: Point, side: Side): Markup {
  const length = Math.hypot(tip.x - tail.x, tip.y - tail.y) || 1;
  const along = { x: (tip.x - tail.x) / length, y: (tip.y - tail.y) / length };
  const corner = (across: number): string =>
    `${round(tip.x - 9 * along.x - across * along.y)},${round(tip.y - 9 * along.y + across * along.x)}`;
  return markup`<polygon class="head ${side}" points="${round(tip.x)},${round(tip.y)} ${corner(4)} ${corner(-4)}"/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
