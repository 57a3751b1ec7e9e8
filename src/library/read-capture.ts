import { setImmediate as breathe } from 'node:timers/promises';
import type { CaptureDescription, Frame } from '../frames/frame.ts';
import { openCapture } from '../frames/open-capture.ts';
import { walkFrames } from '../frames/walk-frames.ts';
import type { CaptureInput, InputOptions } from './capture-input.ts';
import { nameInput, rethrow } from './name-input.ts';

/** A captured frame that depends on nothing else: it may be kept, sent to a worker, or given to `dissect`. */
export interface CapturedFrame {
  /** From 1, as Wireshark counts. */
  number: number;
  /** What was captured: fewer octets than `wireLength` where a snap length cut the frame. */
  octets: Uint8Array;
  wireLength: number;
  /** LINKTYPE_ value: 1 Ethernet, 0 loopback of BSD and Npcap, 101 raw IP, 113 Linux cooked, … */
  linkType: number;
  /** Nanoseconds after the first frame of the file; negative where the clock went back. */
  timeNs: number;
  /** Time of that first frame: nanoseconds since 1970-01-01 UTC as decimal digits. */
  startNs: string | null;
  /** `timeNs` of the frame before; null for the first. */
  previousNs: number | null;
  /** Index into the description's `interfaces`. */
  interfaceId: number;
  /** What a pcapng file says of that interface (`section` counts from 1); null for pcap. */
  interface: { name: string | null; description: string | null; section: number | null } | null;
}

/** A capture whose frames are read while they are asked for. */
export interface Capture extends AsyncIterable<CapturedFrame> {
  /**
   * What the file says of itself, and where and why reading ended before its end (`stop`). It grows while frames are read and is whole
   * after the last one. Throws before the first frame was asked for.
   */
  readonly description: CaptureDescription;
}

/**
 * Reads a pcap or pcapng file (also gzip'd) frame by frame, with memory for one frame at a time. It is opened when the first frame is asked
 * for, and closed at the end of the loop, however that is left. A path and octets may be walked again, from the beginning.
 * The loop throws CaptureError for what is no capture, and a TypeError for what is no input; damage inside ends it and is described.
 */
export function readCapture(input: CaptureInput, options: InputOptions = {}): Capture {
  let description: CaptureDescription | undefined;
  const tell = (begun: CaptureDescription) => {
    description = begun;
  };
  return {
    get description() {
      if (!description) throw new Error('The capture is described once its first frame was asked for');
      return description;
    },
    [Symbol.asyncIterator]: () => framesOf(input, options, tell),
  };
}

async function* framesOf(input: CaptureInput, options: InputOptions, tell: (description: CaptureDescription) => void): AsyncGenerator<CapturedFrame, void, undefined> {
  options.signal?.throwIfAborted();
  const named = nameInput(input, options);
  const opened = await openCapture(named.path, { stdin: named.stdin }).catch((error: unknown) => rethrow(error, named, options));
  try {
    const { description, frames } = walkFrames({ ...opened, name: named.name ?? opened.name });
    tell(description);
    let previousNs: number | null = null;
    for (const frame of frames) {
      if (frame.number % FRAMES_IN_A_TURN === 0) await breathe();
      options.signal?.throwIfAborted();
      yield copyOf(frame, description, previousNs);
      previousNs = frame.timeNs;
    }
  } finally {
    await opened.close();
  }
}

/** Frames between two turns of the event loop, so that a long loop lets timers and signals through. */
const FRAMES_IN_A_TURN = 256;

/** The reader hands out one object and one buffer again and again. */
function copyOf(frame: Frame, description: CaptureDescription, previousNs: number | null): CapturedFrame {
  const { number, wireLength, linkType, timeNs, interfaceId, buffer, start, capturedLength } = frame;
  const { startNs, format, interfaces, sections: section } = description;
  const { name = null, description: words = null } = interfaces[interfaceId] ?? {};
  const device = format === 'pcapng' ? { name, description: words, section } : null;
  const octets = buffer.slice(start, start + capturedLength);
  return { number, octets, wireLength, linkType, timeNs, startNs, previousNs, interfaceId, interface: device };
}
