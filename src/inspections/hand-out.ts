import type { CaptureFile } from '../frames/capture-file.ts';
import type { Frame } from '../frames/frame.ts';
import type { FrameContext } from '../layers/frame-context.ts';
import { peekFrame } from '../layers/peek.ts';
import { emptyPeeked } from '../layers/peeked.ts';
import { datagramContextOf, trackDatagrams } from './datagram-track.ts';
import { FrameInHand } from './frame-in-hand.ts';
import type { FirstPass } from './first-pass.ts';
import type { EachOptions, InspectOptions } from './inspection.ts';
import { PLAIN, plainnessOf } from './plain-frame.ts';
import { startReadingParts } from './read-part.ts';
import { segmentContextOf } from './segment-here.ts';
import { tellSegments } from './tell-segments.ts';
import { walkCapture } from './walk-capture.ts';

interface SecondPass {
  file: CaptureFile;
  first: FirstPass;
  options: InspectOptions;
  each: EachOptions;
}

/** The second pass: every frame with what the first one found. */
export async function handOut({ file, first, options, each }: SecondPass): Promise<void> {
  const { wants } = options;
  const follows = wants.connections || wants.analysis || wants.payloads;
  const ends = first.ends.copy();
  const peeked = emptyPeeked();
  const segments = tellSegments(ends, { judges: wants.analysis || wants.payloads });
  const datagrams = trackDatagrams(first.completedIn);
  const surroundings = { capture: () => first.capture, contextOf, octetsOf: startReadingParts({ ...first, file }), sectionOf: () => 1 };
  const inHand = new FrameInHand({ peeked, here: segments.here, ends, surroundings });
  const before = { ns: 0, restNs: 0 };
  await walkCapture(file, { visit, frames: options.frames, signal: options.signal, onOpen: (capture) => (first.capture = capture) });

  function visit(frame: Frame): boolean | void | Promise<boolean | void> {
    peekFrame(frame, peeked);
    const plain = plainnessOf(peeked, frame.linkType);
    inHand.datagram = peeked.isFragment ? datagrams.take(peeked, frame) : null;
    if (follows && peeked.hasStream) segments.take(peeked, frame);
    else segments.pass();
    inHand.plain = plain | plainSegment(plain);
    if (frame.number > 1) noteTime(inHand.previous, before);
    else noteTime(inHand.previous, { ns: frame.timeNs, restNs: frame.timeRestNs ?? 0 });
    before.ns = frame.timeNs;
    before.restNs = frame.timeRestNs ?? 0;
    inHand.turnTo(frame);
    if (each.filter && !each.filter(inHand)) return true;
    const answer = each.visit(inHand);
    noteTime(inHand.displayed, before);
    return answer;
  }

  function plainSegment(plain: number): number {
    if (!(plain & PLAIN.tcp) || segments.here.side < 0) return 0;
    return segments.here.judgement === null ? PLAIN.segment : PLAIN.segment | PLAIN.analysed;
  }

  function contextOf({ frame, here, datagram }: FrameInHand): FrameContext {
    return {
      ...(here.side >= 0 ? { segment: segmentContextOf(here, peeked, frame.timeNs) } : {}),
      ...optional('datagram', datagramContextOf(frame.number, datagram, first.completedIn)),
      ...optional('payload', first.payloads?.contextOf(frame.number)),
    };
  }
}

function noteTime(to: { ns: number; restNs: number }, from: { ns: number; restNs: number }): void {
  to.ns = from.ns;
  to.restNs = from.restNs;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
