import { dissectFrame } from '../layers/dissect-frame.ts';
import type { Layer } from '../layers/layer.ts';
import type { CapturedFrame } from './read-capture.ts';

/**
 * A frame's layers, outermost first, each with the fields of Wireshark's tree (names not resolved, times in UTC). Never throws on octets: a
 * layer that cannot go on carries `stop`. What only a whole connection tells (relative numbers, verdicts) is in `analyze`, not here.
 */
export function dissect(frame: CapturedFrame): Layer[] {
  return dissectFrame(frame).layers;
}
