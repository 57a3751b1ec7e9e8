import { belongTogether } from './belong-together.ts';
import { type Evidence, nameOf } from './evidence.ts';
import { makeNote, whoOf } from './make-note.ts';
import type { Mark } from './fingerprint.ts';
import type { Note, NoteCode } from './integrity.ts';

const MOST_HOLDERS = 10;

interface Holder {
  evidence: Evidence;
  mark: Mark;
}

/**
 * Notes on pages that are the same to the octet, and on exchanges that are to the second, in submissions that share no recording; by the name
 * of the submission. What more than a fifth of the class has, or more than ten, came with the task.
 */
export function noteSameContent(current: readonly Evidence[], isTogether: (a: Evidence, b: Evidence) => boolean): Map<string, Note[]> {
  const most = Math.min(MOST_HOLDERS, Math.max(2, current.length / 5));
  const notes = new Map<string, Note[]>();
  const add = (code: NoteCode, marksOf: (evidence: Evidence) => readonly Mark[]) => {
    for (const holders of byDigest(current, marksOf)) {
      if (holders.length < 2 || holders.length > most) continue;
      for (const { evidence, mark } of holders) {
        const others = holders.filter((other) => !belongTogether(other.evidence, evidence) && !isTogether(other.evidence, evidence));
        if (others.length === 0) continue;
        const note = makeNote({ code, streams: [mark.stream], frames: [mark.frame], others: others.map((other) => whoOf(other.evidence)) });
        notes.set(nameOf(evidence), [...(notes.get(nameOf(evidence)) ?? []), note]);
      }
    }
  };
  add('same-page', ({ fingerprint }) => fingerprint?.bodies.filter(({ mediaType }) => mediaType.includes('html')) ?? []);
  add('same-exchange', ({ fingerprint }) => fingerprint?.exchanges ?? []);
  return notes;
}

function byDigest(all: readonly Evidence[], marksOf: (evidence: Evidence) => readonly Mark[]): Holder[][] {
  const holders = new Map<string, Holder[]>();
  for (const evidence of all) {
    for (const mark of marksOf(evidence)) holders.set(mark.digest, [...(holders.get(mark.digest) ?? []), { evidence, mark }]);
  }
  return [...holders.values()];
}
