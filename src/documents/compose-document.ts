import type { Analysis } from '../analysis.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { castOf } from '../facts/collect-facts.ts';
import { neverOpened } from '../facts/never-opened.ts';
import type { Grade } from '../grades/grade.ts';
import type { Notes } from '../notes/notes.ts';
import { captureSection } from './capture-section.ts';
import { checksSection } from './checks-section.ts';
import { connectionSection } from './connection-section.ts';
import { connectionsSection } from './connections-section.ts';
import { composeCover } from './cover.ts';
import { composeView } from './compose-view.ts';
import { type Desk, fileFacts } from './desk.ts';
import type { Document } from './document.ts';
import { findingsSection } from './findings-section.ts';
import { notesSection } from './notes-section.ts';
import { type Draft, numberSections } from './numbering.ts';
import { primerSection } from './primer-section.ts';
import { questionsSection } from './questions-section.ts';

export interface ComposeOptions {
  /** The document's title; the language's own when not given. */
  title?: string;
  /** What a rubric says of the capture; a section of its own where it is given. */
  grade?: Grade;
  /** The student's own text, printed as the last section. */
  notes?: Notes;
}

/** The report of an analysis in one language, as data. What is said, in which order and how often is decided here. */
export function composeDocument(analysis: Analysis, voice: Voice, options: ComposeOptions = {}): Document {
  const casts = new Map(analysis.connections.map((connection) => [connection.stream, castOf(connection, analysis.exchanges)]));
  const desk: Desk = { analysis, voice, facts: fileFacts(analysis.facts), casts, told: new Set() };
  const checks = options.grade ? [checksSection(desk, options.grade)] : [];
  const notes = options.notes ? notesSection(voice, options.notes) : [];
  const drafts: Draft[] = [captureSection(desk), findingsSection(desk), ...checks, ...connectionsSection(desk), ...primerSection(desk), ...connectionDrafts(desk), ...questionsSection(desk), ...notes];
  return {
    language: voice.language,
    title: options.title ?? voice.text('title'),
    subtitle: voice.text('subtitle', { name: analysis.capture.name }),
    generator: voice.text('generator', { version: analysis.generator.version }),
    words: { contents: voice.text('page.contents'), skip: voice.text('page.skip'), file: analysis.capture.name },
    cover: composeCover(desk),
    sections: numberSections(drafts, voice.language),
    view: composeView(analysis, voice.language),
  };
}

/** Connections in full, the one that teaches best first. */
function connectionDrafts(desk: Desk): Draft[] {
  const inFull = desk.analysis.connections.filter((connection) => connection.inFull);
  const lesson = desk.analysis.facts.find((fact) => fact.kind.startsWith('primer.') && fact.connection !== undefined)?.connection;
  const ordered = [...inFull].sort((a, b) => Number(b.stream === lesson) - Number(a.stream === lesson) || a.stream - b.stream);
  return ordered.map((connection) => connectionSection(desk, connection, connection.stream === lesson && !neverOpened(connection)));
}
