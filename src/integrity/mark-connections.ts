import type { Analysis } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import type { Clock } from './clock-of.ts';
import { digestOf } from './digest-of.ts';
import { type ConnectionMark, FINGERPRINT_LIMITS } from './fingerprint.ts';
import { isHandmade } from './is-handmade.ts';
import { sampleMarks } from './sample-marks.ts';

/** Connections whose handshake was recorded. Numbers that nobody drew at random tell nothing and are left out. */
export function markConnections({ connections }: Analysis, clock: Clock): ConnectionMark[] {
  const marks = connections.flatMap((connection) => markOf(connection, clock));
  return sampleMarks(marks, FINGERPRINT_LIMITS.connections).map(({ digest, ...mark }) => mark);
}

function markOf({ stream, sides, handshake, firstFrame, startNs }: Connection, clock: Clock): (ConnectionMark & { digest: string })[] {
  const [originator, responder] = [sides.originator.initialSequence, sides.responder.initialSequence];
  if (originator === null || responder === null || isHandmade(originator, responder)) return [];
  return [{ digest: digestOf(originator, responder), stream, frame: handshake.syn ?? firstFrame, originator, responder, timeUs: clock(startNs) }];
}
