import type { CaptureFile } from '../frames/capture-file.ts';
import type { CaptureDescription, Frame } from '../frames/frame.ts';
import type { FrameContext } from '../layers/frame-context.ts';
import { peekFrame } from '../layers/peek.ts';
import { emptyPeeked } from '../layers/peeked.ts';
import { datagramContextOf, trackDatagrams } from './datagram-track.ts';
import { followDatagrams } from './follow-datagrams.ts';
import { FrameInHand } from './frame-in-hand.ts';
import type { FirstPass } from './first-pass.ts';
import { inflateMessages } from './inflate-messages.ts';
import type { EachOptions, InspectOptions } from './inspection.ts';
import { PLAIN, plainnessOf } from './plain-frame.ts';
import { startReadingParts } from './read-part.ts';
import { segmentContextOf } from './segment-here.ts';
import { startSinglePass } from './single-pass.ts';
import { tellSegments } from './tell-segments.ts';
import { walkCapture } from './walk-capture.ts';

const UDP = 17;

interface SecondPass {
  file: CaptureFile;
  first: FirstPass;
  options: InspectOptions;
  each: EachOptions;
}

/** The second pass: every frame with what the first one found; or the only one. */
export async function handOut({ file, first: told, options, each }: SecondPass): Promise<void> {
  const { wants, passes, streams: chosen } = options;
  const single = passes === 1 ? startSinglePass(told, options) : null;
  const first = single?.known ?? told;
  const follows = wants.connections || wants.analysis || wants.payloads;
  const peeked = emptyPeeked();
  const segments = tellSegments(single ? null : first.ends.copy(), { judges: wants.analysis || wants.payloads, chosen });
  const datagrams = trackDatagrams(first.completedIn);
  const surroundings = { capture: () => first.capture, contextOf, octetsOf: startReadingParts({ ...first, file }), sectionOf: (id: number) => sections[id] ?? 1, localId };
  let isFirst = true;
  let isDisplayed = false;
  let sections: readonly number[] = [];
  const udp = wants.datagrams ? followDatagrams() : null;
  const inHand = new FrameInHand({ peeked, here: segments.here, ends: segments.ends, surroundings });
  const inflate = inflateMessages((part) => inHand.octetsOf(part));
  const before = { ns: 0, restNs: 0 };
  await walkCapture(file, { visit, frames: options.frames, signal: options.signal, onOpen: open });

  function open(opened: { description: CaptureDescription; sections: readonly number[] }): void {
    told.capture = first.capture = opened.description;
    sections = opened.sections;
  }

  /** Interfaces are numbered anew in every section. */
  function localId(id: number): number {
    return id - sections.indexOf(sections[id] ?? 1);
  }

  function visit(frame: Frame): boolean | undefined | Promise<boolean | undefined> {
    peekFrame(frame, peeked);
    const plain = plainnessOf(peeked, frame.linkType);
    inHand.datagram = peeked.isFragment ? datagrams.take(peeked, frame) : null;
    if (follows && peeked.hasStream) segments.take(peeked, frame);
    else segments.pass();
    single?.take(frame, peeked, { here: segments.here, datagram: inHand.datagram });
    inHand.udp = udp && peeked.protocol === UDP && !peeked.hasStream ? udp.take(peeked, frame) : null;
    inHand.plain = plain | plainSegment(plain);
    noteTime(inHand.previous, isFirst ? now(frame) : before);
    if (!isDisplayed) noteTime(inHand.displayed, now(frame));
    isFirst = false;
    noteTime(before, now(frame));
    inHand.turnTo(frame);
    if (each.filter && !each.filter(inHand)) return true;
    const answer = each.visit(inHand);
    noteTime(inHand.displayed, before);
    isDisplayed = true;
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
      ...optional('udp', inHand.udp ?? undefined),
      ...optional('counterpart', first.counterparts.get(frame.number)),
      ...optional('payload', first.payloads?.contextOf(frame.number, inflate)),
    };
  }
}

const now = ({ timeNs, timeRestNs = 0 }: Frame) => ({ ns: timeNs, restNs: timeRestNs });

function noteTime(to: { ns: number; restNs: number }, from: { ns: number; restNs: number }): void {
  to.ns = from.ns;
  to.restNs = from.restNs;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
