import { startFollowing } from '../../src/connections/follow-connections.ts';
import type { Exchange, Message } from '../../src/exchanges/exchange.ts';
import { pairExchanges } from '../../src/exchanges/pair-exchanges.ts';
import { openCapture } from '../../src/frames/open-capture.ts';
import { readFrames } from '../../src/frames/read-frames.ts';

/** An HTTP message in the row of the frame by which it is whole: what tshark and lab-report both say of it. */
export interface MessageRow {
  frame: number;
  /** `GET / HTTP/1.1` or `HTTP/1.1 200 OK`. */
  line: string;
  complete: boolean;
  /** Frame of the other message of the exchange; null when there is none. */
  partner: number | null;
  /** Nanoseconds after the first frame of the capture; 0 where the reading does not say. */
  atNs: number;
  /** Nanoseconds from request to response; null in a request, and without one. */
  timeNs: number | null;
}

/** All HTTP messages of a capture as lab-report reads them, in file order. */
export async function readCapture(path: string): Promise<MessageRow[]> {
  const file = await openCapture(path);
  const following = startFollowing({ everything: true });
  await readFrames(file, (frame) => following.take(frame));
  const followed = following.finish(file);
  const rows: MessageRow[] = [];
  for (const connection of followed.connections) {
    const { exchanges } = await pairExchanges(connection, followed.streamsOf(connection));
    rows.push(...exchanges.flatMap(rowsOf));
  }
  await file.close();
  return rows.sort((a, b) => a.frame - b.frame);
}

function rowsOf({ request, interim, response, lastOctetNs }: Exchange): MessageRow[] {
  const rows: MessageRow[] = [];
  if (request) rows.push({ ...rowOf(request), partner: response?.lastFrame ?? null, timeNs: null });
  for (const message of interim) rows.push({ ...rowOf(message), partner: request?.lastFrame ?? null, timeNs: request && message.lastNs - request.lastNs });
  if (response) rows.push({ ...rowOf(response), partner: request?.lastFrame ?? null, timeNs: lastOctetNs });
  return rows;
}

const rowOf = (message: Message) => ({
  frame: message.lastFrame,
  atNs: message.lastNs,
  complete: message.complete,
  line: message.kind === 'request' ? `${message.method} ${message.target} ${message.version}` : `${message.version} ${message.status} ${message.reason}`,
});
