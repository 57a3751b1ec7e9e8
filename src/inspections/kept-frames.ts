import type { Columns } from '../layers/dissection.ts';
import type { FrameContext } from '../layers/frame-context.ts';

/** Frames with all that it takes to dissect them again without the capture: what report.json holds and a page opens. Plain JSON. */
export interface KeptFrames {
  /** Of the file; and those that the filter of the run let through. */
  total: number;
  frames: KeptFrame[];
  /** Nanoseconds since 1970 of the first frame of the file, as decimal digits. */
  startNs: string | null;
  /** Decimals of the Time column. */
  timeDigits: number;
  /** By interface number; null where the file names none. */
  interfaces: ({ name: string | null; description: string | null; section: number } | null)[];
}

export interface KeptFrame {
  number: number;
  timeNs: number;
  previousNs: number | null;
  wireLength: number;
  capturedLength: number;
  linkType: number;
  interfaceId: number;
  columns: Columns;
  context: FrameContext;
  /** Captured octets in base64; fewer than `capturedLength` where there was no room for more. */
  octets: string;
}
