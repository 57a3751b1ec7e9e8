import type { Analysis } from '../analysis.ts';
import type { Oddity } from './fingerprint.ts';
import { isHandmade } from './is-handmade.ts';

/** Connections whose ends begin with numbers that nobody drew: 0, 1, or both with the same one. */
export function findHandmade({ connections }: Analysis): Oddity[] {
  const handmade = connections.filter(({ sides: { originator, responder } }) => originator.initialSequence !== null && responder.initialSequence !== null && isHandmade(originator.initialSequence, responder.initialSequence));
  if (handmade.length === 0) return [];
  return [{ code: 'handmade-numbers', frames: handmade.map(({ firstFrame }) => firstFrame), streams: handmade.map(({ stream }) => stream), count: handmade.length, values: { of: connections.length } }];
}
