import { neverOpened } from '../facts/never-opened.ts';
import type { Grade } from '../grades/grade.ts';
import type { Notes, NotesFlaw } from '../notes/notes.ts';
import type { PartName } from '../notes/parts.ts';
import { captureSection } from './capture-section.ts';
import { checksSection } from './checks-section.ts';
import { claimsSection } from './claims-section.ts';
import { connectionSection } from './connection-section.ts';
import { connectionsSection } from './connections-section.ts';
import type { Desk } from './desk.ts';
import type { Block } from './document.ts';
import { findingsSection } from './findings-section.ts';
import type { Draft } from './numbering.ts';
import type { Pictures } from './picture.ts';
import { primerSection } from './primer-section.ts';
import { questionsSection } from './questions-section.ts';
import { sourceBlocks } from './source-blocks.ts';
import { teachingStream, toldConnections } from './teaching-connection.ts';

/** What a part needs beside the desk, from whoever composes the document. */
export interface PartsAtHand {
  desk: Desk;
  grade: Grade | null;
  pictures: Pictures;
  notes: Notes;
  flaws: NotesFlaw[];
  /** What the student placed of each connection, by its stream. */
  pieces: ReadonlyMap<number, ReadonlySet<PartName>>;
  /** Anchors of questions that the student placed one by one. */
  placedQuestions: Set<string>;
  /** What was not placed, for `::rest`. */
  rest(): Block[];
}

/** A part as sections, as a profile has it; nothing where the capture has nothing of it. */
export function composeSections({ desk, grade, notes, pieces, placedQuestions }: PartsAtHand, part: PartName): Draft[] {
  switch (part) {
    case 'capture': return [captureSection(desk)];
    case 'findings': return [findingsSection(desk)];
    case 'connections': return connectionsSection(desk);
    case 'primer': return primerSection(desk);
    case 'connection': return connectionDrafts(desk, pieces).map(({ draft }) => draft());
    case 'questions': return withoutQuestions(questionsSection(desk), placedQuestions);
    case 'grade': return grade ? [checksSection(desk, grade)] : [];
    case 'claims': return claimsSection(desk, notes);
    case 'source': return sectionOf(desk, 'source', sourceBlocks(desk, {}));
    default: return [];
  }
}

function withoutQuestions(drafts: Draft[], placed: ReadonlySet<string>): Draft[] {
  const left = drafts.map((draft) => ({ ...draft, blocks: draft.blocks.filter((block) => block.type !== 'question' || !placed.has(block.id)) }));
  return left.filter(({ blocks, sections }) => blocks.some(({ type }) => type === 'question') || sections.length > 0);
}

function sectionOf(desk: Desk, key: string, blocks: Block[]): Draft[] {
  return blocks.length > 0 ? [{ id: key, title: desk.voice.phrase(`section.${key}`), blocks, sections: [] }] : [];
}

/** Connections in full, the one that teaches best first; each is composed when it is its turn, since lessons are told once. */
export function connectionDrafts(desk: Desk, placed: PartsAtHand['pieces'] = new Map()): { stream: number; draft(): Draft }[] {
  const lesson = teachingStream(desk);
  const left = toldConnections(desk).filter(({ stream }) => !isWhole(placed.get(stream)));
  return left.map((connection) => ({
    stream: connection.stream,
    draft: () => connectionSection(desk, connection, { inSteps: connection.stream === lesson && !neverOpened(connection), without: placed.get(connection.stream) }),
  }));
}

/** Whether nothing of a connection is left to be told. */
function isWhole(placed: ReadonlySet<PartName> | undefined): boolean {
  return placed !== undefined && (placed.has('connection') || (['handshake', 'exchange', 'close'] as const).every((part) => placed.has(part)));
}
