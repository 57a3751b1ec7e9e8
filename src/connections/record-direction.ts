import type { Side, TcpOption, VerdictKind } from './connection.ts';
import type { Curves } from './curves.ts';
import { bitOf, type Look } from './flow.ts';
import type { Judgement } from './judge-segment.ts';
import { measureExtent } from './measure-extent.ts';
import { measurePace } from './measure-pace.ts';
import { recordRoundTrips } from './record-round-trips.ts';
import { thinCurve } from './thin-curve.ts';
import { distance } from './sequence-number.ts';
import { unwrapNumbers } from './unwrap-number.ts';
import { scaledWindow } from './window-scale.ts';

/** The curves of one direction: what its sender sends, and what its receiver says about it. */
export interface DirectionRecorder {
  segments(): number;
  seeSender(judgement: Judgement): void;
  seeReceiver(judgement: Judgement, options: TcpOption[]): void;
  finish(): Curves;
}

const COPIES: VerdictKind[] = ['retransmission', 'fast_retransmission', 'spurious_retransmission', 'out_of_order'];
const COPY = COPIES.reduce((bits, kind) => bits | bitOf(kind), 0);
const KEEP_ALIVE = bitOf('keep_alive');
const ZERO_WINDOW = bitOf('zero_window');

export function recordDirection(from: Side): DirectionRecorder {
  const curves = { sent: thinCurve(), again: thinCurve(), acknowledged: thinCurve(), allowed: thinCurve(), sacked: thinCurve(), window: thinCurve(), inFlight: thinCurve(), zeroWindows: thinCurve() };
  const extents = { inFlight: measureExtent(), window: measureExtent() };
  const roundTrips = recordRoundTrips();
  const pace = measurePace();
  const positionOf = unwrapNumbers();
  const totals = { segments: 0, copies: 0, octets: 0, firstNs: 0, lastNs: 0, zeroWindows: 0 };
  let highest = 0;
  let acknowledged = 0;
  let windowBefore = 1;
  return { segments: () => totals.segments, seeSender, seeReceiver, finish };

  /** A keep-alive carries an octet that was sent long ago: no data. */
  function seeSender({ look, bytesInFlight }: Judgement): void {
    if (look.length === 0 || look.marks & KEEP_ALIVE) return;
    const { frame, timeNs, length } = look;
    const start = positionOf(look.seq, look.sender.base);
    count(look);
    highest = Math.max(highest, start + length);
    const isCopy = (look.marks & COPY) !== 0;
    (isCopy ? curves.again : curves.sent).add({ frame, timeNs, low: start, high: start + length });
    if (isCopy) roundTrips.sendAgain(start, start + length);
    if (bytesInFlight === null) return;
    curves.inFlight.add({ frame, timeNs, low: bytesInFlight, high: bytesInFlight });
    extents.inFlight.add(frame, bytesInFlight);
  }

  function count({ timeNs, length, marks }: Look): void {
    if (totals.segments === 0) totals.firstNs = timeNs;
    totals.lastNs = timeNs;
    totals.segments++;
    totals.octets += length;
    if (marks & COPY) totals.copies++;
    pace.add(timeNs, length);
  }

  function seeReceiver({ look, acksFrame, ackRttNs }: Judgement, options: TcpOption[]): void {
    if (!look.hasAck || look.hasReset) return;
    const { frame, timeNs } = look;
    const position = positionOf(look.ack, look.receiver.base);
    if (acksFrame !== 0 && ackRttNs !== 0) roundTrips.acknowledge({ frame, timeNs, position, ns: ackRttNs });
    if (!look.hasSyn && totals.segments > 0) noteWindow(look, position, options);
    acknowledged = Math.max(acknowledged, position);
  }

  /** Once all is acknowledged, what the receiver goes on to say is no longer about the transfer: a plot need not reach that far. */
  function noteWindow(look: Look, position: number, options: TcpOption[]): void {
    const { frame, timeNs } = look;
    const { window } = scaledWindow(look.window, look.flags, look.sender.scale);
    const isOver = acknowledged >= highest && window > 0 && windowBefore > 0;
    windowBefore = window;
    if (isOver) return;
    curves.acknowledged.add({ frame, timeNs, low: position, high: position });
    curves.allowed.add({ frame, timeNs, low: position + window, high: position + window });
    curves.window.add({ frame, timeNs, low: window, high: window });
    extents.window.add(frame, window);
    for (const option of options) if (option.kind === 'sack') for (const { left, right } of option.blocks) curves.sacked.add({ frame, timeNs, low: position + distance(look.ack, left), high: position + distance(look.ack, right) });
    if (!(look.marks & ZERO_WINDOW)) return;
    totals.zeroWindows++;
    curves.zeroWindows.add({ frame, timeNs, low: position, high: position });
  }

  function finish(): Curves {
    const { sent, again, acknowledged: acks, allowed, sacked, window, inFlight, zeroWindows } = curves;
    const drawn = { sent: sent.points(), again: again.points(), acknowledged: acks.points(), allowed: allowed.points(), sacked: sacked.points(), zeroWindows: zeroWindows.points(), window: window.points(), inFlight: inFlight.points() };
    const { curves: roundTripCurves, extents: roundTripExtents } = roundTrips.finish();
    return { from, ...drawn, ...roundTripCurves, pace: pace.finish(), totals: { ...totals, ...roundTripExtents, inFlight: extents.inFlight.finish(), window: extents.window.finish() } };
  }
}
