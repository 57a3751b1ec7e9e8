import type { Language } from '../explanations/explanation.ts';

/**
 * The door of `cli/`: a command line becomes files, sentences and an exit code. It alone knows the process, the clock and
 * the terminal; everything heavy is loaded when an order needs it.
 */
export interface Order {
  show: 'help' | 'version' | null;
  /** Path of a capture or a report.json, `-` for standard input; '' when only help or version is asked for. */
  input: string;
  /** As given with -o; empty for the default documents. */
  outputs: string[];
  language: Language;
  streams?: number[];
  ports?: number[];
  title?: string;
  browser?: string;
  open: boolean;
  quiet: boolean;
  verbose: boolean;
}

/** Documented in --help and in the README; they do not change. */
export const EXIT = {
  fine: 0,
  /** Reserved for findings that fail a check. */
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
}
