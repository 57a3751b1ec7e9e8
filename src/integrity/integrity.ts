import type { OddityCode } from './fingerprint.ts';

/** What a teacher may want to look at, of a class: `integrity.json`. Nothing of it is in a student's file, a gradebook or `class.json`. */
export interface Integrity {
  schema: 'lab-report/integrity';
  /** Counts up when a field goes or changes its meaning. */
  version: 1;
  generator: { name: 'lab-report'; version: string };
  /** What was held against each other. */
  compared: { submissions: number; given: string[]; archives: { name: string; submissions: number }[] };
  /** Signals before what is declared or a student's own; the strongest and the largest first. */
  clusters: Cluster[];
  /** By key, ascending; whoever has none is left out. */
  notes: { key: string; student: Known; notes: Note[] }[];
}

/** Submissions that have something in common, each with at least one other of them. */
export interface Cluster {
  tier: Tier;
  /** declared: all are of one group; own-earlier: all are one student's, of this year and of earlier ones. Neither is a signal. */
  standing: 'signal' | 'declared' | 'own-earlier';
  strength: Strength;
  /** Of this year first; by key, ascending. */
  members: Member[];
  /** The strongest first. */
  signals: Signal[];
  /** How the times of the others lie to those of the first member, of the segments that both have. */
  times: TimesApart[];
}

/** same-recording: one visit to a page, recorded once or twice. same-machine: two recordings of one computer, for information. */
export type Tier = 'same-recording' | 'same-machine';

/** How much it tells, not how bad it is. decisive: chance is out of the question; there are innocent reasons all the same. */
export type Strength = 'decisive' | 'strong' | 'weak' | 'information';

/** A submission, by its key; of an earlier year where an archive is named. */
export interface Who {
  key: string;
  archive: string | null;
}

export interface Known {
  id: string | null;
  name: string | null;
}

export interface Member extends Who {
  student: Known;
  group: string | null;
}

export interface Signal {
  code: SharedCode;
  strength: Strength;
  /** Marks that two or more have in common. */
  count: number;
  /** Where they stand, for each who has any. */
  at: (Who & Place)[];
  reasons: Reason[];
}

/** Numbers as Wireshark counts them, ascending; long lists are cut. */
export interface Place {
  streams: number[];
  frames: number[];
}

export interface TimesApart extends Who {
  /** same: to the microsecond; shifted: by one amount; apart: by different ones, so recorded twice; unsure: there is one segment only. */
  kind: 'same' | 'shifted' | 'apart' | 'unsure';
  /** The middle one, in seconds; positive where the first member's times are earlier. */
  seconds: number;
}

/** Something about one submission. */
export interface Note extends Place {
  code: NoteCode;
  strength: Strength;
  count: number;
  /** What its sentence names. */
  values: Record<string, string | number>;
  /** Whom it leads to; long lists are cut. */
  others: Who[];
  reasons: Reason[];
}

export type SharedCode = 'same-file' | 'initial-numbers' | 'segments' | 'frame-times' | 'timestamps' | 'exchanges' | 'recorder' | 'interface' | 'mac';

export type NoteCode = OddityCode | 'other-number' | 'other-name' | 'same-page' | 'same-exchange' | 'given-recording';

/** Innocent ones, worded from `reason.<code>`. */
export type Reason =
  | 'pair-work' | 'made-together' | 'both-ends' | 'handed-in-twice' | 'given-file' | 'old-clocks' | 'same-second' | 'cache' | 'lab-machines' | 'shared-laptop' | 'cloned-machines' | 'router'
  | 'server-clock' | 'own-clock' | 'several-interfaces' | 'clock-set' | 'loopback-twice' | 'merged' | 'exported-displayed' | 'dropped' | 'exercise' | 'simulator' | 'anonymised' | 'coarse-clock'
  | 'converted' | 'cut-down' | 'template-left' | 'group-page' | 'chance' | 'public-page' | 'asked-for' | 'wrong-file';

export const STRENGTHS: readonly Strength[] = ['decisive', 'strong', 'weak', 'information'];
