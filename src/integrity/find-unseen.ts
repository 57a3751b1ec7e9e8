import type { Analysis } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import type { Oddity } from './fingerprint.ts';
import { isLocal } from './is-local.ts';

/** Octets that were acknowledged within one machine, where nothing is lost on the way, and that the capture does not hold. */
export function findUnseen({ connections }: Analysis): Oddity[] {
  const holed = connections.filter((connection) => isLocal(connection) && missing(connection) > 0);
  if (holed.length === 0) return [];
  const frames = holed.flatMap(({ segments }) => segments.flatMap(({ frame, verdicts }) => (verdicts.some(({ kind }) => kind === 'lost_segment' || kind === 'ack_lost_segment') ? [frame] : [])));
  const octets = holed.reduce((sum, connection) => sum + missing(connection), 0);
  return [{ code: 'unseen-octets', frames, streams: holed.map(({ stream }) => stream), count: holed.length, values: { octets } }];
}

function missing({ sides }: Connection): number {
  return sides.originator.missingOctets + sides.responder.missingOctets;
}
