import type { Language } from '../../explanations/explanation.ts';
import type { ExportWord } from './export-words.ts';

/** What a command line of `grade` asks for. */
export interface GradeOrder {
  help: boolean;
  /** Paths of exports: folders and zip files. */
  sources: readonly string[];
  /** A path, or the name of a shipped one. */
  rubric: string;
  roster?: string;
  /** How files are named, with groups `id`, `name`, `path`, … */
  pattern?: RegExp;
  /** Keys or numbers of the students to grade; empty for all. */
  students: readonly string[];
  excluded: readonly string[];
  /** The folder of the results; null where nothing is written, since one file is only tried. */
  output: string | null;
  /** Which part of the class, from 1, of how many. */
  shard?: { part: number; parts: number };
  /** The teacher's decisions; null for those in the folder of the results, where there are any. */
  overrides: string | null;
  /** Whether it is said why each point was given. */
  explain: boolean;
  /** Whether tables show codes in place of names. */
  anonymous: boolean;
  feedback: readonly ('html' | 'pdf')[];
  /** Paths of captures that the class was given. */
  known: readonly string[];
  /** Folders that earlier runs have written: classes of earlier years. */
  archives: readonly string[];
  /** Paths of exported gradebooks to fill in. */
  gradebooks: readonly string[];
  /** Of the assignment, where a gradebook has several. */
  column?: string;
  /** Whether Moodle's column of comments is filled in, too. */
  comments: boolean;
  /** Besides the tables; in the order of writing. */
  exports: readonly ExportWord[];
  language: Language;
  /** Whether --lang named it: without it, a student's notes may name the language of their feedback. */
  languageGiven: boolean;
  jobs?: number;
  /** After how many seconds, and at how much memory, a submission is given up. */
  timeoutS: number;
  memoryMiB: number;
  /** Whether results that would come out the same are made again. */
  again: boolean;
  /** Whether what could not be graded is tried again, though nothing in it has changed. */
  retryFailed: boolean;
  /** Whether everything is graded anew and held against the last time. */
  regrade: boolean;
  browser?: string;
  quiet: boolean;
  verbose: boolean;
}

/** One that says where to write. */
export type ClassOrder = GradeOrder & { output: string };
