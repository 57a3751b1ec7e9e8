import { cutLayer } from './cut-layer.ts';
import type { Columns } from './dissection.ts';
import type { Surroundings } from './dissector.ts';
import type { HttpContext, Pdu, PduProtocol } from './frame-context.ts';
import { editsOf, httpBodyColumns } from './http-body-columns.ts';
import { withHttpMessage } from './http-columns.ts';
import { ftp } from './ftp.ts';
import { scanHttpHead } from './http-head-scan.ts';
import { isPrintable } from './octet-text.ts';
import { within, type Reach } from './reach.ts';
import { tls } from './tls.ts';
import { vnc } from './vnc.ts';
import { MOST_WEBSOCKET_FRAMES, withWebSocketFrame } from './websocket-columns.ts';
import { webSocketHead } from './websocket-frame.ts';

/**
 * What a PDU makes of the columns, without the tree: the rows of a long packet list are made with it. `reach` is the whole PDU, as for
 * its dissector. A test holds it equal to what the layers of the tree make of them.
 */
type Edit = (columns: Columns) => Columns;
type QuickReader = (pdu: Pdu, reach: Reach, surroundings: Surroundings) => Edit[] | null;

const READERS: Readonly<Record<PduProtocol, QuickReader>> = {
  data: () => [],
  dns: () => null,
  tls: (pdu, reach, surroundings) => editsOf(tls(pdu, reach, surroundings)),
  http,
  websocket,
  ftp: (pdu, reach) => editsOf(ftp(pdu, reach)),
  vnc: (pdu, reach) => editsOf(vnc(pdu, reach)),
};

/** Null where only a tree can tell. */
export function pduColumns(pdu: Pdu, reach: Reach, surroundings: Surroundings): Edit | null {
  const edits = pdu.silent ? [] : READERS[pdu.protocol](pdu, reach, surroundings);
  return edits && ((columns) => edits.reduce((edited, edit) => edit(edited), columns));
}

function http(pdu: Pdu, reach: Reach, surroundings: Surroundings): Edit[] | null {
  if (pdu.tunnel) return READERS[pdu.tunnel.protocol]({ ...pdu, protocol: pdu.tunnel.protocol, tunnel: undefined }, reach, surroundings);
  const isLaterPdu = isLater(pdu, surroundings);
  const messages = pdu.messages ?? [];
  const edits: Edit[] = [];
  for (const context of messages) {
    const message = messageEdits({ context, reach, surroundings, isLaterPdu });
    if (!message) return null;
    edits.push(...message);
  }
  return reach.wireEnd > reach.end && messages.length > 0 ? [...edits, cutLayer({ kind: 'cut-by-snap-length', at: reach.end, needed: 1, had: 0 }, 'HTTP').columns!] : edits;
}

interface Message {
  context: HttpContext;
  reach: Reach;
  surroundings: Surroundings;
  isLaterPdu: boolean;
}

function messageEdits({ context, reach, surroundings, isLaterPdu }: Message): Edit[] | null {
  const { start, end } = { start: reach.start + context.span.start, end: Math.min(reach.start + context.span.end, reach.end) };
  const isContinuation = context.kind === 'continuation';
  const isBinary = isContinuation && !isPrintable(reach.octets[start]);
  const head = scanHttpHead({ ...reach, start, end: isBinary ? start : isContinuation || !context.body ? end : Math.min(reach.start + context.body.start, end) });
  if (!head) return null;
  const bodyStart = isContinuation ? head.end : context.body ? reach.start + context.body.start : end;
  const sent = { ...reach, start: bodyStart, end };
  const body = bodyStart >= end || isBinary ? [] : httpBodyColumns(sent, { head, isChunked: context.chunked === true, surroundings });
  return [(columns) => withHttpMessage(columns, head.startLine, { isFirst: context.span.start === 0, isLaterPdu }), ...body];
}

function websocket(pdu: Pdu, reach: Reach, surroundings: Surroundings): Edit[] {
  const isLaterPdu = isLater(pdu, surroundings);
  const edits: Edit[] = [];
  let rest = reach;
  for (let index = 0; index < MOST_WEBSOCKET_FRAMES && rest.start < rest.end; index++) {
    const head = webSocketHead(rest.octets.subarray(rest.start, rest.end));
    if (!head) break;
    const first = rest.octets[rest.start]!;
    edits.push((columns) => withWebSocketFrame(columns, { first, isMasked: head.isMasked }, { index, isLaterPdu }));
    rest = within(rest, rest.start + head.headLength + head.payloadLength);
  }
  return edits;
}

function isLater(pdu: Pdu, { context }: Surroundings): boolean {
  return (context.payload?.pdus.indexOf(pdu) ?? 0) > 0;
}
