import type { Grade } from '../grades/grade.ts';
import type { Directive, Notes, NotesBlock, NotesFlaw } from '../notes/notes.ts';
import type { PartName } from '../notes/parts.ts';
import { plainText } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import type { Profile, ProfileSection } from '../profiles/profile.ts';
import { composeSections, type PartsAtHand } from './compose-sections.ts';
import type { Desk } from './desk.ts';
import type { Block, Footnotes } from './document.ts';
import { notesInlines } from './notes-blocks.ts';
import { flowDraft } from './flow-draft.ts';
import { type Chapter, chaptersOf, lastOf, withoutNumber, writeChapter } from './notes-chapters.ts';
import { numberFootnotes, type NumberedFootnotes } from './number-footnotes.ts';
import type { Draft } from './numbering.ts';
import type { Pen } from './pen.ts';
import type { Pictures } from './picture.ts';
import { placePart } from './place-part.ts';
import { placedStream } from './placed-stream.ts';
import { resolveReference } from './resolve-reference.ts';

export interface OutlineWish {
  notes: Notes;
  profile: Profile;
  pictures: Pictures;
  grade: Grade | null;
  /** Whether the claims of the notes are held against the capture in a section at the end, where no directive places them. */
  claims: boolean;
}

/** A section to be: of the profile, of the student, or of both. */
interface Entry {
  section: ProfileSection | null;
  chapter: Chapter | null;
}

/**
 * The student's text and the generated parts in one order. A chapter whose heading a section of the profile knows stands there, another one
 * behind the chapter that it follows in the notes. A generated part stands behind the student's text of its section, or where a directive places it.
 */
export function composeOutline(desk: Desk, { notes, profile, pictures, grade, claims }: OutlineWish, flaws: NotesFlaw[]): Draft[] {
  const directives = notes.blocks.flatMap(directivesIn);
  const placed = placedParts(directives);
  const waiting = new Set(notes.front.parts === 'placed' ? [] : [...profile.sections.flatMap(({ parts }) => parts), ...(grade ? (['grade'] as const) : []), ...(claims ? (['claims'] as const) : [])].filter((part) => !placed.has(part)));
  const hand: PartsAtHand = { desk, grade, pictures, notes, flaws, pieces: placedPieces(desk, directives), rest: () => takeAll(hand, waiting), placedQuestions: new Set() };
  for (const id of placedQuestions(hand, directives)) hand.placedQuestions.add(id);
  const footnotes = numberFootnotes(notes);
  const pen: Pen = { voice: desk.voice, place: (directive) => placePart(hand, directive), resolve: (reference) => resolveReference(desk, reference, flaws), picture: (path) => pictures.get(path), footnote: (label) => footnotes.number(label) };
  const entries = entriesOf(chaptersOf(notes), profile, [...(grade ? [GRADE] : []), ...(claims ? [CLAIMS] : [])]);
  // The rest is placed by the student: nothing is left for the profile's own places.
  const restPlaced = placed.has('rest');
  return entries.flatMap((entry, at) => composeEntry({ entry, at, pen, hand, footnotes, waiting: restPlaced ? new Set() : waiting }));
}

function directivesIn(block: NotesBlock): Directive[] {
  if (block.type === 'directive') return [block];
  if (block.type === 'quote') return block.blocks.flatMap(directivesIn);
  return block.type === 'list' ? block.entries.flatMap(({ blocks }) => blocks.flatMap(directivesIn)) : [];
}

/** A part is placed with what holds it, but for connections, of which a report tells several. */
function placedParts(directives: Directive[]): ReadonlySet<PartName> {
  const placed = new Set(directives.map(({ part }) => part).filter((part) => part !== null));
  placed.delete('connection');
  return placed;
}

/** Anchors of the questions that stand in the student's text; nothing is told by asking, since answers are no lessons. */
function placedQuestions(hand: PartsAtHand, directives: Directive[]): string[] {
  const asked = directives.filter(({ part }) => part === 'question');
  return asked.flatMap((directive) => placePart({ ...hand, flaws: [] }, directive)).flatMap((block) => (block.type === 'question' ? [block.id] : []));
}

function placedPieces(desk: Desk, directives: Directive[]): Map<number, Set<PartName>> {
  const pieces = new Map<number, Set<PartName>>();
  for (const directive of directives) {
    const stream = placedStream(desk, directive);
    if (stream === null) continue;
    pieces.set(stream, (pieces.get(stream) ?? new Set()).add(directive.part!));
  }
  return pieces;
}

/** `added` come at the end, where the profile has no place for them. */
function entriesOf(chapters: Chapter[], profile: Profile, added: ProfileSection[]): Entry[] {
  const known = profile.sections.flatMap(({ parts }) => parts);
  const sections = [...profile.sections, ...added.filter(({ parts }) => !known.includes(parts[0]!))];
  const entries: Entry[] = sections.map((section) => ({ section, chapter: null }));
  let before = -1;
  for (const chapter of chapters) {
    const place = entries.findIndex(({ section, chapter: taken }) => section !== null && taken === null && isCalled(section, chapter.heading));
    if (place >= 0) entries[place]!.chapter = chapter;
    else entries.splice(before + 1, 0, { section: null, chapter });
    before = place >= 0 ? place : before + 1;
  }
  return entries;
}

/** Sections that bring titles of their own. */
const GRADE: ProfileSection = { id: 'grade', title: { any: '' }, names: [], hint: null, parts: ['grade'] };
const CLAIMS: ProfileSection = { id: 'claims', title: { any: '' }, names: [], hint: null, parts: ['claims'] };

function isCalled({ title, names }: ProfileSection, heading: string): boolean {
  const wanted = plainHeading(heading);
  return wanted !== '' && [...Object.values(title), ...names].some((name) => plainHeading(name as string) === wanted);
}

const plainHeading = (heading: string): string => heading.toLowerCase().replace(/[\s:：、，,.。“”"'《》与和及的&-]|\band\b|\bthe\b/g, '');

interface Composing {
  entry: Entry;
  at: number;
  pen: Pen;
  hand: PartsAtHand;
  footnotes: NumberedFootnotes;
  /** Parts that no section has taken. */
  waiting: Set<PartName>;
}

function composeEntry({ entry: { section, chapter }, at, pen, hand, footnotes, waiting }: Composing): Draft[] {
  const own = chapter ? withFootnotes(pen, writeChapter(pen, chapter, section ? `section-${section.id}` : `notes-${at + 1}`), footnotes) : null;
  const parts = (section?.parts ?? []).filter((part) => waiting.delete(part)).flatMap((part) => composeSections(hand, part));
  if (own) return [withParts(pen, { ...own, title: withoutNumber(own.title) }, parts)];
  if (parts.length === 0) return [];
  if (section === GRADE || section === CLAIMS) return parts;
  const title: Draft['title'] = [{ type: 'text', text: wordingIn(section!.title, pen.voice.language) }];
  return parts.length === 1 ? [{ ...parts[0]!, title }] : [{ id: `section-${section!.id}`, title, blocks: [], sections: parts }];
}

/** What the chapter's footnotes say, at its end; a footnote may name another one. */
function withFootnotes(pen: Pen, own: Draft, footnotes: NumberedFootnotes): Draft {
  const entries: Footnotes['entries'] = [];
  for (let met = footnotes.take(); met.length > 0; met = footnotes.take()) {
    entries.push(...met.map(({ number, inlines }) => ({ id: `footnote-${number}`, number, inlines: notesInlines(pen, inlines) })));
  }
  if (entries.length > 0) lastOf(own).blocks.push({ type: 'footnotes', entries });
  return own;
}

/**
 * A heading of the student without a word below it says so, since nobody can write it for them. A pack's answers under a heading that is
 * called as the pack is say whose they are, so that no title stands in itself.
 */
function withParts({ voice }: Pen, own: Draft, parts: Draft[]): Draft {
  const isEmpty = own.blocks.length === 0 && own.sections.length === 0 && parts.length === 0;
  const blocks: Block[] = isEmpty ? [{ type: 'paragraph', role: 'remark', inlines: voice.phrase('notes.unwritten') }] : own.blocks;
  const named = parts.map((part) => (plainText(part.title) === plainText(own.title) ? { ...part, title: voice.phrase('section.answers') } : part));
  return { ...own, blocks, sections: [...own.sections, ...named] };
}

function takeAll(hand: PartsAtHand, waiting: Set<PartName>): Block[] {
  const parts = [...waiting];
  waiting.clear();
  return parts.flatMap((part) => composeSections(hand, part)).flatMap((draft): Block[] => [{ type: 'heading', id: draft.id, inlines: draft.title }, ...flowDraft(draft)]);
}
