import type { Span } from '../octets/span.ts';

/** One HTTP message as the first pass met it; positions count from the beginning of what TCP handed on. */
export interface HttpMessage extends Span {
  kind: 'request' | 'response' | 'continuation';
  body: Span | null;
  chunked: boolean;
  /** Of a response: the full URI of the connection's latest request so far that has one, and the target of the latest request. */
  fullUri: string | null;
  target: string | null;
}
