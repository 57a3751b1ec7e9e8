import { readdirSync, readFileSync } from 'node:fs';
import type { Block, HeaderCell, Hex, Inline, Listing, Packets, Table } from '../documents/document.ts';
import type { Evidence } from '../facts/fact.ts';
import { hexRows, shadeOf } from './hex-rows.ts';
import { codeLines } from './code-lines.ts';
import { formulaMarkup } from './formula.ts';
import { drawBlock } from './draw-block.ts';
import { packetRows } from './packet-rows.ts';
import type { Places } from './places.ts';
import { plainText } from './plain-text.ts';
import { compileTemplate } from '../templates/compile-template.ts';
import type { Template } from '../templates/template.ts';
import { safeMarkup } from '../templates/safe-markup.ts';

/**
 * The Handlebars templates of `templates/pages/`, parsed once when first needed. They are strict, know these helpers only and escape
 * every value; the two that return markup return what was built by escaping.
 */
export interface Templates {
  body(context: object, places: Places): string;
  page(context: object): string;
}

const FOLDER = new URL('../../templates/pages/', import.meta.url);
/** What templates/pages/ may call. */
export const PAGE_HELPERS = ['place', 'frame-place', 'anchor-of', 'heading', 'plain', 'wide', 'drawing', 'packet-rows', 'hex-rows', 'layer-shade', 'last', 'code-lines', 'formula'];

let loaded: Templates | undefined;

export function loadTemplates(): Templates {
  loaded ??= compileTemplates();
  return loaded;
}

function compileTemplates(): Templates {
  const partials: Record<string, Template> = {};
  for (const { name, text } of readPageTemplates()) partials[name] = compileTemplate({ text, helpers: PAGE_HELPERS, folder: 'pages' });
  const { body, page } = partials as { body: Template; page: Template };
  return { body: (context, places) => body(context, { helpers: helpersFor(places), partials }), page: (context) => page(context, { partials }) };
}

/** Every file of the folder, style sheets included, by its name as a partial. */
export function readPageTemplates(): { name: string; text: string }[] {
  const files = readdirSync(FOLDER).sort();
  return files.map((file) => ({ name: file.replace(/\.hbs$/, ''), text: readFileSync(new URL(file, FOLDER), 'utf8').trimEnd() }));
}

function helpersFor(places: Places): Record<string, (...parts: never[]) => unknown> {
  return {
    place: (evidence: Evidence | null) => places.of(evidence),
    'frame-place': (frame: number) => places.ofFrame(frame),
    'anchor-of': (shown: HeaderCell) => places.anchorOf(shown),
    heading: (level: number, deeper: number) => Math.min(6, level + deeper),
    plain: (inlines: Inline[]) => plainText(inlines),
    wide: (table: Table) => table.columns.length > 4,
    drawing: (block: Block) => safeMarkup(drawBlock(block, places).html),
    'packet-rows': (packets: Packets) => packetRows(packets, places),
    'hex-rows': (hex: Hex) => hexRows(hex),
    'layer-shade': (index: number) => shadeOf(index),
    last: (end: number) => Math.max(0, end - 1),
    formula: (math: { tex: string; display: boolean }) => safeMarkup(formulaMarkup(math).html),
    'code-lines': (listing: Listing) => safeMarkup(codeLines(listing).html),
  };
}
