import type { PayloadContext, Pdu } from './frame-context.ts';

/** What Wireshark takes application data for by the server's port, where the connection agreed on nothing it can read (ALPN, RFC 7301). */
const BY_PORT: Readonly<Record<number, string>> = {
  443: 'Hypertext Transfer Protocol', 465: 'Simple Mail Transfer Protocol', 636: 'Lightweight Directory Access Protocol', 853: 'Domain Name System',
  993: 'Internet Message Access Protocol', 995: 'Post Office Protocol', 5061: 'Session Initiation Protocol',
};

/** The payload's context with that said of its TLS. */
export function tlsApplication(payload: PayloadContext, sourcePort: number, destinationPort: number): PayloadContext {
  const application = BY_PORT[sourcePort] ?? BY_PORT[destinationPort];
  if (application === undefined || payload.pdus.every(({ protocol }) => protocol !== 'tls')) return payload;
  return { ...payload, pdus: payload.pdus.map((pdu): Pdu => (pdu.protocol === 'tls' && pdu.application === undefined ? { ...pdu, application } : pdu)) };
}
