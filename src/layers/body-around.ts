import type { Dissected, Surroundings } from './dissector.ts';
import type { MediaType } from './media-type.ts';
import type { Reach } from './reach.ts';

/** What a body's dissector cannot read in the body. */
export interface BodyAround {
  surroundings: Surroundings;
  /** In how many other bodies it lies. */
  depth: number;
  /** The layers of a body inside it. */
  layersOf(reach: Reach, type: MediaType, around: BodyAround): readonly Dissected[];
}
