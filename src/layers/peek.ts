import type { Frame } from '../frames/frame.ts';
import { peekIp } from './peek-ip.ts';
import { peekLink } from './peek-link.ts';
import type { Peeked } from './peeked.ts';

/**
 * Fills `peeked` with one frame's link, IP and TCP headers, as far as following connections needs them. Bounded by the
 * captured octets; a frame that makes no sense leaves a `stop`, never an exception.
 */
export function peekFrame(frame: Frame, peeked: Peeked): void {
  reset(peeked);
  peeked.buffer = frame.buffer;
  peeked.start = frame.start;
  peeked.end = frame.start + frame.capturedLength;
  peeked.wireEnd = frame.start + Math.max(frame.wireLength, frame.capturedLength);
  peeked.network = peekLink(peeked, frame.linkType);
  if (peeked.network >= 0) peekIp(peeked, peeked.network);
}

function reset(peeked: Peeked): void {
  peeked.kind = 'other';
  peeked.stop = '';
  peeked.version = 0;
  peeked.isFragment = false;
  peeked.quoted = false;
  peeked.hasStream = false;
  peeked.length = -1;
}
