import type { Given } from './evidence.ts';
import { readFingerprint } from './read-fingerprint.ts';
import { SHIPPED_RECORDINGS } from './shipped-recordings.ts';

/** The captures that come with lab-report, as something that everybody was given. */
export function shippedGiven(): Given[] {
  return SHIPPED_RECORDINGS.map(({ name, file, pairs }) => {
    const connections = pairs.map(([originator, responder], stream) => ({ stream, originator, responder }));
    return { name: `samples/${name}`, fingerprint: readFingerprint({ file, frames: pairs.length, connections })! };
  });
}
