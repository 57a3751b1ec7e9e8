/**
 * What the completion scripts are written from. The scripts are static: at TAB nothing is started but the shell's own
 * builtins, and what stands on the command line is never evaluated.
 */
export interface Completion {
  /** What the script is, and how it is put to use: lines of comments, which begin with `#` in all four shells. */
  head: string[];
  options: CompletedOption[];
  /** What the capture is called, and the endings of such files. */
  capture: CompletedValue;
  /** The word that asks for a script, with the shells as its words. */
  command: { word: string; meaning: string; shells: CompletedValue };
  /** Commands with options of their own. */
  commands: CompletedCommand[];
}

export interface CompletedCommand {
  word: string;
  meaning: string;
  options: CompletedOption[];
  /** What it reads. */
  capture: CompletedValue;
}

export interface CompletedOption {
  name: string;
  short?: string;
  repeatable: boolean;
  /** One short sentence. */
  meaning: string;
  /** Absent for a switch. */
  value?: CompletedValue;
}

export interface CompletedValue {
  called: string;
  /** Words that may stand here; empty where only files or a text of one's own may. */
  words: readonly string[];
  /** Endings of the files that fit, with their dots; every file for an empty list, none for null. Folders lead on. */
  files: readonly string[] | null;
  /** Several words may stand here with commas between them. */
  list: boolean;
}
