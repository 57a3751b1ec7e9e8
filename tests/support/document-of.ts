import type { Analysis } from '../../src/analysis.ts';
import { composeDocument } from '../../src/documents/compose-document.ts';
import { type Desk, fileFacts } from '../../src/documents/desk.ts';
import type { Block } from '../../src/documents/document.ts';
import { openVoice } from '../../src/explanations/open-voice.ts';
import { castOf } from '../../src/facts/collect-facts.ts';
import { blocksWithin, sectionsOf } from './walk-document.ts';

/** All blocks of one sort in the English document of an analysis, in the order of reading. */
export function blocksOfType<T extends Block['type']>(analysis: Analysis, type: T): Extract<Block, { type: T }>[] {
  const document = composeDocument(analysis, openVoice('en'));
  return sectionsOf(document).flatMap(({ blocks }) => blocksWithin(blocks)).filter((block) => block.type === type) as Extract<Block, { type: T }>[];
}

/** A desk in English with nothing told on it yet. */
export function deskOf(analysis: Analysis): Desk {
  const casts = new Map(analysis.connections.map((connection) => [connection.stream, castOf(connection, analysis.exchanges)]));
  return { analysis, voice: openVoice('en'), facts: fileFacts(analysis.facts), casts, told: new Set() };
}
