import type { Side, StateChange, TcpState } from './connection.ts';
import type { Look } from './flow.ts';
import { advance, distance, type SequenceNumber } from './sequence-number.ts';
import { nextState, type TcpEvent } from './tcp-transitions.ts';

/**
 * Steps both endpoints through `TCP_TRANSITIONS` as segments pass: the sender when it sends, the receiver when it receives.
 * An endpoint whose past is not in the capture is UNKNOWN until something shows its state; such a step is inferred.
 */
export interface StateStepper {
  /** The changes that a segment causes. `isWhole`: nothing that its sender sent before it is missing. */
  step(look: Look, from: Side, isWhole: boolean): StateChange[];
  states: Record<Side, TcpState>;
}

interface Party {
  /** Number after the SYN and after the FIN that this endpoint sent; null before. */
  afterSyn: SequenceNumber | null;
  afterFin: SequenceNumber | null;
  /** Whether the FIN that it was sent has been received, and its own acknowledged. */
  gotFin: boolean;
  finAcked: boolean;
  /** The step that receiving the FIN was, and the segment's list that holds it. */
  finStep: { change: StateChange; among: StateChange[] } | null;
}

const OTHER: Record<Side, Side> = { originator: 'responder', responder: 'originator' };

/** What an endpoint must have been in, when it is seen to do this and its past is unknown. */
const BEFORE: Partial<Record<TcpEvent, TcpState>> = {
  'send-syn': 'CLOSED', 'receive-syn-ack': 'SYN-SENT', 'receive-ack-of-syn': 'SYN-RECEIVED', 'send-fin': 'ESTABLISHED', 'receive-fin': 'ESTABLISHED',
};

export function stepStates(initial: Record<Side, TcpState>): StateStepper {
  const states = { ...initial };
  const parties: Record<Side, Party> = { originator: emptyParty(), responder: emptyParty() };
  let changes: StateChange[] = [];
  return { step, states };

  function step(look: Look, from: Side, isWhole: boolean): StateChange[] {
    changes = [];
    if (look.hasReset) reset(from);
    else {
      send(look, from);
      receive(look, OTHER[from], isWhole);
    }
    return changes;
  }

  function reset(from: Side): void {
    for (const side of [from, OTHER[from]]) if (states[side] !== 'CLOSED' && states[side] !== 'LISTEN') enter(side, 'CLOSED', states[side] === 'UNKNOWN');
  }

  function send(look: Look, side: Side): void {
    const mine = parties[side];
    if (look.hasSyn) {
      mine.afterSyn = advance(look.seq, 1);
      sendSyn(look, side);
    } else if (look.length > 0 && !look.verdicts.some((v) => v.kind === 'keep_alive')) inferOpen(side);
    // What the FIN answers may be known to have arrived only from this segment's ACK.
    if (look.hasAck) noticeFin(look, side);
    if (look.hasFin && mine.afterFin === null) sendFin(look, side);
  }

  function sendFin(look: Look, side: Side): void {
    const mine = parties[side];
    const { afterFin } = parties[OTHER[side]];
    const crosses = mine.finStep !== null && afterFin !== null && distance(afterFin, look.ack) < 0;
    if (crosses) undoFin(side, mine.finStep!);
    mine.afterFin = look.next;
    happen(side, 'send-fin');
    if (crosses) happen(side, 'receive-fin');
  }

  /** A FIN that does not acknowledge the other one was sent before that arrived: both sides close at once (RFC 9293, 3.6, case 3). */
  function undoFin(side: Side, { change, among }: { change: StateChange; among: StateChange[] }): void {
    among.splice(among.indexOf(change), 1);
    states[side] = change.from;
  }

  /** A SYN sent by the side that was sent one crosses it: it arrives next (RFC 9293, 3.5, figure 7). */
  function sendSyn(look: Look, side: Side): void {
    if (!look.hasAck) {
      happen(side, 'send-syn');
      if (parties[OTHER[side]].afterSyn !== null) happen(side, 'receive-syn');
    } else if (states[side] === 'UNKNOWN') enter(side, 'SYN-RECEIVED', true);
    else happen(side, 'receive-syn');
  }

  function receive(look: Look, side: Side, isWhole: boolean): void {
    if (look.hasSyn) happen(side, look.hasAck && states[side] !== 'SYN-RECEIVED' ? 'receive-syn-ack' : 'receive-syn');
    if (look.length > 0 && !look.hasSyn) inferOpen(side);
    const finAcked = look.hasAck && acknowledge(look, side);
    const fin = look.hasFin && isWhole && !parties[side].gotFin;
    const both = fin && finAcked && nextState(states[side], 'receive-fin-with-ack-of-fin') !== null;
    if (both) happen(side, 'receive-fin-with-ack-of-fin');
    else if (finAcked) happen(side, 'receive-ack-of-fin');
    if (fin) receiveFin(side, !both);
  }

  function receiveFin(side: Side, happens: boolean): void {
    const mine = parties[side];
    const before = changes.length;
    mine.gotFin = true;
    if (happens) happen(side, 'receive-fin');
    mine.finStep = changes.length > before ? { change: changes[before]!, among: changes } : null;
  }

  /** Whether the segment acknowledges the receiver's own FIN for the first time; its SYN on the way. */
  function acknowledge(look: Look, side: Side): boolean {
    const mine = parties[side];
    if (states[side] === 'SYN-RECEIVED' && (mine.afterSyn === null || distance(mine.afterSyn, look.ack) >= 0)) happen(side, 'receive-ack-of-syn');
    if (mine.afterFin === null || mine.finAcked || distance(mine.afterFin, look.ack) < 0) return false;
    mine.finAcked = true;
    return true;
  }

  /** An endpoint that acknowledges a FIN has received it, even if the capture shows it later or with a gap before it. */
  function noticeFin(look: Look, side: Side): void {
    const { afterFin } = parties[OTHER[side]];
    if (afterFin === null || parties[side].gotFin || distance(afterFin, look.ack) < 0) return;
    receiveFin(side, true);
  }

  /** Payload is sent and taken once a connection is open (RFC 9293, 3.10.4). */
  function inferOpen(side: Side): void {
    if (states[side] === 'UNKNOWN') enter(side, 'ESTABLISHED', true);
  }

  function happen(side: Side, event: TcpEvent): void {
    const before = states[side];
    const from = before === 'UNKNOWN' ? BEFORE[event] : before;
    const to = from === undefined ? null : nextState(from, event);
    if (to !== null) enter(side, to, before === 'UNKNOWN');
  }

  function enter(side: Side, to: TcpState, inferred: boolean): void {
    changes.push({ side, from: states[side], to, inferred });
    states[side] = to;
  }
}

function emptyParty(): Party {
  return { afterSyn: null, afterFin: null, gotFin: false, finAcked: false, finStep: null };
}
