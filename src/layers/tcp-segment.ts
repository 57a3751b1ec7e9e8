import type { Surroundings } from './dissector.ts';
import type { Reach } from './reach.ts';
import type { HeaderContext } from './tcp-number-lines.ts';
import type { OptionsInfo } from './tcp-options-info.ts';

/** A TCP segment while it is dissected: its numbers, where its payload lies, and what is around it. */
export interface TcpSegment extends HeaderContext {
  /** Header and payload. */
  reach: Reach;
  payload: Reach;
  options: OptionsInfo;
  /** The three flags of ECN are a counter. */
  accurateEcn: boolean;
  surroundings: Surroundings;
}
