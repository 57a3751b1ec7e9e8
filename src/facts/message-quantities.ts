import type { Message } from '../exchanges/exchange.ts';
import type { Quantity } from './fact.ts';
import { seenAt } from './quantity.ts';

/** Quantities of the request line and the status line, by Wireshark's fields. */
export const methodOf = (message: Message): Quantity => seenAt(message.firstFrame, 'http.request.method', message.method ?? '');
export const targetOf = (message: Message): Quantity => seenAt(message.firstFrame, 'http.request.uri', message.target ?? '');
export const statusOf = (message: Message): Quantity => seenAt(message.firstFrame, 'http.response.code', message.status ?? 0);
export const reasonOf = (message: Message): Quantity => seenAt(message.firstFrame, 'http.response.phrase', message.reason ?? '');
export const versionOf = (message: Message): Quantity =>
  seenAt(message.firstFrame, message.kind === 'request' ? 'http.request.version' : 'http.response.version', message.version);

export const mediaTypeOf = (message: Message): Quantity | null =>
  message.content?.mediaType ? seenAt(message.firstFrame, 'http.content_type', message.content.mediaType) : null;

/** Octets of the body as they were sent, chunk framing excluded; null when there is no body. */
export const contentOctetsOf = (message: Message): Quantity | null =>
  message.content ? seenAt(message.lastFrame, 'http.file_data', message.content.octets) : null;

/** Browsers ask for the site's icon by themselves. */
export function isFavicon(request: Message | null): boolean {
  return /^\/favicon\.ico(\?|$)/.test(request?.target ?? '');
}
