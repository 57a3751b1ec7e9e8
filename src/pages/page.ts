/**
 * The door of `pages/`: a document becomes one self-contained HTML file that opens from disk, reads well on a telephone
 * and prints to A4. Words come from the document, layout from `templates/pages/`; nothing is fetched and no script runs.
 */
export interface PageOptions {
  /** Puts the slices of the fonts that the document needs into the file; false leaves the reader's own fonts. Default true. */
  embedFonts?: boolean;
}
