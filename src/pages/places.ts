import type { Block, Document } from '../documents/document.ts';
import type { Evidence } from '../facts/fact.ts';
import { blocksOf } from './blocks-of.ts';

/**
 * Where a document shows a frame or a field: evidence links to the most detailed place there is. A header cell is
 * `h7-tcp.ack`, a tree line `t7-tcp.ack`, a header line of a message `m7-http.host`, a packet row `f7`.
 */
export interface Places {
  /** The anchor that shows the evidence best; '' where the document does not show its frame. */
  of(evidence: Evidence | null | undefined): string;
  ofFrame(frame: number): string;
  /** The anchor that this cell, line or row carries; '' where an earlier one has it already. */
  anchorOf(shown: object): string;
}

export function collectPlaces(document: Document): Places {
  const anchors = new Set<string>();
  const anchorByShown = new Map<object, string>();
  const frames = new Map<number, string>();
  const claim = (shown: object, anchor: string): void => {
    if (anchors.has(anchor)) return;
    anchors.add(anchor);
    anchorByShown.set(shown, anchor);
  };
  const blocks = blocksOf(document);
  for (const block of blocks) claimAnchors(block, claim);
  for (const block of blocks) claimFrames(block, frames, anchorByShown);
  return {
    of: (evidence) => (evidence ? fieldAnchor(anchors, evidence) || (frames.get(evidence.frame) ?? '') : ''),
    ofFrame: (frame) => frames.get(frame) ?? '',
    anchorOf: (shown) => anchorByShown.get(shown) ?? '',
  };
}

type Claim = (shown: object, anchor: string) => void;

function claimAnchors(block: Block, claim: Claim): void {
  if (block.type === 'header') {
    for (const cell of block.rows.flat()) claim(cell, fieldId('h', block.frame, cell.field));
  } else if (block.type === 'tree') {
    for (const line of block.lines) if (line.field) claim(line, fieldId('t', block.frame, line.field));
  } else if (block.type === 'message') {
    for (const header of block.headers) {
      if (header.evidence?.field) claim(header, fieldId('m', header.evidence.frame, header.evidence.field));
    }
  } else if (block.type === 'packets' && block.anchor) {
    for (const row of block.rows) claim(row, `f${row.frame}`);
  }
}

/** A packet row is a frame's home; a step or a tree stands in where no list shows it. */
function claimFrames(block: Block, frames: Map<number, string>, anchorByShown: Map<object, string>): void {
  if (block.type === 'packets') {
    for (const row of block.rows) {
      const anchor = anchorByShown.get(row);
      if (anchor) frames.set(row.frame, anchor);
    }
  } else if (block.type === 'step' && !frames.has(block.frame)) frames.set(block.frame, block.id);
}

function fieldAnchor(anchors: Set<string>, { frame, field }: Evidence): string {
  if (!field) return '';
  return ['h', 't', 'm'].map((kind) => fieldId(kind, frame, field)).find((anchor) => anchors.has(anchor)) ?? '';
}

function fieldId(kind: string, frame: number, field: string): string {
  return `${kind}${frame}-${field.replace(/\s+/g, '-')}`;
}
