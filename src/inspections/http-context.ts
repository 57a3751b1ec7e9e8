import type { HttpContext } from '../layers/frame-context.ts';
import type { HttpConnection } from './http-connection.ts';
import type { HttpMessage } from './http-message.ts';
import type { HttpRecord } from './http-records.ts';

/**
 * What the second pass shows of a message. All messages of a frame show the record of the frame's last one, and what goes on from none
 * is shown where the connection has a request anywhere: Wireshark 4.0 has it so.
 */
export function httpContext(message: HttpMessage, frame: number, http: HttpConnection): HttpContext | null {
  const { start, end, kind, body, chunked } = message;
  if (kind === 'continuation' && http.target === null) return null;
  const context: HttpContext = { span: { start, end }, kind };
  if (body) context.body = body;
  if (chunked) context.chunked = true;
  if (kind !== 'continuation') Object.assign(context, pairing(kind, frame, http));
  const uri = message.fullUri ?? http.fullUri ?? message.target ?? http.target;
  if (kind === 'response' && uri !== null) context.requestUri = uri;
  return context;
}

function pairing(kind: 'request' | 'response', frame: number, { records }: HttpConnection): Partial<HttpContext> {
  const { list } = records;
  const inFrame = records.byFrame.get(frame);
  if (!inFrame) return {};
  const { record: index, timeNs } = inFrame;
  const record = list[index]!;
  return {
    number: index + 1,
    total: list.length,
    ...(kind === 'request' ? ofRequest(record) : ofResponse(record, timeNs)),
    ...neighbours(kind, list[index - 1], list[index + 1]),
  };
}

const ofRequest = ({ responseIn }: HttpRecord): Partial<HttpContext> => (responseIn === null ? {} : { responseIn });

const ofResponse = ({ requestIn, requestNs }: HttpRecord, timeNs: number): Partial<HttpContext> =>
  (requestIn === null ? {} : { requestIn, timeNs: timeNs - requestNs });

function neighbours(kind: 'request' | 'response', previous: HttpRecord | undefined, next: HttpRecord | undefined): Partial<HttpContext> {
  const context: Partial<HttpContext> = {};
  if (previous?.requestIn != null) context.previousRequestIn = previous.requestIn;
  if (next?.requestIn != null) context.nextRequestIn = next.requestIn;
  if (kind === 'request') return context;
  if (previous?.responseIn != null) context.previousResponseIn = previous.responseIn;
  if (next?.responseIn != null) context.nextResponseIn = next.responseIn;
  return context;
}
