/**
 * The door of `papers/`: a document becomes a file that its reader goes on editing, as Markdown or for Word. What a capture or a page of
 * notes holds stays text there, too.
 */
export interface MarkdownPaper {
  text: string;
  /** Pictures and figures that the text shows; it names them as `folder/name`. */
  pictures: PaperPicture[];
}

export interface PaperPicture {
  /** A file's name that is made from its content, so that a picture is never replaced by another. */
  name: string;
  octets: Uint8Array;
}
