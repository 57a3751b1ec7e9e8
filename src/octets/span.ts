/** Octets `start` (included) to `end` (excluded) of a frame's captured octets or of a byte stream. */
export interface Span {
  start: number;
  end: number;
}
