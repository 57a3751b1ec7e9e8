import type { Language } from '../explanations/explanation.ts';
import { visibleText } from '../octets/visible-text.ts';
import { type Cluster, type Integrity, type Known, type Note, type Place, type Reason, STRENGTHS, type Who } from './integrity.ts';
import { openPhrases, type Phrases } from './open-phrases.ts';

export interface PageWish {
  integrity: Integrity;
  language: Language;
  /** Where a student's feedback lies, from the page's own folder; null where there is none. */
  pageOf(key: string): string | null;
}

/** What the page's template fills in: sentences and lists of words, nothing of it escaped. */
export function composePage({ integrity, language, pageOf }: PageWish) {
  const say = openPhrases(language);
  const shown = integrity.clusters.map((cluster) => clusterShown({ cluster, say, pageOf }));
  const isSignal = (at: number) => integrity.clusters[at]!.standing === 'signal';
  return {
    language,
    words: {
      title: say('title'), audience: say('audience'), disclaimer: say('disclaimer'), clusters: say('clusters'), none: say('clusters.none'), settled: say('settled'), settledLead: say('settled.lead'),
      notes: say('notes'), noNotes: say('notes.none'), legend: say('legend'), others: say('head.others'),
    },
    compared: comparedSaid(integrity, say),
    signals: shown.filter((_, at) => isSignal(at)),
    settled: shown.filter((_, at) => !isSignal(at)),
    notes: integrity.notes.map(({ key, student, notes }) => ({ who: whoShown({ who: { key, archive: null }, student, say, pageOf }), notes: notes.map((note) => noteShown(note, say)) })),
    legend: STRENGTHS.map((strength) => ({ strength, said: say(`strength.${strength}`), means: say(`legend.${strength}`) })),
  };
}

function comparedSaid({ compared: { submissions, given, archives } }: Integrity, say: Phrases): string {
  const joined = (names: readonly string[]) => names.join(', ') || say('nothing');
  return say('compared', { submissions, given: joined(given), archives: joined(archives.map(({ name, submissions: count }) => say('archive', { name, submissions: count }))) });
}

interface ToShow {
  say: Phrases;
  pageOf: PageWish['pageOf'];
}

function clusterShown({ cluster, say, pageOf }: ToShow & { cluster: Cluster }) {
  const { tier, standing, strength, members, signals, times } = cluster;
  const heads = { who: say('head.who'), streams: say('head.streams'), frames: say('head.frames') };
  const first = whoSaid(members[0]!, say);
  return {
    strength,
    strengthSaid: say(`strength.${strength}`),
    tier: say(`tier.${tier}`),
    standing: say(`standing.${standing}`, { count: members.length }),
    members: members.map(({ student, group, ...who }) => ({ who: whoShown({ who, student, say, pageOf }), group: group === null ? null : visibleText(group) })),
    times: times.map(({ kind, seconds, ...who }) => say(`times.${kind}`, { who: whoSaid(who, say), first, seconds })),
    signals: signals.map(({ code, strength: own, count, at }) => ({
      // One is enough to look at; the others say the same.
      isOpen: code === signals.find((signal) => signal.at.some(({ streams }) => streams.length > 0))?.code,
      strength: own,
      strengthSaid: say(`strength.${own}`),
      sentence: say(`signal.${code}`, { count }),
      rows: at.filter(({ streams }) => streams.length > 0).map((place) => ({ who: whoSaid(place, say), streams: place.streams.join(', '), frames: place.frames.join(', ') })),
      holders: at.map((place) => whoSaid(place, say)).join(', '),
      heads,
    })),
    // What explains the weaker signals alone explains nothing.
    ...reasonsShown(signals.filter((signal) => signal.strength === signals[0]!.strength).flatMap(({ reasons }) => reasons), say),
  };
}

function noteShown({ code, strength, values, count, others, reasons, ...place }: Note, say: Phrases) {
  return {
    strength,
    strengthSaid: say(`strength.${strength}`),
    sentence: say(`note.${code}`, { ...values, count }),
    place: placeSaid(place, say),
    others: others.map((other) => whoSaid(other, say)).join(', '),
    ...reasonsShown(reasons, say),
  };
}

function reasonsShown(reasons: readonly Reason[], say: Phrases) {
  return { reasonsHead: say('reasons'), reasons: [...new Set(reasons)].map((reason) => say(`reason.${reason}`)) };
}

function placeSaid({ streams, frames }: Place, say: Phrases): string {
  const parts = [['streams', streams], ['frames', frames]] as const;
  return parts.filter(([, numbers]) => numbers.length > 0).map(([name, numbers]) => `${say(`head.${name}`)}: ${numbers.join(', ')}`).join(' · ');
}

function whoShown({ who, student, say, pageOf }: ToShow & { who: Who; student: Known }) {
  const page = who.archive === null ? pageOf(who.key) : null;
  const name = student.name !== null && student.name !== who.key ? visibleText(student.name) : null;
  return { said: whoSaid(who, say), name, page: page === null ? null : page.split('/').map(encodeURIComponent).join('/'), pageSaid: say('feedback') };
}

function whoSaid({ key, archive }: Who, say: Phrases): string {
  return archive === null ? visibleText(key) : say('member.archive', { key, archive });
}
