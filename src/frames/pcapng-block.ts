import type { Clock } from './clock.ts';
import type { OctetWindow } from './octet-window.ts';
import type { Recording } from './recording.ts';

/** The block types that are told apart. */
export const BLOCK = {
  section: 0x0a0d0d0a,
  interface: 1,
  packet: 2,
  simplePacket: 3,
  names: 4,
  statistics: 5,
  enhancedPacket: 6,
  journal: 9,
  secrets: 10,
  custom: 0xbad,
  customNotCopied: 0x40000bad,
} as const;

/** A block that lies whole in the window: its body and options are `window.buffer[start .. end)`. */
export interface PcapngBlock {
  type: number;
  start: number;
  end: number;
}

/** What holds from block to block. */
export interface PcapngState {
  window: OctetWindow;
  recording: Recording;
  little: boolean;
  /** One clock per interface, over all sections. */
  clocks: Clock[];
  /** Index of the section's interface 0 among all. */
  firstInterface: number;
}

/** Option that every block may carry. */
export const COMMENT_OPTION = 1;
