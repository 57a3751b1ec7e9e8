import type { Analysis } from '../analysis.ts';
import { clockOf } from './clock-of.ts';
import { describeMachine } from './describe-machine.ts';
import { findOddities } from './find-oddities.ts';
import type { Fingerprint } from './fingerprint.ts';
import { markConnections } from './mark-connections.ts';
import { markBodies, markExchanges } from './mark-exchanges.ts';
import { markSegments } from './mark-segments.ts';
import { wordsInPages } from './words-in-pages.ts';

/** Of an analysis, and of the file that it is of: its SHA-256 in hexadecimal digits. */
export function takeFingerprint(analysis: Analysis, file: string | null = null): Fingerprint {
  const clock = clockOf(analysis.capture);
  return {
    file,
    frames: analysis.capture.frames,
    connections: markConnections(analysis, clock),
    ...markSegments(analysis, clock),
    exchanges: markExchanges(analysis),
    bodies: markBodies(analysis),
    words: wordsInPages(analysis),
    machine: describeMachine(analysis),
    oddities: findOddities(analysis),
  };
}
