import type { KeptFrames } from '../inspections/kept-frames.ts';

/**
 * The door of `views/`: the frames that a page carries become a packet list that answers: filter, tree, octets, streams. It is bundled on
 * its own and runs in the reader's browser; the same dissectors and the same filters do the work. It touches the document it stands in,
 * and nothing else.
 */
export interface ViewSource {
  kept: KeptFrames;
  words: ViewWords;
  /** The display filter of the run, with which the list begins. */
  filter?: string;
}

/** Every sentence that the view shows, by key without `view.`; `{name}` places are filled here. */
export type ViewWords = Readonly<Record<string, string>>;

/** What a jump goes to: a frame, and in it a field or octets. */
export interface Target {
  frame: number;
  field?: string;
  octets?: { start: number; end: number };
}
