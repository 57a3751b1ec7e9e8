import type { Peeked } from '../layers/peeked.ts';

/**
 * What can be read of a frame without its tree, one bit each: a frame is plain as far as nothing in it is twice, tunnelled, cut, quoted or in
 * pieces. `segment` and `analysed`: a TCP segment of which the pass tells that much; `silent`: one that hands nothing on, which is found out when it matters; `echo`: ICMP that quotes nothing;
 * `quoting`: ICMP that quotes something else than TCP.
 */
export const PLAIN = { any: 1, ethernet: 2, ip: 4, ipv6: 8, tcp: 16, segment: 32, analysed: 64, udp: 128, echo: 256, arp: 512, silent: 1024, quoting: 2048 } as const;

const ETHERNET = 1;
const ETHERNET_HEADER = 14;
const IPV4_HEADER = 20;
const IPV6_HEADER = 40;
const UDP_HEADER = 8;
const IPV4_TYPE = 0x0800;
const IPV6_TYPE = 0x86dd;
const ARP_TYPE = 0x0806;
const ICMP = 1;
const TCP = 6;
const UDP = 17;
const ICMP6 = 58;
const ECHOES = [0, 8];
const ECHOES6 = [128, 129];

/** Bits of `PLAIN`, but for those that depend on what was followed. */
export function plainnessOf(peeked: Peeked, linkType: number): number {
  const { buffer, start, network } = peeked;
  if (linkType === ETHERNET && peeked.kind === 'arp' && buffer[start + 12] === ARP_TYPE >> 8 && buffer[start + 13] === (ARP_TYPE & 0xff)) return PLAIN.any | PLAIN.ethernet | PLAIN.arp;
  if (linkType !== ETHERNET || network !== start + ETHERNET_HEADER || peeked.stop !== '' || peeked.quoted || peeked.isFragment) return PLAIN.any;
  const type = (buffer[start + 12]! << 8) | buffer[start + 13]!;
  const ip = type === IPV4_TYPE ? plainIpv4(peeked) : type === IPV6_TYPE ? plainIpv6(peeked) : 0;
  if (ip === 0) return PLAIN.any | (peeked.kind === 'icmp' && peeked.protocol === UDP ? PLAIN.quoting : 0);
  return PLAIN.any | PLAIN.ethernet | ip | transport(peeked);
}

function plainIpv4(peeked: Peeked): number {
  const { buffer, network, ipPayload, wireEnd, end, version } = peeked;
  if (version !== 4 || ipPayload !== network + IPV4_HEADER || !isPlainProtocol(peeked)) return 0;
  const total = (buffer[network + 2]! << 8) | buffer[network + 3]!;
  return total >= IPV4_HEADER && network + total <= wireEnd && network + IPV4_HEADER <= end ? PLAIN.ip : 0;
}

function plainIpv6(peeked: Peeked): number {
  const { buffer, network, ipPayload, wireEnd, version } = peeked;
  if (version !== 6 || ipPayload !== network + IPV6_HEADER || !isPlainProtocol(peeked)) return 0;
  const payload = (buffer[network + 4]! << 8) | buffer[network + 5]!;
  return payload > 0 && ipPayload + payload <= wireEnd ? PLAIN.ipv6 : 0;
}

/** Whatever else there is may carry another packet, as an ICMP error does. */
function isPlainProtocol({ protocol, kind, version, buffer, ipPayload, end }: Peeked): boolean {
  if (protocol === TCP || protocol === UDP) return true;
  return kind === 'icmp' && ipPayload < end && protocol === (version === 4 ? ICMP : ICMP6) && (version === 4 ? ECHOES : ECHOES6).includes(buffer[ipPayload]!);
}

function transport(peeked: Peeked): number {
  if (peeked.kind === 'tcp') return peeked.hasStream && peeked.length >= 0 && peeked.payloadStart === peeked.tcpStart + peeked.headerLength ? PLAIN.tcp : 0;
  if (peeked.kind === 'icmp') return PLAIN.echo;
  return peeked.kind === 'udp' && peeked.ipPayload + UDP_HEADER <= Math.min(peeked.end, peeked.ipEnd) ? PLAIN.udp : 0;
}
