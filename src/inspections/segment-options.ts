import type { FrameContext } from '../layers/frame-context.ts';
import { tcpOptionsInfo } from '../layers/tcp-options-info.ts';
import type { QuickFrame } from './quick-frame.ts';

const FIXED_HEADER = 20;

/** What the options of a plain segment add to its row, and whether they can be read at all: where not, its tree ends with them. */
export function segmentOptions({ peeked }: Pick<QuickFrame, 'peeked'>, context: NonNullable<FrameContext['segment']>): ReturnType<typeof tcpOptionsInfo> {
  const { buffer, tcpStart, headerLength, flags, length } = peeked;
  const end = tcpStart + headerLength;
  return tcpOptionsInfo({ octets: buffer, start: tcpStart + FIXED_HEADER, end, wireEnd: end }, { flags, length, context });
}
