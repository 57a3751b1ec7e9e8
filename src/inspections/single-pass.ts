import type { Frame } from '../frames/frame.ts';
import type { Datagram } from '../layers/ip-reassembly.ts';
import type { Peeked } from '../layers/peeked.ts';
import { feedPayloads } from './feed-payloads.ts';
import type { FirstPass } from './first-pass.ts';
import { readPorts } from './follow-datagrams.ts';
import { keepFrameOffsets } from './frame-offsets.ts';
import type { InspectOptions } from './inspection.ts';
import { matchQuestions } from './match-questions.ts';
import type { SegmentHere } from './segment-here.ts';
import { startPayloads } from './start-payloads.ts';

/** What a first pass would leave, as far as it is known at the frame at hand: of a capture that is gone through once. */
export interface SinglePass {
  known: FirstPass;
  /** Before anything is told of the frame; `here` is what there is to tell of its segment. */
  take(frame: Frame, peeked: Peeked, found: { here: SegmentHere; datagram: Datagram | null }): void;
}

export function startSinglePass(first: FirstPass, { wants, streams }: InspectOptions): SinglePass {
  const payloads = wants.payloads ? startPayloads({ holdsRows: false }) : null;
  const feed = payloads && feedPayloads(payloads);
  const questions = matchQuestions();
  const known: FirstPass = { ...first, completedIn: new Map(), wholes: new Map(), offsets: keepFrameOffsets(), payloads, counterparts: questions.counterparts };
  return { known, take };

  function take(frame: Frame, peeked: Peeked, { here, datagram }: { here: SegmentHere; datagram: Datagram | null }): void {
    if (peeked.isFragment || peeked.length > 0) known.offsets.note(frame.number, frame.offset);
    if (datagram) known.wholes.set(frame.number, datagram.parts);
    if (wants.datagrams && (peeked.kind === 'udp' || peeked.kind === 'icmp')) match(frame, peeked);
    if (feed && peeked.hasStream && here.side >= 0 && (streams?.has(here.stream) ?? true)) hand(frame, peeked, here);
  }

  function match(frame: Frame, peeked: Peeked): void {
    readPorts(peeked);
    questions.take(peeked, frame);
  }

  function hand(frame: Frame, peeked: Peeked, { side, sinceFirstNs, judgement }: SegmentHere): void {
    if (peeked.quoted) feed!({ side, base: 0, frame, sinceFirstNs, peeked, marks: 0 });
    else if (judgement) feed!({ side, base: judgement.look.sender.base, frame, sinceFirstNs, peeked, marks: judgement.look.marks });
  }
}
