import type { Block, Document, Inline } from '../../src/documents/document.ts';
import { blocksWithin, inlinesWithin, runsOf, sectionsOf, visitObjects } from './walk-document.ts';

/** Parts of a document that hold nothing or point nowhere: empty sections, links without a target, frames that are not in the capture. */
export function documentFaults(document: Document, frames: number): string[] {
  const blocks = sectionsOf(document).flatMap((section) => blocksWithin(section.blocks));
  return [...emptySections(document), ...blocks.flatMap(blockFaults), ...strayFrames(document, frames), ...anchorFaults(document, blocks)];
}

function emptySections(document: Document): string[] {
  const empty = sectionsOf(document).filter(({ blocks, sections, title }) => (blocks.length === 0 && sections.length === 0) || title.length === 0);
  return empty.map(({ id }) => `section ${id} is empty`);
}

function blockFaults(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return block.entries.length > 0 ? [] : ['a list without entries'];
    case 'table':
      return block.rows.length > 0 && block.rows.every(({ cells }) => cells.length === block.columns.length) ? [] : [`a table whose rows do not fit its columns`];
    case 'note':
      return block.title && block.blocks.length > 0 ? [] : [`a note without title or text: ${block.title}`];
    case 'step':
      return block.blocks.length > 0 ? [] : [`step ${block.id} says nothing`];
    case 'question':
      return block.answer.length > 0 ? [] : [`${block.id} has no answer`];
    case 'packets':
      return block.omitted.every(({ after }) => after >= -1 && after < block.rows.length) ? [] : ['a row of omitted frames lies outside the list'];
    case 'header':
      return block.rows.every((cells) => cells.reduce((sum, { bits }) => sum + bits, 0) === 32) ? [] : [`a row of ${block.id} is not 32 bits wide`];
    case 'ruler':
      return block.ranges.every(({ start, end }) => 0 <= start && start < end && end <= block.length) ? [] : [`${block.id} has a range outside its bar`];
    case 'waterfall':
      return block.rows.flatMap(({ label, start, end, bars }) => (inOrder(0, start, end, block.seconds) && bars.every((bar) => inOrder(0, bar.start, bar.firstOctet, bar.end, block.seconds)) ? [] : [`the waterfall's row ${label} goes back in time`]));
    case 'hex':
      return block.layers.every(({ start, end }) => start < end && start * 2 < block.octets.length) ? [] : [`a layer of the hex dump of #${block.frame} lies outside it`];
    default:
      return [];
  }
}

const inOrder = (...values: number[]): boolean => values.every((value, at) => at === 0 || value >= values[at - 1]! - 1e-9);

function strayFrames(document: Document, frames: number): string[] {
  const faults: string[] = [];
  visitObjects(document.sections, (object, path) => {
    const { frame } = object;
    if (typeof frame === 'number' && (frame < 1 || frame > frames || !Number.isInteger(frame))) faults.push(`${path} names frame ${frame} of ${frames}`);
  });
  return faults;
}

/** Anchors are unique, and every link leads to one. */
function anchorFaults(document: Document, blocks: Block[]): string[] {
  const ids = [...sectionsOf(document).map(({ id }) => id), ...blocks.flatMap((block) => (block.type === 'footnotes' ? block.entries.map(({ id }) => id) : 'id' in block ? [block.id] : []))];
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at);
  const known = new Set(ids);
  const links = linksOf(blocks).filter((to) => !known.has(to));
  return [...doubled.map((id) => `two places have the anchor ${id}`), ...links.map((to) => `a link leads to ${to}, which is nowhere`)];
}

function linksOf(blocks: Block[]): string[] {
  const inlines: Inline[] = blocks.flatMap(runsOf).flatMap(inlinesWithin);
  return inlines.flatMap((inline) => (inline.type === 'link' ? [inline.to] : []));
}
