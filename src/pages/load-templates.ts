import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { Block, HeaderCell, Hex, Inline, Packets, Table } from '../documents/document.ts';
import type { Evidence } from '../facts/fact.ts';
import { hexRows, shadeOf } from './hex-rows.ts';
import { drawBlock } from './draw-block.ts';
import { packetRows } from './packet-rows.ts';
import type { Places } from './places.ts';
import { plainText } from './plain-text.ts';
import { safeMarkup } from './safe-markup.ts';

/**
 * The Handlebars templates of `templates/pages/`, parsed once when first needed. They are strict, know these helpers only and escape
 * every value; the two that return markup return what was built by escaping.
 */
export interface Templates {
  body(context: object, places: Places): string;
  page(context: object): string;
}

const FOLDER = new URL('../../templates/pages/', import.meta.url);
const HELPERS = ['place', 'frame-place', 'anchor-of', 'heading', 'plain', 'wide', 'drawing', 'packet-rows', 'hex-rows', 'layer-shade', 'last'];

let loaded: Templates | undefined;

export function loadTemplates(): Templates {
  loaded ??= compileTemplates();
  return loaded;
}

function compileTemplates(): Templates {
  const engine = Handlebars.create();
  const knownHelpers = Object.fromEntries(HELPERS.map((name) => [name, true]));
  const compile = (source: string): HandlebarsTemplateDelegate =>
    engine.compile(source, { strict: true, knownHelpers, knownHelpersOnly: true, preventIndent: true });
  for (const file of readdirSync(FOLDER).sort()) {
    const source = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd();
    engine.registerPartial(file.replace(/\.hbs$/, ''), compile(source));
  }
  const body = compile('{{> body}}');
  const page = compile('{{> page}}');
  return { body: (context, places) => body(context, { helpers: helpersFor(places) }), page: (context) => page(context) };
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
  };
}
