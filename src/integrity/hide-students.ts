import type { Integrity, Note } from './integrity.ts';

const NOBODY = { id: null, name: null };

/** The same for who grades without knowing whose it is: by keys, which are codes then. What a page shows of another student is told by that one's key. */
export function hideStudents(integrity: Integrity): Integrity {
  return {
    ...integrity,
    clusters: integrity.clusters.map((cluster) => ({ ...cluster, members: cluster.members.map((member) => ({ ...member, student: NOBODY })) })),
    notes: integrity.notes.map(({ key, notes }) => ({ key, student: NOBODY, notes: notes.map(withoutWord) })),
  };
}

function withoutWord(note: Note): Note {
  return Object.hasOwn(note.values, 'word') ? { ...note, values: { ...note.values, word: note.others[0]!.key } } : note;
}
