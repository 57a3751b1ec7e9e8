import type { CaptureFile } from '../frames/capture-file.ts';
import type { CaptureDescription, Frame } from '../frames/frame.ts';
import { peekFrame } from '../layers/peek.ts';
import { emptyPeeked } from '../layers/peeked.ts';
import { trackDatagrams } from './datagram-track.ts';
import { followStreams } from './follow-streams.ts';
import type { InspectOptions } from './inspection.ts';
import type { StreamColumns } from './stream-columns.ts';
import { walkCapture } from './walk-capture.ts';

/** What the first pass leaves to the second. */
export interface FirstPass {
  capture: CaptureDescription;
  /** Of the streams, as they are at the end of the file. */
  ends: StreamColumns;
  /** By fragment: the frame that completes its datagram. */
  completedIn: Map<number, number>;
}

/** Goes through the file for what only its end tells; where nothing of that is wanted, to its first frame alone. */
export async function firstPass(file: CaptureFile, { wants, frames, signal, onProgress }: InspectOptions): Promise<FirstPass> {
  const isNeeded = wants.connections || wants.analysis || wants.payloads || wants.datagrams;
  const peeked = emptyPeeked();
  const streams = followStreams();
  const datagrams = trackDatagrams();
  const most = isNeeded ? frames : Math.min(1, frames ?? 1);
  const capture = await walkCapture(file, { visit: isNeeded ? visit : () => true, frames: most, signal, onProgress });
  return { capture, ends: streams.columns, completedIn: datagrams.completedIn };

  function visit(frame: Frame): void {
    peekFrame(frame, peeked);
    if (peeked.isFragment) datagrams.take(peeked, frame);
    if (!peeked.hasStream) return;
    const side = streams.find(peeked, frame);
    if (side >= 0 && !peeked.quoted && peeked.length >= 0) streams.learn(side, peeked);
  }
}
