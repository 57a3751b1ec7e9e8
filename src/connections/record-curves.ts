import type { Side, TcpOption } from './connection.ts';
import type { Curves } from './curves.ts';
import { recordDirection } from './record-direction.ts';
import type { Judgement } from './judge-segment.ts';

/** Watches a connection's segments in file order for what its plots need. */
export interface CurveRecorder {
  /** To be asked when the segment has been judged and its options are known. */
  see(judgement: Judgement, from: Side, options: TcpOption[]): void;
  finish(): Curves | undefined;
}

/** Data segments of one side below which there are no curves: a list shows so few of them better. */
const FEWEST_SEGMENTS = 8;

/** Both directions are watched; the curves are of the one that carried more segments with data. */
export function recordCurves(): CurveRecorder {
  const directions = { originator: recordDirection('originator'), responder: recordDirection('responder') };
  return {
    see(judgement, from, options) {
      directions[from].seeSender(judgement);
      directions[from === 'originator' ? 'responder' : 'originator'].seeReceiver(judgement, options);
    },
    finish() {
      const { originator, responder } = directions;
      const busier = originator.segments() > responder.segments() ? originator : responder;
      return busier.segments() < FEWEST_SEGMENTS ? undefined : busier.finish();
    },
  };
}
