const KIB = 1024;

/**
 * What notes may be. marked's time grows with the square of a list entry, and it reads what is nested once a level: size, lines, entry
 * and depth together bound it (docs/notes.md has figures). Headings and cells bound what the browser has to set.
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
  /** Directives: a single one may set a hundred rows. */
  parts: 200,
  references: 5_000,
  /** Of one paragraph, heading or cell: longer ones are printed as they were written. */
  runOctets: 16 * KIB,
  /** Stars, lines, waves, brackets and exclamation marks in one: marked looks for the partner of each. */
  runMarks: 500,
  /** Emphasis, links and pictures in one another: deeper ones are printed as they were written. */
  inlineDepth: 16,
  pathLetters: 160,
  frontOctets: 32 * KIB,
  coverLetters: 200,
  claims: 500,
  claimLetters: 300,
  /** Of one run of words in which hints are looked for. */
  proseLetters: 4_000,
  packs: 16,
} as const;
