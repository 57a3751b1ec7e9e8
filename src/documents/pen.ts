import type { Voice } from '../explanations/open-voice.ts';
import type { Directive, Reference } from '../notes/notes.ts';
import type { Block, Inline } from './document.ts';
import type { LoadedPicture } from './picture.ts';

/** What it takes to write a student's blocks beside their own words: a voice, the parts that they place, the values that they name. */
export interface Pen {
  voice: Voice;
  place(directive: Directive): Block[];
  resolve(reference: Reference): Inline[];
  /** The number of a footnote, counted as they are met; null where none has that label. */
  footnote(label: string): number | null;
  /** The picture of that path; undefined where it was not loaded. */
  picture(path: string): LoadedPicture | undefined;
}

/** For notes without a capture beside them: what refers to one stays as it is written. */
export function penAlone(voice: Voice): Pen {
  return {
    voice,
    place: ({ written }) => [{ type: 'listing', text: written }],
    resolve: ({ written }) => [{ type: 'code', text: written }],
    footnote: () => null,
    picture: () => undefined,
  };
}
