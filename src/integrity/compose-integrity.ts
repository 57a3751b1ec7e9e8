import { type Evidence, type Given, nameOf } from './evidence.ts';
import { findClusters } from './find-clusters.ts';
import { indexMarks } from './index-marks.ts';
import { type Cluster, type Integrity, type Note, type Place, STRENGTHS } from './integrity.ts';
import { makeNote, noteOddity } from './make-note.ts';
import { mergeNotes } from './merge-notes.ts';
import { noteOtherStudents } from './note-other-students.ts';
import { noteSameContent } from './note-same-content.ts';
import { setGivenApart } from './set-given-apart.ts';

export interface IntegrityWish {
  /** Of this year, those without a capture included: their numbers may stand in others' pages. */
  submissions: readonly Evidence[];
  archives: readonly { name: string; submissions: readonly Evidence[] }[];
  given: readonly Given[];
  /** Whether a recording that everybody may hold was named by the teacher; what comes with lab-report goes without saying. */
  named: readonly string[];
  version: string;
}

/** All that a teacher may want to look at, whatever the order in which submissions come. Takes no longer per submission in a large class. */
export function composeIntegrity({ submissions, archives, given, named, version }: IntegrityWish): Integrity {
  const sorted = [...submissions].sort((a, b) => (a.key < b.key ? -1 : 1));
  const earlier = archives.flatMap((archive) => [...archive.submissions]);
  const apart = setGivenApart([...sorted, ...earlier], given);
  const clusters = findClusters(indexMarks(apart.evidence), apart.evidence);
  const current = apart.evidence.slice(0, sorted.length);
  return {
    schema: 'lab-report/integrity',
    version: 1,
    generator: { name: 'lab-report', version },
    compared: { submissions: sorted.length, given: [...named], archives: archives.map(({ name, submissions: { length } }) => ({ name, submissions: length })) },
    clusters,
    notes: notesOf({ current, all: apart.evidence, given: apart.given, clusters }),
  };
}

interface ToNote {
  current: readonly Evidence[];
  all: readonly Evidence[];
  given: readonly (Place & { name: string })[][];
  clusters: readonly Cluster[];
}

function notesOf({ current, all, given, clusters }: ToNote): Integrity['notes'] {
  const ofOthers = noteOtherStudents(all);
  const ofContent = noteSameContent(current, inOneCluster(clusters));
  const notes = current.map((evidence, at) => {
    const name = nameOf(evidence);
    const ofGiven = given[at]!.map(({ name: recording, streams, frames }): Note => makeNote({ code: 'given-recording', streams, frames, values: { recording } }));
    const ofItself = (evidence.fingerprint?.oddities ?? []).map(noteOddity);
    return { key: evidence.key, student: evidence.student, notes: mergeNotes([...(ofOthers.get(name) ?? []), ...(ofContent.get(name) ?? []), ...ofGiven, ...ofItself]).sort(byStrength) };
  });
  return notes.filter((one) => one.notes.length > 0);
}

function byStrength(a: Note, b: Note): number {
  return STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength);
}

/** What holds of two who share a recording needs no note. */
function inOneCluster(clusters: readonly Cluster[]): (a: Evidence, b: Evidence) => boolean {
  const clusterOf = new Map(clusters.filter(({ tier }) => tier === 'same-recording').flatMap((cluster) => cluster.members.map((member) => [nameOf(member), cluster] as const)));
  return (a, b) => clusterOf.has(nameOf(a)) && clusterOf.get(nameOf(a)) === clusterOf.get(nameOf(b));
}
