import type { Peeked } from '../layers/peeked.ts';
import { assembleSides, type AssembledSides } from './assemble-sides.ts';
import { completenessOf, firstCompletenessOf } from './completeness.ts';
import type { Connection, Side, StateChange, TcpOption, TcpState, VerdictKind } from './connection.ts';
import { describeSegment, flawOf, type RawSegment } from './describe-segment.ts';
import { judgeSegment, startJudgement } from './judge-segment.ts';
import { keepSegments } from './keep-segments.ts';
import { recordCurves } from './record-curves.ts';
import { numberSegments, type SynAck } from './number-segments.ts';
import type { ReadRow } from './read-rows.ts';
import { relative } from './sequence-number.ts';
import { stepStates } from './step-states.ts';
import { summarizeSide } from './summarize-side.ts';
import { readOptions } from './tcp-options.ts';
import { watchClose } from './watch-close.ts';
import { watchHandshake } from './watch-handshake.ts';
import { learnScale } from './window-scale.ts';

/** What the scan knows of a connection before its frames are read again. */
export interface ConnectionSource {
  ports: Record<Side, number>;
  /** Whether a SYN without ACK, and a SYN-ACK, of each side is anywhere in the capture. */
  synFrom: Record<Side, boolean>;
  synAckFrom: Record<Side, boolean>;
  isReuse: boolean;
  isFromOriginator(peeked: Peeked): boolean;
  /** Goes through its rows in file order. */
  eachRow(visit: (read: ReadRow) => void): void;
}

/** All that reading its frames tells of a connection. */
export interface AnalyzedConnection extends AssembledSides, Pick<Connection,
  'firstFrame' | 'lastFrame' | 'startNs' | 'endNs' | 'sides' | 'completeness' | 'handshake' | 'close' | 'verdicts' | 'finalStates' | 'segments' | 'segmentsOmitted' | 'curves'> {}

const SYN_ACKS = 1000;
/** Wireshark takes no more blocks off the octets in flight. */
const SACK_BLOCKS = 3;

/** Reads a connection's segments again, in file order, and judges them. `maxSegments` bounds what is kept of them. */
export function analyzeConnection(source: ConnectionSource, maxSegments: number): AnalyzedConnection {
  const judgement = startJudgement();
  const { look, flows } = judgement;
  const stepper = stepStates(initialStates(source));
  const handshake = watchHandshake();
  const close = watchClose();
  const keeper = keepSegments<RawSegment>(maxSegments);
  const sides = { originator: summarizeSide(), responder: summarizeSide() };
  const curves = maxSegments > 0 ? recordCurves() : null;
  const streams = assembleSides();
  const synAcks: SynAck[] = [];
  const span = { firstFrame: 0, lastFrame: 0, startNs: 0, endNs: 0 };
  let bits = 0;
  let firstBits = 0;
  source.eachRow(see);
  return finish();

  function see(read: ReadRow): void {
    const from: Side = source.isFromOriginator(read.peeked) ? 'originator' : 'responder';
    noteSpan(read);
    sides[from].countFrame();
    const { peeked } = read;
    const options = readOptions({ octets: peeked.buffer, start: peeked.tcpStart + 20, end: peeked.payloadStart, wireEnd: Math.min(peeked.tcpStart + peeked.headerLength, peeked.ipEnd) });
    const flaw = flawOf(read, options);
    const isReadable = flaw === 'none' || flaw === 'payload-cut';
    fillLook(read);
    if (read.number === span.firstFrame) bits = firstCompletenessOf(look.flags, look.length, source.isReuse);
    const states = peeked.length < 0 ? [] : judge(read, from, options, isReadable);
    keeper.add(() => describeSegment({ read, from, options, states, flaw, judgement: isReadable ? judgement : null }));
  }

  function noteSpan(read: ReadRow): void {
    if (span.firstFrame === 0) {
      span.firstFrame = read.number;
      span.startNs = read.timeNs;
    }
    span.lastFrame = read.number;
    span.endNs = read.timeNs;
  }

  /** Judges the segment and lets everything that remembers the connection see it; yields the changes of state. */
  function judge(read: ReadRow, from: Side, options: TcpOption[], isReadable: boolean): StateChange[] {
    judgeSegment(judgement, from === 'originator' ? 0 : 1);
    if (source.isReuse && read.number === span.firstFrame) look.verdicts.push({ kind: 'reused_ports' });
    noteCompleteness(read.number === span.firstFrame);
    handshake.see(look, from);
    close.see(look, from);
    learnScale({ flags: look.flags, options, isReadable, sender: look.sender, receiver: look.receiver });
    learnSacked(options);
    streams.see(look, from, read);
    if (look.hasSyn && look.hasAck && synAcks.length < SYN_ACKS) synAcks.push({ frame: read.number, from, seq: look.seq });
    const states = stepper.step(look, from, streams.isWholeBefore(from, look.seq));
    if (!isReadable) look.verdicts = [];
    sides[from].see(look, options);
    if (isReadable) curves?.see(judgement, from, options);
    return states;
  }

  function fillLook({ number, timeNs, peeked }: ReadRow): void {
    look.frame = number;
    look.timeNs = timeNs;
    look.flags = peeked.flags;
    look.seq = peeked.sequence;
    look.ack = peeked.acknowledgment;
    look.length = peeked.length;
    look.window = peeked.window;
  }

  /** The first segment's own bits count only from the second on, as Wireshark's second pass adds them. */
  function noteCompleteness(isFirst: boolean): void {
    const own = completenessOf(look.flags, look.length);
    if (isFirst) firstBits = own;
    else bits |= own;
  }

  function learnSacked(options: TcpOption[]): void {
    for (const option of options) {
      if (option.kind === 'sack') look.sender.sackedOctets = option.blocks.slice(0, SACK_BLOCKS).reduce((sum, block) => sum + relative(block.right, block.left), 0);
    }
  }

  function finish(): AnalyzedConnection {
    const { kept, omitted } = keeper.finish();
    const assembled = streams.finish();
    const opening = handshake.finish();
    const drawn = curves?.finish();
    const answered = sides.responder.frames() > 0;
    numberSegments({ kept, synAcks, flows: { originator: flows[0], responder: flows[1] }, ports: source.ports });
    return {
      ...span, ...assembled, handshake: opening,
      close: close.finish({ syn: opening.syn !== null, synAck: opening.synAck !== null, answered }),
      sides: { originator: sides.originator.finish(flows[0], assembled.streams.originator), responder: sides.responder.finish(flows[1], assembled.streams.responder) },
      completeness: span.firstFrame === span.lastFrame ? bits : bits | firstBits,
      verdicts: addCounts(sides.originator.verdicts, sides.responder.verdicts),
      finalStates: stepper.states, segments: kept.map((raw) => raw.segment), segmentsOmitted: omitted, ...(drawn ? { curves: drawn } : {}),
    };
  }
}

/** LISTEN is claimed of a responder only when it answered; both sides begin CLOSED when both sent a SYN. */
function initialStates({ synFrom, synAckFrom }: ConnectionSource): Record<Side, TcpState> {
  if (!synFrom.originator) return { originator: 'UNKNOWN', responder: 'UNKNOWN' };
  if (synFrom.responder) return { originator: 'CLOSED', responder: 'CLOSED' };
  return { originator: 'CLOSED', responder: synAckFrom.responder ? 'LISTEN' : 'UNKNOWN' };
}

function addCounts(a: Partial<Record<VerdictKind, number>>, b: Partial<Record<VerdictKind, number>>): Partial<Record<VerdictKind, number>> {
  const sum = { ...a };
  for (const [kind, count] of Object.entries(b) as [VerdictKind, number][]) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}
