import { cutLayer } from './cut-layer.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import type { Pdu } from './frame-context.ts';
import { httpMessage } from './http-message.ts';
import { httpTunnel } from './http-tunnel.ts';
import type { Reach } from './reach.ts';

/** HTTP/1 (RFC 9112) as Wireshark prints it: the messages of a PDU one after the other, each followed by its body. */
export function http(pdu: Pdu, reach: Reach, surroundings: Surroundings): Dissected[] {
  if (pdu.tunnel) return [httpTunnel(pdu, reach, surroundings)];
  const isLaterPdu = (surroundings.context.payload?.pdus.indexOf(pdu) ?? 0) > 0;
  const messages = (pdu.messages ?? []).map((context) => httpMessage({ context, reach, surroundings, isLaterPdu }));
  return reach.wireEnd > reach.end && messages.length > 0 ? [...messages, cutLayer({ kind: 'cut-by-snap-length', at: reach.end, needed: 1, had: 0 }, 'HTTP', reach.source)] : messages;
}
