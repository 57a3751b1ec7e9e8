import type { Segment } from '../../src/connections/connection.ts';
import { readFrames } from '../../src/frames/read-frames.ts';
import { PAYLOAD_MARKS } from '../../src/inspections/payload.ts';
import { startPayloads } from '../../src/inspections/start-payloads.ts';
import type { PayloadContext } from '../../src/layers/frame-context.ts';
import { followCapture } from './follow-capture.ts';

const MARKS: Record<string, number> = {
  retransmission: PAYLOAD_MARKS.retransmission, spurious_retransmission: PAYLOAD_MARKS.spurious, out_of_order: PAYLOAD_MARKS.outOfOrder, keep_alive: PAYLOAD_MARKS.keepAlive,
};

/** What became of the payloads of a capture file, by frame: the connections' segments, taken in file order. */
export async function payloadContexts(path: string): Promise<Map<number, PayloadContext>> {
  const { file, connections } = await followCapture(path);
  const segments = new Map<number, { segment: Segment; stream: number; ports: [number, number] }>();
  for (const connection of connections) {
    const { stream, originator, responder } = connection;
    for (const segment of connection.segments) {
      const isForward = segment.from === 'originator';
      segments.set(segment.frame, { segment, stream, ports: isForward ? [originator.port, responder.port] : [responder.port, originator.port] });
    }
  }
  const payloads = startPayloads();
  const starts = new Map<number, { timeNs: number; timeRestNs: number }>();
  await readFrames(file, ({ number, timeNs, timeRestNs = 0, buffer, start }) => {
    const found = segments.get(number);
    if (!found) return;
    const { segment: { seq, length, flags, verdicts, payload, from }, stream, ports: [sourcePort, destinationPort] } = found;
    const first = starts.get(stream) ?? { timeNs, timeRestNs };
    starts.set(stream, first);
    const marks = verdicts.reduce((bits, { kind }) => bits | (MARKS[kind] ?? 0), 0);
    payloads.take({
      frame: number, timeNs: timeNs - first.timeNs + (timeRestNs - first.timeRestNs), stream, direction: from === 'originator' ? 0 : 1, seq, length, flags, marks, sourcePort, destinationPort,
      octets: buffer, start: start + payload.start, end: start + payload.end, at: payload.start,
    });
  });
  payloads.endFirstPass();
  const contexts = new Map<number, PayloadContext>();
  for (const frame of segments.keys()) {
    const context = payloads.contextOf(frame);
    if (context) contexts.set(frame, context);
  }
  await file.close();
  return contexts;
}
