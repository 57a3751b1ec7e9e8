import type { Analysis } from '../analysis.ts';

/**
 * The door of `integrity/`: what tells one recording from another, and which submissions hold the same one. It is evidence for a teacher, never a
 * verdict and never a point, and it stands in no student's file.
 *
 * Each TCP connection begins with two numbers that its ends draw at random, 64 bits together (RFC 9293, 3.4.1; RFC 6528). They survive
 * renaming, filtering, shifting of times and saving anew; two recordings of different visits have not one pair in common.
 */
export interface Fingerprint {
  connections: { stream: number; originator: number; responder: number }[];
}

/** Connections whose handshake was recorded, of an analysis. Numbers that nobody drew at random tell nothing and are left out. */
export function takeFingerprint({ connections }: Analysis): Fingerprint {
  const pairs = connections.flatMap(({ stream, sides }) => {
    const [originator, responder] = [sides.originator.initialSequence, sides.responder.initialSequence];
    return originator === null || responder === null || isHandmade(originator, responder) ? [] : [{ stream, originator, responder }];
  });
  return { connections: pairs };
}

/** Below this no stack begins but one in ten million; traffic that is written by hand does. */
const SMALL = 1_000;

function isHandmade(originator: number, responder: number): boolean {
  return originator === responder || (originator < SMALL && responder < SMALL);
}
