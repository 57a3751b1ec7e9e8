const KIB = 1024;

/**
 * What notes may be. marked copies the rest of a list entry for every line of it and reads what is nested once a level, so size, lines,
 * entry and depth together bound its time (docs/notes.md has figures).
 */
export const NOTES_LIMITS = {
  octets: KIB * KIB,
  lines: 10_000,
  /** Lists and quotations in one another. */
  depth: 20,
  /** Of one entry or quotation, with all that it holds. */
  entryOctets: 32 * KIB,
  columns: 24,
  /** Of all tables together. */
  cells: 20_000,
  headings: 1_000,
  /** Of one paragraph, heading or cell: longer ones are printed as they were written. */
  runOctets: 16 * KIB,
  /** Emphasis, links and pictures in one another: deeper ones are printed as they were written. */
  inlineDepth: 16,
  pathLetters: 160,
} as const;
