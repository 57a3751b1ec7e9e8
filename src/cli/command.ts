import type { Language } from '../explanations/explanation.ts';
import type { DOCUMENTS, FORMS, SHELLS } from './options.ts';

/**
 * The door of `cli/`: a command line becomes files, sentences and an exit code. It alone knows the process, the clock and
 * the terminal; everything heavy is loaded when an order needs it.
 */
export interface Order {
  show: 'help' | 'version' | 'completion' | null;
  /** Whose completion script is asked for. */
  shell?: Shell;
  /** Paths of captures, report.jsons or notes that name their capture, or patterns of them; `-` for standard input. Empty when only something is to be shown. */
  inputs: string[];
  /** As given with -o; empty for the folder `out/`. */
  outputs: string[];
  /** What is written into a folder that -o names. */
  documents: Format[];
  language: Language;
  /** Whether --lang named it: notes may name their own. */
  languageGiven: boolean;
  streams?: number[];
  ports?: number[];
  /** A display filter, known to be one. */
  filter?: string;
  title?: string;
  /** Path of the notes, of the rubric (or the name of a shipped one). */
  notes?: string;
  rubric?: string;
  /** Name of a shipped profile, or a folder. */
  profile?: string;
  /** Names of shipped packs of questions, or paths. */
  packs: string[];
  /** Kinds or levels of findings, as given; none fails a run by itself. */
  failOn: string[];
  /** Per cent of the rubric's points. */
  failUnder?: number;
  /** What stdout is for: a path a line, the run's result, or workflow commands. */
  format: (typeof FORMS)[number];
  /** Paths of further files about the run. */
  result?: string;
  junit?: string;
  summary?: string;
  /** Captures worked on at once; the number of processors unless told. */
  jobs?: number;
  browser?: string;
  /** Replace addresses and secrets. */
  redact: boolean;
  /** The appendix of judged claims. */
  claims: boolean;
  open: boolean;
  quiet: boolean;
  verbose: boolean;
}

/** A document that can be written. */
export type Format = (typeof DOCUMENTS)[number];

/** A shell that a completion script can be written for. */
export type Shell = (typeof SHELLS)[number];

/** Documented in --help and in the README; they do not change. */
export const EXIT = {
  fine: 0,
  /** A finding that --fail-on names, or a grade below --fail-under. */
  checksFailed: 1,
  usage: 2,
  unreadable: 3,
  fault: 4,
  notPrinted: 5,
  notWritten: 6,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command touches outside its own memory. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** Relative paths count from here. */
  folder: string;
  /** Asked for only when the input is `-`. */
  stdin(): NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: Terminal;
  stderr: Terminal;
  /** Shows a file with the system's own program. */
  openFile(path: string): void;
}

export interface Terminal {
  write(text: string): unknown;
  isTTY?: boolean;
  /** How wide it is now, where that is known. */
  columns?: number;
  /** Of a stream: it takes more again, or nobody reads it any longer. */
  once?(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  off?(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  destroyed?: boolean;
}
