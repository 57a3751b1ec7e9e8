import type { Analysis } from '../analysis.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { castOf } from '../facts/collect-facts.ts';
import type { Grade } from '../grades/grade.ts';
import type { NotesFlaw } from '../notes/notes.ts';
import { notesText } from '../notes/notes-text.ts';
import type { Pack } from '../packs/pack.ts';
import type { Profile } from '../profiles/profile.ts';
import { captureSection } from './capture-section.ts';
import { checksSection } from './checks-section.ts';
import { composeOutline } from './compose-outline.ts';
import { connectionDrafts } from './compose-sections.ts';
import { connectionsSection } from './connections-section.ts';
import { composeCover, type Owner } from './cover.ts';
import { composeView } from './compose-view.ts';
import { type Desk, fileFacts } from './desk.ts';
import type { Document } from './document.ts';
import { findingsSection } from './findings-section.ts';
import { mendLinks } from './mend-links.ts';
import { type Draft, numberingOf, numberSections } from './numbering.ts';
import { primerSection } from './primer-section.ts';
import { questionsSection } from './questions-section.ts';
import { unknownKeys } from './unknown-keys.ts';
import type { Written } from './written.ts';
import { withUniqueIds } from './unique-ids.ts';

export interface ComposeOptions {
  /** The document's title; the language's own when not given. */
  title?: string;
  /** What a rubric says of the capture; a section of its own where it is given. */
  grade?: Grade;
  written?: Written;
  /** Whose report it is, where no notes say it. */
  owner?: Owner;
  /** Questions to answer in place of the lab's own. */
  packs?: readonly Pack[];
}

/** The report of an analysis in one language, as data. What is said, in which order and how often is decided here. */
export function composeDocument(analysis: Analysis, voice: Voice, options: ComposeOptions = {}): Document {
  const casts = new Map(analysis.connections.map((connection) => [connection.stream, castOf(connection, analysis.exchanges)]));
  const desk: Desk = { analysis, voice, facts: fileFacts(analysis.facts), casts, told: new Set(), packs: options.packs };
  const { written, grade = null } = options;
  const flaws: NotesFlaw[] = written ? [...written.notes.flaws, ...unknownKeys(written)] : [];
  const drafts = written ? composeOutline(desk, { pictures: new Map(), claims: false, ...written, grade }, flaws) : plainOrder(desk, grade);
  const sections = numberSections(drafts, written?.profile.numbering ?? numberingOf(voice.language));
  return {
    language: voice.language,
    title: options.title ?? titleOf(written) ?? voice.text('title'),
    subtitle: voice.text('subtitle', { name: analysis.capture.name }),
    ...(written?.notes.front.cover.name && { author: written.notes.front.cover.name }),
    generator: voice.text('generator', { version: analysis.generator.version }),
    words: { contents: voice.text('page.contents'), skip: voice.text('page.skip'), file: analysis.capture.name },
    cover: composeCover(desk, written, options.owner),
    sections: written ? mendLinks(withUniqueIds(sections)) : sections,
    ...(written && { dress: dressOf(written.profile, voice.language), flaws: flaws.sort((a, b) => a.line - b.line || a.column - b.column) }),
    view: composeView(analysis, voice.language),
  };
}

/** The report of a capture alone. */
function plainOrder(desk: Desk, grade: Grade | null): Draft[] {
  const checks = grade ? [checksSection(desk, grade)] : [];
  return [captureSection(desk), findingsSection(desk), ...checks, ...connectionsSection(desk), ...primerSection(desk), ...connectionDrafts(desk).map(({ draft }) => draft()), ...questionsSection(desk)];
}

function titleOf(written: Written | undefined): string | undefined {
  const { front, title } = written?.notes ?? {};
  return front?.title || (title ? notesText(title) : undefined);
}

function dressOf({ school, logo, style }: Profile, language: Voice['language']): Document['dress'] {
  return { school: school ? wordingIn(school, language) : '', logo, style };
}
