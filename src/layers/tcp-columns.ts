import { withBegunLine } from './begun-message.ts';
import type { Columns } from './dissection.ts';
import type { SegmentContext } from './segment-context.ts';
import { LEAST_TCP_HEADER, type TcpHeader } from './tcp-header.ts';
import { TCP_FIELDS } from './tcp-fields.ts';
import { tcpInfo, verdictPrefix, type InfoSegment } from './tcp-info.ts';
import type { TcpSegment } from './tcp-segment.ts';

/** What a TCP segment makes of the columns; what is wrong with it is added by the layers behind it. */
const PART_OF_MESSAGE = ' [TCP segment of a reassembled PDU]';

/** The verdicts come when the header, options included, could be read. */
export function tcpColumns(segment: TcpSegment, isWhole: boolean): (columns: Columns) => Columns {
  const { header, context, options, surroundings } = segment;
  const protocol = options.hasMptcp ? 'MPTCP' : 'TCP';
  const isUnnamed = header.captured < TCP_FIELDS.destinationPort.end;
  return (columns) => {
    if (isUnnamed) return { ...columns, info: '' };
    const fence = isWhole && context ? verdictPrefix(context.segment.verdicts).length : 0;
    const part = isWhole && isPart(surroundings.context.payload) ? PART_OF_MESSAGE : '';
    const own = { ...columns, protocol, info: `${info(header, segment, isWhole)}${part}`, fence };
    const { begunLine, malformed } = surroundings.context.payload ?? {};
    return part === '' || begunLine === undefined || malformed ? own : withBegunLine(own, begunLine);
  };
}

function info(header: TcpHeader, { context, options, accurateEcn }: TcpSegment, isWhole: boolean): string {
  const { sourcePort, destinationPort, captured } = header;
  if (captured < TCP_FIELDS.window.end) return `${sourcePort} → ${destinationPort}`;
  const segment = { ...infoSegment(header, context), ...(isWhole ? {} : { verdicts: [] }) };
  const flaw = header.length < LEAST_TCP_HEADER ? 'header-too-short' : captured < LEAST_TCP_HEADER ? 'header-cut' : header.isTooLong ? 'header-too-long' : 'none';
  const text = tcpInfo({ segment, sourcePort, destinationPort, flaw, options: options.text, accurateEcn });
  return `${options.front}${flaw === 'header-too-long' ? text.replace(/\[Malformed Packet\]$/, '') : text}`;
}

/** Where nothing is known of the connection, and of a header longer than its segment, the numbers are the raw ones. */
function infoSegment(header: TcpHeader, context?: SegmentContext): InfoSegment {
  const { flags, sequence: seq, acknowledgment: ack, window, length: headerLength, urgentPointer } = header;
  if (context && !header.isTooLong) return { ...context.segment, headerLength, urgentPointer };
  return { flags, seq, ack, window, length: 0, verdicts: [], headerLength, urgentPointer };
}

/** Nothing of the payload was handed on, because more is needed. */
function isPart(payload: TcpSegment['surroundings']['context']['payload']): boolean {
  return payload?.segmentData !== undefined && payload.retransmitted !== true && payload.pdus.length === 0;
}
