import type { Surroundings } from './dissector.ts';

/** What a body's dissector cannot read in the body. */
export interface BodyAround {
  surroundings: Surroundings;
  /** In how many other bodies it lies. */
  depth: number;
}
