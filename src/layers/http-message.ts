import type { Dissected, Surroundings } from './dissector.ts';
import type { HttpContext } from './frame-context.ts';
import { type HttpBody, httpBody, plain } from './http-body.ts';
import { withHttpMessage } from './http-columns.ts';
import { httpHead } from './http-head.ts';
import { httpPairingLines } from './http-pairing-lines.ts';
import { isPrintable } from './octet-text.ts';
import type { Reach } from './reach.ts';

/** One message: its lines, what the connection knows of it, and its body as layers beside it. */
export interface HttpMessage {
  context: HttpContext;
  /** The whole PDU. */
  reach: Reach;
  surroundings: Surroundings;
  /** Something was handed on before it in the same frame: what stands in the columns then stays there. */
  isLaterPdu: boolean;
}

const NO_BODY: HttpBody = { fields: [], siblings: [], path: [], handedOn: false };

export function httpMessage({ context, reach, surroundings, isLaterPdu }: HttpMessage): Dissected {
  const { start, end } = { start: reach.start + context.span.start, end: Math.min(reach.start + context.span.end, reach.end) };
  const isContinuation = context.kind === 'continuation';
  const isBinary = isContinuation && !isPrintable(reach.octets[start]);
  const head = httpHead({ ...reach, start, end: isBinary ? start : Math.min(isContinuation || !context.body ? end : reach.start + context.body.start, end) });
  const bodyStart = isContinuation ? head.end : context.body ? reach.start + context.body.start : null;
  const pairing = head.kind ? httpPairingLines(context, head.kind, head.fullUri) : [];
  const sent = { ...reach, start: bodyStart ?? end, end };
  const body = sent.start >= end ? NO_BODY : isBinary ? plain([], sent) : httpBody(sent, { head, context, surroundings });
  // Wireshark marks the head alone where the body went to another dissector, but takes the head to end as far from the message's beginning as it does from the PDU's.
  const layerEnd = body.handedOn ? Math.min(head.start + bodyStart! - reach.start, reach.end) : reach.end;
  return {
    layer: {
      protocol: 'http', label: 'Hypertext Transfer Protocol', span: { start: head.start, end: Math.max(head.start, layerEnd) }, source: reach.source,
      fields: [...head.fields, ...pairing, ...body.fields],
    },
    siblings: body.siblings,
    path: [...(context.span.start === 0 ? ['http'] : []), ...body.path],
    columns: (columns) => withHttpMessage(columns, head.startLine, { isFirst: context.span.start === 0, isLaterPdu }),
  };
}
