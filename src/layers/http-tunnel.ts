import type { Dissected, Surroundings } from './dissector.ts';
import type { Pdu } from './frame-context.ts';
import { generated } from './generated.ts';
import { cutLabel } from './label-length.ts';
import type { Reach } from './reach.ts';

/** Octets in a tunnel that CONNECT opened (RFC 9110, 9.3.6): where the tunnel leads to, then what it carries. */
export function httpTunnel(pdu: Pdu, reach: Reach, surroundings: Surroundings): Dissected {
  const { host, port, protocol } = pdu.tunnel!;
  const fields = [
    generated('http.proxy_connect_host', cutLabel('Proxy-Connect-Hostname', host), { value: host }),
    generated('http.proxy_connect_port', `Proxy-Connect-Port: ${port}`, { value: port }),
  ];
  const inside: Pdu = { ...pdu, protocol, tunnel: undefined };
  const layer = { protocol: 'http', label: 'Hypertext Transfer Protocol', span: { start: reach.start, end: reach.end }, source: reach.source, fields };
  return { layer, siblings: surroundings.handOn(inside, reach) };
}
