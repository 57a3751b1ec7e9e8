import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Segment, Side, TcpOption } from './connection.ts';
import type { RawSegment } from './describe-segment.ts';
import type { Flow } from './flow.ts';
import { advance, relative } from './sequence-number.ts';
import { tcpInfo } from '../layers/tcp-info.ts';
import { scaledWindow } from './window-scale.ts';

/** A SYN-ACK, which sets the numbers that its side counts from when it differs from them. */
export interface SynAck {
  frame: number;
  from: Side;
  seq: number;
}

export interface Numbering {
  kept: RawSegment[];
  synAcks: SynAck[];
  flows: Record<Side, Flow>;
  ports: Record<Side, number>;
}

const OTHER: Record<Side, Side> = { originator: 'responder', responder: 'originator' };

/**
 * Sets relative numbers, windows and Info by what is known at the end of the connection, as Wireshark's second pass does:
 * it starts with the final bases, and a SYN-ACK with another number sets its side's base anew from there on.
 */
export function numberSegments({ kept, synAcks, flows, ports }: Numbering): void {
  const bases: Record<Side, number> = { originator: flows.originator.base, responder: flows.responder.base };
  let nextSynAck = 0;
  for (const { segment, flaw } of kept) {
    for (; nextSynAck < synAcks.length && synAcks[nextSynAck]!.frame <= segment.frame; nextSynAck++) rebase(synAcks[nextSynAck]!, segment);
    const to = OTHER[segment.from];
    if (flaw === 'header-too-long') leaveRaw(segment, flows[segment.from]);
    else numberSegment({ segment, base: bases[segment.from], otherBase: bases[to], scale: flows[segment.from].scale });
    segment.info = tcpInfo({ segment, sourcePort: ports[segment.from], destinationPort: ports[to], flaw });
  }

  function rebase(synAck: SynAck, segment: Segment): void {
    if (bases[synAck.from] === synAck.seq) return;
    bases[synAck.from] = synAck.seq;
    const isIts = segment.frame === synAck.frame && !segment.verdicts.some((verdict) => verdict.kind === 'reused_ports');
    if (isIts) segment.verdicts.unshift({ kind: 'reused_ports' });
  }
}

function numberSegment({ segment, base, otherBase, scale }: { segment: Segment; base: number; otherBase: number; scale: number }): void {
  const { flags } = segment;
  segment.seq = relative(segment.seqRaw, base);
  segment.ack = flags & TCP_FLAGS.ACK ? relative(segment.ackRaw, otherBase) : segment.ackRaw;
  segment.nextSeq = advance(segment.seq, segment.length + (flags & (TCP_FLAGS.SYN | TCP_FLAGS.FIN) ? 1 : 0));
  Object.assign(segment, scaledWindow(segment.windowRaw, flags, scale));
  segment.options = segment.options.map((option) => relativeSack(option, otherBase));
}

/** A header longer than its segment: Wireshark leaves all numbers as they are. */
function leaveRaw(segment: Segment, flow: Flow): void {
  segment.seq = segment.nextSeq = segment.seqRaw;
  segment.ack = segment.ackRaw;
  segment.window = segment.windowRaw;
  segment.windowScale = scaledWindow(segment.windowRaw, segment.flags, flow.scale).windowScale;
}

function relativeSack(option: TcpOption, base: number): TcpOption {
  if (option.kind !== 'sack') return option;
  return { kind: 'sack', blocks: option.blocks.map(({ left, right }) => ({ left: relative(left, base), right: relative(right, base) })) };
}
