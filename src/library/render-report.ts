import type { Analysis } from '../analysis.ts';
import { composeDocument } from '../documents/compose-document.ts';
import type { Document } from '../documents/document.ts';
import type { Language } from '../explanations/explanation.ts';
import type { Grade } from '../grades/grade.ts';
import type { Written } from '../documents/written.ts';
import { readNotes } from '../notes/read-notes.ts';
import type { Pack } from '../packs/pack.ts';
import type { Profile } from '../profiles/profile.ts';
import { DEFAULT_PROFILES, openShippedProfile } from '../profiles/shipped-profiles.ts';
import { renderHtml } from '../pages/render-html.ts';
import { voiceOf } from './voice-of.ts';

export interface ReportOptions {
  /** `en` unless told. */
  language?: Language;
  /** The report's title; the language's own unless told. */
  title?: string;
  /** What a rubric gives: a section of its own, criterion by criterion. */
  grade?: Grade;
  /** The student's own text in Markdown, set in the order of the profile. Nothing in it loads, links or runs anything. */
  notes?: string;
  /** Questions to answer in place of the lab's own, as `openPack` reads them. */
  packs?: readonly Pack[];
  /** Name of a profile that comes along, for notes; theirs or the language's own unless told. */
  profile?: string;
}

export interface RenderOptions extends ReportOptions {
  /** False leaves the reader's own fonts, and a file a tenth as large. True unless told. */
  embedFonts?: boolean;
}

/**
 * The report as data: sections of blocks, for whoever draws them in another way.
 * Throws a RangeError for an unknown language, and NotesError for notes that are too long or too deep.
 */
export function composeReport(analysis: Analysis, { language = 'en', title, grade, notes, packs, profile }: ReportOptions = {}): Document {
  return composeDocument(analysis, voiceOf(language), { title, grade, packs, written: notes === undefined ? undefined : writtenOf(notes, profile, language) });
}

function writtenOf(text: string, name: string | undefined, language: Language): Written {
  const notes = readNotes(text);
  const wanted = name ?? notes.front.profile ?? DEFAULT_PROFILES[language];
  const profile: Profile | null = openShippedProfile(wanted) ?? (name === undefined ? openShippedProfile(DEFAULT_PROFILES[language]) : null);
  if (!profile) throw new RangeError(`No profile is named ${JSON.stringify(wanted)}`);
  return { notes, profile };
}

/**
 * The report as one HTML file with its styles, figures and fonts inside; nothing to fetch, and one script: the packet list's, by its hash. What a capture holds is escaped. The
 * same analysis and options give the same text. Throws what `composeReport` does.
 */
export function renderReport(analysis: Analysis, options: RenderOptions = {}): string {
  return renderHtml(composeReport(analysis, options), { embedFonts: options.embedFonts });
}
