/** Files to be handed to a platform, as a folder or a zip file. */
export interface Handout {
  files: HandoutFile[];
  /** Keys of students who handed something in, and to whom this platform could not give anything back. */
  without: string[];
}

/** A file by its path within the whole, parts set apart by `/`. */
export type HandoutFile = { path: string; from: string } | { path: string; text: string };
