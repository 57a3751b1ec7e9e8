import type { Block, Inline, Section, Waterfall } from './document.ts';
import { changeBlocks, withInner } from './inner-blocks.ts';

/**
 * Sections whose inner links all lead somewhere. A connection whose pieces the student placed has no section of its own: what leads to it
 * leads to the first of those pieces; a link that is left without a place becomes its words.
 */
export function mendLinks(sections: Section[]): Section[] {
  const ids = new Set(sections.flatMap(idsIn));
  const placeOf = (id: string): string | null => (ids.has(id) ? id : (standIns(id).find((one) => ids.has(one)) ?? null));
  return sections.map((section) => mendSection(section, placeOf));
}

type PlaceOf = (id: string) => string | null;

/** Anchors of a connection's pieces, in the order in which they are told. */
function standIns(id: string): string[] {
  const stream = /^connection-(\d+)$/.exec(id)?.[1];
  return stream === undefined ? [] : [`ladder-${stream}`, `ladder-${stream}-handshake`, `m${stream}-1-request`, `m${stream}-1-response`, `ladder-${stream}-close`];
}

function idsIn({ id, blocks, sections }: Section): string[] {
  return [id, ...withInner(blocks).flatMap(idsOfBlock), ...sections.flatMap(idsIn)];
}

function idsOfBlock(block: Block): string[] {
  if (block.type === 'footnotes') return block.entries.map(({ id }) => id);
  if (block.type === 'table') return block.rows.flatMap(({ anchor }) => anchor ?? []);
  return 'id' in block ? [block.id] : [];
}

function mendSection(section: Section, placeOf: PlaceOf): Section {
  return { ...section, blocks: changeBlocks(section.blocks, (block) => mendBlock(block, placeOf)), sections: section.sections.map((one) => mendSection(one, placeOf)) };
}

/** Links stand in prose, in tables and in the waterfall. */
function mendBlock<B extends Block>(block: B, placeOf: PlaceOf): B;
function mendBlock(block: Block, placeOf: PlaceOf): Block {
  const inlines = (list: Inline[]) => mendInlines(list, placeOf);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, inlines: inlines(block.inlines) };
    case 'list':
      return { ...block, entries: block.entries.map(inlines) };
    case 'footnotes':
      return { ...block, entries: block.entries.map((entry) => ({ ...entry, inlines: inlines(entry.inlines) })) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(inlines) })) };
    case 'waterfall':
      return { ...block, rows: block.rows.map((row): Waterfall['rows'][number] => ({ ...row, anchor: placeOf(row.anchor) ?? '' })) };
    default:
      return block;
  }
}

function mendInlines(list: Inline[], placeOf: PlaceOf): Inline[] {
  return list.flatMap((inline): Inline[] => {
    if (!('inlines' in inline)) return [inline];
    const within = mendInlines(inline.inlines, placeOf);
    if (inline.type !== 'link') return [{ ...inline, inlines: within }];
    const to = placeOf(inline.to);
    return to === null ? within : [{ ...inline, to, inlines: within }];
  });
}
