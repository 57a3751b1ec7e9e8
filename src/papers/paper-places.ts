import type { Block, Document, PacketRow } from '../documents/document.ts';
import type { Evidence } from '../facts/fact.ts';
import { blocksOf } from '../pages/blocks-of.ts';

/** Where a paper shows a frame or a field of it, as the anchor of a whole row or block: a picture and a listing hold no anchors. */
export interface PaperPlaces {
  /** '' where the paper does not show it. */
  of(evidence: Evidence | null): string;
  ofFrame(frame: number): string;
  /** Whether this row is where a frame's links lead: the first of its frame in a list that is a home. */
  isHome(row: PacketRow): boolean;
}

export function paperPlaces(document: Document): PaperPlaces {
  const frames = new Map<number, string>();
  const fields = new Map<string, string>();
  const homes = new Set<PacketRow>();
  const blocks = blocksOf(document);
  for (const block of blocks) notePackets(block, frames, homes);
  for (const block of blocks) if (block.type === 'step' && !frames.has(block.frame)) frames.set(block.frame, block.id);
  for (const block of [...blocks.filter(isHeader), ...blocks.filter((one) => !isHeader(one))]) noteFields(block, fields);
  const ofFrame = (frame: number): string => frames.get(frame) ?? '';
  return { ofFrame, isHome: (row) => homes.has(row), of: (evidence) => (evidence ? (fields.get(keyOf(evidence)) ?? ofFrame(evidence.frame)) : '') };
}

/** A tree has no name of its own. */
export function treeAnchor(frame: number): string {
  return `t${frame}`;
}

export function rowAnchor(frame: number): string {
  return `f${frame}`;
}

function isHeader({ type }: Block): boolean {
  return type === 'header';
}

function notePackets(block: Block, frames: Map<number, string>, homes: Set<PacketRow>): void {
  if (block.type !== 'packets' || !block.anchor) return;
  for (const row of block.rows.filter(({ frame }) => !frames.has(frame))) {
    frames.set(row.frame, rowAnchor(row.frame));
    homes.add(row);
  }
}

/** A header's drawing shows a field best, then a tree, then a message. */
function noteFields(block: Block, fields: Map<string, string>): void {
  const note = (evidence: Pick<Evidence, 'frame' | 'field'>, anchor: string): void => {
    if (evidence.field && !fields.has(keyOf(evidence))) fields.set(keyOf(evidence), anchor);
  };
  if (block.type === 'header') for (const { field } of block.rows.flat()) note({ frame: block.frame, field }, block.id);
  if (block.type === 'tree') for (const { field } of block.lines) note({ frame: block.frame, field }, treeAnchor(block.frame));
  if (block.type === 'message') for (const { evidence } of block.headers) note(evidence, block.id);
}

function keyOf({ frame, field }: Pick<Evidence, 'frame' | 'field'>): string {
  return `${frame} ${field}`;
}
