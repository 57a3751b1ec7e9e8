import type { CaptureFile } from '../frames/capture-file.ts';
import type { CaptureDescription, Frame } from '../frames/frame.ts';
import type { DatagramPart } from '../layers/ip-reassembly.ts';
import { peekFrame } from '../layers/peek.ts';
import { emptyPeeked } from '../layers/peeked.ts';
import { trackDatagrams } from './datagram-track.ts';
import { feedPayloads } from './feed-payloads.ts';
import { followStreams } from './follow-streams.ts';
import { keepFrameOffsets, type FrameOffsets } from './frame-offsets.ts';
import type { InspectOptions } from './inspection.ts';
import { judgeStreams } from './judge-streams.ts';
import { readPorts } from './follow-datagrams.ts';
import { matchQuestions, type QuestionMatching } from './match-questions.ts';
import type { Payloads } from './payload.ts';
import { startPayloads } from './start-payloads.ts';
import type { StreamColumns } from './stream-columns.ts';
import { walkCapture } from './walk-capture.ts';

/** What the first pass leaves to the second. */
export interface FirstPass {
  capture: CaptureDescription;
  /** Of the streams, as they are at the end of the file. */
  ends: StreamColumns;
  /** By fragment: the frame that completes its datagram. */
  completedIn: Map<number, number>;
  /** By that frame: where the datagram's octets lie in the file. */
  wholes: Map<number, DatagramPart[]>;
  offsets: FrameOffsets;
  payloads: Payloads | null;
  counterparts: QuestionMatching['counterparts'];
}

/** Goes through the file for what only its end tells; where nothing of that is wanted, to its first frame alone. */
export async function firstPass(file: CaptureFile, { wants, frames, passes, streams: chosen, signal, onProgress }: InspectOptions): Promise<FirstPass> {
  const isNeeded = passes !== 1 && (wants.connections || wants.analysis || wants.payloads || wants.datagrams);
  const peeked = emptyPeeked();
  const streams = followStreams();
  const datagrams = trackDatagrams();
  const wholes = new Map<number, DatagramPart[]>();
  const offsets = keepFrameOffsets();
  const payloads = wants.payloads ? startPayloads() : null;
  const feed = payloads && feedPayloads(payloads);
  const judging = payloads && judgeStreams();
  const questions = matchQuestions();
  const most = isNeeded ? frames : Math.min(1, frames ?? 1);
  const capture = await walkCapture(file, { visit: isNeeded ? visit : () => true, frames: most, signal, onProgress });
  payloads?.endFirstPass();
  return { capture, ends: streams.columns, completedIn: datagrams.completedIn, wholes, offsets, payloads, counterparts: questions.counterparts };

  function visit(frame: Frame): undefined {
    peekFrame(frame, peeked);
    if (peeked.isFragment) putTogether(frame);
    if (wants.datagrams && (peeked.kind === 'udp' || peeked.kind === 'icmp')) match(frame);
    if (!peeked.hasStream) return;
    const side = streams.find(peeked, frame);
    if (side < 0) return;
    const isChosen = chosen?.has(side >> 1) ?? true;
    if (peeked.quoted && feed && isChosen) feed({ side, base: 0, frame, sinceFirstNs: streams.found.sinceFirstNs, peeked, marks: 0 });
    if (peeked.quoted || peeked.length < 0) return;
    streams.learn(side, peeked);
    if (judging && feed && isChosen) follow(side, frame);
  }

  function putTogether(frame: Frame): void {
    offsets.note(frame.number, frame.offset);
    const datagram = datagrams.take(peeked, frame);
    if (datagram) wholes.set(frame.number, datagram.parts);
  }

  function match(frame: Frame): void {
    readPorts(peeked);
    questions.take(peeked, frame);
  }

  function follow(side: number, frame: Frame): void {
    if (peeked.length > 0) offsets.note(frame.number, frame.offset);
    const { look } = judging!.judge({ side, frame: frame.number, sinceFirstNs: streams.found.sinceFirstNs, peeked });
    feed!({ side, base: look.sender.base, frame, sinceFirstNs: streams.found.sinceFirstNs, peeked, marks: look.marks });
  }
}
