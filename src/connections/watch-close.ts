import type { Close, CloseManner, Side } from './connection.ts';
import type { Look } from './flow.ts';
import { distance } from './sequence-number.ts';

/** Collects how a connection ends (RFC 9293, 3.6): both FINs, their ACKs, or a reset. */
export interface CloseWatch {
  see(look: Look, from: Side): void;
  /** `opened`: what was seen of the handshake tells a refusal from a reset. */
  finish(opened: { syn: boolean; synAck: boolean; answered: boolean }): Close;
}

interface Fin {
  frame: number;
  from: Side;
  after: number;
  withData: boolean;
  ackedBy: number | null;
}

export function watchClose(): CloseWatch {
  const fins: Fin[] = [];
  let reset: { frame: number; from: Side; afterClose: boolean } | null = null;
  return { see, finish };

  function see(look: Look, from: Side): void {
    if (look.hasReset) {
      reset ??= { frame: look.frame, from, afterClose: fins.length === 2 && fins.every((fin) => fin.ackedBy !== null) };
      return;
    }
    if (look.hasAck) for (const fin of fins) if (fin.from !== from && distance(fin.after, look.ack) >= 0) fin.ackedBy ??= look.frame;
    if (look.hasFin && !fins.some((fin) => fin.from === from)) {
      fins.push({ frame: look.frame, from, after: look.next, withData: look.length > 0, ackedBy: null });
    }
  }

  function finish(opened: { syn: boolean; synAck: boolean; answered: boolean }): Close {
    const [first, second] = fins;
    const manner = mannerOf(opened);
    return {
      manner, by: manner === 'reset' || manner === 'refused' ? reset!.from : first?.from ?? null, finWithData: fins.some((fin) => fin.withData),
      firstFin: first?.frame ?? null, firstFinAck: first?.ackedBy ?? null, secondFin: second?.frame ?? null, secondFinAck: second?.ackedBy ?? null,
      reset: reset?.frame ?? null,
    };
  }

  function mannerOf(opened: { syn: boolean; synAck: boolean; answered: boolean }): CloseManner {
    if (reset !== null && !reset.afterClose) return opened.syn && !opened.synAck && fins.length === 0 && reset.from === 'responder' ? 'refused' : 'reset';
    if (fins.length > 0) return mannerOfFins(fins[0]!, fins[1]);
    return opened.syn && !opened.answered ? 'unanswered' : 'open';
  }
}

/** Which of the segments fell together. */
function mannerOfFins(first: Fin, second: Fin | undefined): CloseManner {
  if (second === undefined) return 'half-closed';
  if (second.ackedBy === null || first.ackedBy === null) return 'last-ack-missing';
  if (first.ackedBy === second.frame) return 'three-segments';
  return first.ackedBy < second.frame ? 'four-segments' : 'simultaneous';
}
