import type { Document } from '../documents/document.ts';
import { withVisibleText } from '../documents/visible-text.ts';
import { safeMarkup } from '../templates/safe-markup.ts';
import { cssString } from './css-string.ts';
import { embedFonts } from './embed-fonts.ts';
import { loadTemplates } from './load-templates.ts';
import type { PageOptions } from './page.ts';
import { collectPlaces } from './places.ts';
import { spacedText } from './spaced-text.ts';

/** Renders a document as one HTML file with its styles, figures and fonts inside. The same document always yields the same bytes. */
export function renderHtml(document: Document, options: PageOptions = {}): string {
  const shown = withVisibleText(document);
  const templates = loadTemplates();
  const body = templates.body(shown, collectPlaces(shown));
  const fontFaces = options.embedFonts === false ? '' : embedFonts(body, shown.language);
  return templates.page({
    document: shown,
    body: safeMarkup(body),
    fontFaces: safeMarkup(fontFaces),
    shortTitle: safeMarkup(cssString(spacedText(shown.title))),
    fileName: safeMarkup(cssString(shown.words.file)),
  });
}
