import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Payloads, PayloadSegment } from './payload.ts';
import { payloadContext } from './payload-context.ts';
import { addRow, CUT, forgetRows, rowOf, startRows } from './payload-rows.ts';
import { startStream, type PayloadStream } from './payload-stream.ts';
import { takeCutPayload, takeFin, takePayload } from './take-segment.ts';

/** Payloads of a capture's TCP segments, by Wireshark 4.0's rules in two passes; where rows are not held, only of the frame taken last. */
export function startPayloads({ holdsRows }: { holdsRows: boolean } = { holdsRows: true }): Payloads {
  const streams: PayloadStream[] = [];
  const rows = startRows();
  return {
    take(segment) {
      if (!holdsRows) forgetRows(rows);
      const stream = (streams[segment.stream] ??= startStream());
      if (!segment.quoted) noteServer(stream, segment);
      const flow = stream.flows[segment.direction];
      const endsMessage = (segment.flags & TCP_FLAGS.FIN) !== 0 && !segment.quoted && flow.waitsForFin;
      if ((segment.length === 0 && !endsMessage) || segment.flags & TCP_FLAGS.RST) return;
      const isCut = segment.quoted || segment.end - segment.start < segment.length;
      const { frame, seq, length, at, flags, marks } = segment;
      addRow(rows, { frame, flow: segment.stream * 2 + segment.direction, seq, length, at, flags, marks: marks | (isCut ? CUT : 0) });
      const taking = { segment, stream, flow, rows };
      if (isCut) takeCutPayload(taking);
      else if (!(endsMessage && takeFin(taking)) && length > 0) takePayload(taking);
    },
    endFirstPass() {
      for (const stream of streams) for (const flow of stream?.flows ?? []) for (const buffer of flow.buffers) buffer.kept = new Uint8Array(0);
    },
    contextOf(frame, inflate) {
      const row = rowOf(rows, frame);
      return row < 0 ? undefined : payloadContext({ row, rows, stream: streams[rows.flow[row]! >> 1]!, isSingle: !holdsRows, inflate });
    },
  };
}

function noteServer(stream: PayloadStream, { flags, sourcePort, destinationPort }: PayloadSegment): void {
  if (flags & TCP_FLAGS.SYN) stream.serverPort = flags & TCP_FLAGS.ACK ? sourcePort : destinationPort;
}
