import type { CaptureDescription, Frame } from '../frames/frame.ts';
import type { Columns, Dissection } from '../layers/dissection.ts';
import type { FrameContext } from '../layers/frame-context.ts';
import type { FieldSource } from '../layers/occurrence.ts';

/**
 * The door of `inspections/`: a capture file yields its frames one by one as Wireshark's window shows them. The first pass learns what
 * only the whole file tells; the second hands out every frame with it. Nothing of a frame is held once it was handed out, and nothing is
 * worked out that nobody asks for: a field that stands in a header is read from there, a tree is made when one is wanted.
 */
export interface Inspection {
  capture: CaptureDescription;
  /** The second pass, in file order. */
  each(options: EachOptions): Promise<void>;
}

export interface EachOptions {
  /** Frames that it refuses are passed over; they count for `frame.time_delta_displayed` as Wireshark has it. */
  filter?: (frame: FieldSource) => boolean;
  /** Ends the pass by returning false. A promise holds it up until whoever reads the output has read. */
  visit(frame: InspectedFrame): boolean | undefined | Promise<boolean | undefined>;
}

/** One frame of the second pass. It is handed out again and again for the next ones: keep what its methods give, not itself. */
export interface InspectedFrame extends FieldSource {
  /** Its record; the octets are those of a buffer that is used again. */
  readonly frame: Frame;
  /** The value of a field that occurs once and is a plain number, without the cost of a list; NaN for all others: ask `occurrences`. */
  number(name: string): number;
  columns(): Columns;
  dissection(): Dissection;
  /** As plain JSON: what to keep of a frame so as to dissect it again elsewhere. */
  context(): FrameContext;
}

export interface InspectOptions {
  /** Fields that will be asked for, by name; `wantsOf` of the columns or of a tree where those are. The less, the faster. */
  wants: Wants;
  /** Only so many frames of the file, from its first. */
  frames?: number;
  /**
   * With 1, frames are handed out as the file is read, with nothing of later ones: as Wireshark's list while it loads. 2 where not given.
   */
  passes?: 1 | 2;
  /** `tcp.stream` of the connections that are judged and whose payloads are followed; all where not given. Others get their numbers only. */
  streams?: ReadonlySet<number>;
  signal?: Pick<AbortSignal, 'throwIfAborted'>;
  onProgress?: (octetsRead: number, octetsTotal: number) => void;
}

/** What has to be followed from frame to frame. */
export interface Wants {
  /** Streams, relative numbers, completeness. */
  connections: boolean;
  /** Verdicts, round trips, flight: `tcp.analysis`. */
  analysis: boolean;
  /** What TCP hands on: messages in several segments, HTTP's pairs. */
  payloads: boolean;
  /** Fragments by number, streams of UDP, the counterparts of echoes and of DNS messages. */
  datagrams: boolean;
}
