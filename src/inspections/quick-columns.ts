import { ipv4Text, ipv6Text } from '../layers/address-text.ts';
import type { Columns } from '../layers/dissection.ts';
import type { FrameContext } from '../layers/frame-context.ts';
import { tcpInfo, verdictPrefix } from '../layers/tcp-info.ts';
import { tcpOptionsInfo } from '../layers/tcp-options-info.ts';
import type { FrameState } from './frame-state.ts';
import { PLAIN } from './plain-frame.ts';

const FIXED_HEADER = 20;
const PART_OF_MESSAGE = ' [TCP segment of a reassembled PDU]';

/** The row of a plain segment that hands nothing on, as the layers would fill it; null for every other frame. */
export function quickColumns(frame: FrameState): Columns | null {
  if (!(frame.plain & PLAIN.analysed)) return null;
  const { peeked } = frame;
  const { segment: context, payload } = frame.context();
  if (!context || payload?.pdus.length || payload?.reassemblyError !== undefined || payload?.begunLine !== undefined || isCut(frame)) return null;
  const { buffer, tcpStart, headerLength, flags, length, urgentPointer, sourcePort, destinationPort } = peeked;
  const end = tcpStart + headerLength;
  const options = tcpOptionsInfo({ octets: buffer, start: tcpStart + FIXED_HEADER, end, wireEnd: end }, { flags, length, context });
  if (options.isMalformed) return null;
  const segment = { ...context.segment, headerLength, urgentPointer };
  const accurateEcn = options.hasAccurateEcn || context.accurateEcn === true;
  const text = tcpInfo({ segment, sourcePort, destinationPort, flaw: 'none', options: options.text, accurateEcn });
  const info = `${options.front}${text}${isPart(payload) ? PART_OF_MESSAGE : ''}`;
  return { ...addressesOf(frame), protocol: options.hasMptcp ? 'MPTCP' : 'TCP', info, fence: verdictPrefix(segment.verdicts).length };
}

function isCut({ peeked: { payloadStart, payloadEnd, length } }: FrameState): boolean {
  return payloadEnd - payloadStart < length;
}

function isPart(payload: FrameContext['payload']): boolean {
  return payload?.segmentData !== undefined && payload.retransmitted !== true;
}

function addressesOf({ peeked: { buffer, network, version } }: FrameState): Pick<Columns, 'source' | 'destination'> {
  const at = network + (version === 4 ? 12 : 8);
  const length = version === 4 ? 4 : 16;
  const text = version === 4 ? ipv4Text : ipv6Text;
  return { source: text(buffer.subarray(at, at + length)), destination: text(buffer.subarray(at + length, at + 2 * length)) };
}
