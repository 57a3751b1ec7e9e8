import { belongTogether } from './belong-together.ts';
import { type Evidence, nameOf } from './evidence.ts';
import { makeNote, whoOf } from './make-note.ts';
import type { Note } from './integrity.ts';

interface Owner {
  evidence: Evidence;
  code: 'other-number' | 'other-name';
}

/** Notes on pages that hold another student's number or name, by the name of the submission; in time linear in words. */
export function noteOtherStudents(all: readonly Evidence[]): Map<string, Note[]> {
  const owners = ownersOf(all);
  const current = all.filter(({ archive }) => archive === null);
  const common = commonWords(current);
  return new Map(current.map((evidence) => [nameOf(evidence), notesOn({ evidence, owners, common })]));
}

interface Look {
  evidence: Evidence;
  owners: ReadonlyMap<string, Owner | null>;
  common: ReadonlySet<string>;
}

function notesOn({ evidence, owners, common }: Look): Note[] {
  const own = marksOf(evidence);
  return (evidence.fingerprint?.words ?? []).flatMap(({ word, stream, frame }) => {
    const owner = owners.get(word);
    if (!owner || common.has(word) || own.has(word) || belongTogether(owner.evidence, evidence)) return [];
    return [makeNote({ code: owner.code, streams: [stream], frames: [frame], values: { word }, others: [whoOf(owner.evidence)] })];
  });
}

/** A name that two bear is nobody's. This year's class goes before earlier ones. */
function ownersOf(all: readonly Evidence[]): Map<string, Owner | null> {
  const owners = new Map<string, Owner | null>();
  const sorted = [...all].sort((a, b) => Number(a.archive !== null) - Number(b.archive !== null));
  for (const evidence of sorted) {
    const { id, name } = evidence.student;
    if (id !== null && id.length >= SHORTEST_ID && !owners.has(plain(id))) owners.set(plain(id), { evidence, code: 'other-number' });
    // Archives hold so many names that some are words.
    if (name === null || evidence.archive !== null) continue;
    const known = owners.get(plain(name));
    owners.set(plain(name), known === undefined || (known && belongTogether(known.evidence, evidence)) ? { evidence, code: 'other-name' } : null);
  }
  return owners;
}

/** Shorter numbers are found in any page. */
const SHORTEST_ID = 5;

function marksOf({ key, student: { id, name } }: Evidence): Set<string> {
  return new Set([key, id ?? '', name ?? ''].map(plain));
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** What stands in half of the pages, and in three at least, came with the task. */
function commonWords(current: readonly Evidence[]): Set<string> {
  const counts = new Map<string, number>();
  const pages = current.filter(({ fingerprint }) => fingerprint && fingerprint.words.length > 0);
  for (const { fingerprint } of pages) for (const { word } of fingerprint!.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = Math.max(3, pages.length / 2);
  return new Set([...counts].flatMap(([word, count]) => (count >= least ? [word] : [])));
}
