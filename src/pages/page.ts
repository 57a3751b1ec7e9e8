/**
 * The door of `pages/`: a document becomes one self-contained HTML file that opens from disk, reads well on a telephone
 * and prints to A4. Words come from the document, layout from `templates/pages/`; nothing is fetched. The one script that a page may
 * run is the packet list's (`views/`), named by its hash; on paper there is none.
 */
export interface PageOptions {
  /** Puts the slices of the fonts that the document needs into the file; false leaves the reader's own fonts. Default true. */
  embedFonts?: boolean;
  /** Leaves out what only a screen has use for: the frames that the document carries and the script that shows them. */
  forPaper?: boolean;
}
