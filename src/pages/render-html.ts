import type { Document } from '../documents/document.ts';
import { withVisibleText } from '../octets/visible-text.ts';
import { safeMarkup } from '../templates/safe-markup.ts';
import { cssString } from './css-string.ts';
import { embedFonts } from './embed-fonts.ts';
import { liveView } from './live-view.ts';
import { loadTemplates } from './load-templates.ts';
import type { PageOptions } from './page.ts';
import { collectPlaces } from './places.ts';
import { spacedText } from './spaced-text.ts';

/** Renders a document as one HTML file with its styles, figures and fonts inside. The same document always yields the same bytes. */
export function renderHtml(document: Document, options: PageOptions = {}): string {
  const { shown, body } = renderBody(document);
  const fontFaces = options.embedFonts === false ? '' : embedFonts(body, shown.language);
  return loadTemplates().page({
    document: shown,
    body: safeMarkup(body),
    fontFaces: safeMarkup(fontFaces),
    shortTitle: safeMarkup(cssString(spacedText(shown.title))),
    fileName: safeMarkup(cssString(shown.words.file)),
    profileStyle: safeMarkup(shown.dress?.style ?? ''),
    view: document.view && !options.forPaper ? liveView(document.view) : null,
  });
}

interface Body {
  shown: Document;
  body: string;
}

/** A document is asked for twice where HTML and PDF are wanted. */
const bodies = new WeakMap<Document, Body>();

function renderBody(document: Document): Body {
  const known = bodies.get(document);
  if (known) return known;
  const shown = withVisibleText({ ...document, view: undefined });
  const rendered = { shown, body: loadTemplates().body(shown, collectPlaces(shown)) };
  bodies.set(document, rendered);
  return rendered;
}
