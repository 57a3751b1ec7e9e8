import { type Markup, markup } from './markup.ts';

/** Width of every figure in its own units; on A4 one unit is about one CSS pixel. */
export const FIGURE_WIDTH = 660;

export interface FigureFrame {
  id: string;
  title: string;
  description: string;
  height: number;
  children: Markup[];
}

/** The `svg` element around a figure, with the name and description that a screen reader speaks. */
export function figureFrame({ id, title, description, height, children }: FigureFrame): Markup {
  return markup`<svg role="img" viewBox="0 0 ${FIGURE_WIDTH} ${height}" width="${FIGURE_WIDTH}" height="${height}" aria-labelledby="${id}-name ${id}-words"><title id="${id}-name">${title}</title><desc id="${id}-words">${description}</desc>${children}</svg>`;
}
