import type { InspectedFrame } from '../inspections/inspection.ts';

/**
 * The door of `listings/`: inspected frames yield text for a terminal or for another program, as tshark writes it. A listing is fed
 * frame by frame and holds none of them, save for those that sum up a whole capture. It knows neither the process nor the terminal.
 */
export interface Listing {
  /** Before the first frame: the head of a table, the bracket of an array. */
  begin(): string;
  /** Empty where the frame adds no line. */
  take(frame: InspectedFrame): string;
  end(): string;
}
