import { ipv4Text, ipv6Text } from '../layers/address-text.ts';
import type { Columns } from '../layers/dissection.ts';
import type { FrameContext, Part, PayloadContext } from '../layers/frame-context.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { tcpInfo, verdictPrefix } from '../layers/tcp-info.ts';
import { tcpPduColumns } from '../layers/tcp-pdus.ts';
import { tlsApplication } from '../layers/tls-application.ts';
import type { FrameState } from './frame-state.ts';
import { PLAIN } from './plain-frame.ts';
import { segmentOptions } from './segment-options.ts';
import { undoCoding } from './undo-coding.ts';

const PART_OF_MESSAGE = ' [TCP segment of a reassembled PDU]';

/** The row of a plain segment, as the layers would fill it; null for every other frame, and where only a tree can tell. */
export function quickColumns(frame: FrameState): Columns | null {
  if (!(frame.plain & PLAIN.analysed)) return null;
  const { peeked } = frame;
  const { segment: context, payload } = frame.context();
  if (!context || payload?.reassemblyError !== undefined || payload?.begunLine !== undefined || isCut(frame)) return null;
  const { headerLength, flags, urgentPointer, sourcePort, destinationPort } = peeked;
  const options = segmentOptions(frame, context);
  if (options.isMalformed) return null;
  const { seq, ack, window, length: segmentLength, verdicts } = context.segment;
  const segment = { flags, seq, ack, window, length: segmentLength, verdicts, headerLength, urgentPointer };
  const accurateEcn = options.hasAccurateEcn || context.accurateEcn === true;
  const text = tcpInfo({ segment, sourcePort, destinationPort, flaw: 'none', options: options.text, accurateEcn });
  const info = `${options.front}${text}${isPart(payload) ? PART_OF_MESSAGE : ''}`;
  const row = { ...addressesOf(frame), protocol: options.hasMptcp ? 'MPTCP' : 'TCP', info, fence: verdictPrefix(segment.verdicts).length };
  return payload?.pdus.length ? withPdus(row, frame, tlsApplication(payload, sourcePort, destinationPort)) : row;
}

/** What was handed on, in the frame's own octets or put together from several frames. */
function withPdus(row: Columns, state: FrameState, payload: PayloadContext): Columns | null {
  if (state.peeked.flags & TCP_FLAGS.RST) return row;
  const { frame: { number, buffer, start, capturedLength }, peeked } = state;
  const [from, end] = [peeked.payloadStart - start, peeked.payloadEnd - start];
  const reach = { octets: buffer.subarray(start, start + capturedLength), start: from, end, wireEnd: end };
  const context = state.context();
  const surroundings = { ...NOTHING_BESIDE, frame: number, segment: context.segment, context, octetsOf: (part: Part) => state.octetsOf(part), inflate: undoCoding };
  return tcpPduColumns(payload, reach, surroundings)?.(row) ?? null;
}

const NOTHING_BESIDE = { quoted: false, quote: () => [], handOn: () => [], addSource: () => 1 };

function isCut({ peeked: { payloadStart, payloadEnd, length } }: FrameState): boolean {
  return payloadEnd - payloadStart < length;
}

function isPart(payload: FrameContext['payload']): boolean {
  return payload?.segmentData !== undefined && payload.retransmitted !== true && payload.pdus.length === 0;
}

function addressesOf({ peeked: { buffer, network, version } }: FrameState): Pick<Columns, 'source' | 'destination'> {
  const at = network + (version === 4 ? 12 : 8);
  const length = version === 4 ? 4 : 16;
  const text = version === 4 ? ipv4Text : ipv6Text;
  return { source: text(buffer.subarray(at, at + length)), destination: text(buffer.subarray(at + length, at + 2 * length)) };
}
