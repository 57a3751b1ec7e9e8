import { arp } from './arp.ts';
import { data } from './data.ts';
import { dns, dnsOverTcp, llmnr, mdns } from './dns.ts';
import type { Dissected, Dissector, Next, Surroundings } from './dissector.ts';
import { ethernet } from './ethernet.ts';
import type { Pdu, PduProtocol } from './frame-context.ts';
import { ftp } from './ftp.ts';
import { http } from './http.ts';
import { icmp } from './icmp.ts';
import { icmpv6 } from './icmpv6.ts';
import { ipv4 } from './ipv4.ts';
import { ipv6 } from './ipv6.ts';
import { linuxCooked1, linuxCooked2 } from './linux-cooked.ts';
import { nullLoopback } from './null-loopback.ts';
import { rawIp } from './raw-ip.ts';
import type { Reach } from './reach.ts';
import { ssdp } from './ssdp.ts';
import { tcp } from './tcp.ts';
import { tls } from './tls.ts';
import { udp } from './udp.ts';
import { providerBridge, vlan } from './vlan.ts';
import { vnc } from './vnc.ts';
import { webSocket } from './websocket.ts';

/** Which dissector reads what: to add a protocol, write its file and a row here. */
export interface LinkType {
  /** Wireshark's words for it in the frame's tree. */
  encapsulation: string;
  dissector: Dissector;
}

export const LINK_TYPES: Readonly<Record<number, LinkType>> = {
  0: { encapsulation: 'NULL/Loopback (15)', dissector: nullLoopback },
  1: { encapsulation: 'Ethernet (1)', dissector: ethernet },
  12: { encapsulation: 'Raw IP (7)', dissector: rawIp },
  14: { encapsulation: 'Raw IP (7)', dissector: rawIp },
  101: { encapsulation: 'Raw IP (7)', dissector: rawIp },
  108: { encapsulation: 'OpenBSD loopback (174)', dissector: nullLoopback },
  113: { encapsulation: 'Linux cooked-mode capture v1 (25)', dissector: linuxCooked1 },
  228: { encapsulation: 'Raw IPv4 (129)', dissector: ipv4 },
  229: { encapsulation: 'Raw IPv6 (130)', dissector: ipv6 },
  276: { encapsulation: 'Linux cooked-mode capture v2 (210)', dissector: linuxCooked2 },
};

const ETHER_TYPES: Readonly<Record<number, Dissector>> = {
  0x0800: ipv4, 0x0806: arp, 0x8100: vlan, 0x86dd: ipv6, 0x88a8: providerBridge,
};

const IP_PROTOCOLS: Readonly<Record<number, Dissector>> = { 1: icmp, 4: ipv4, 6: tcp, 17: udp, 41: ipv6, 58: icmpv6 };

/** Protocols on UDP by port, the lower of a datagram's two ports first. */
const UDP_PORTS: Readonly<Record<number, Dissector>> = { 53: dns, 5353: mdns, 5355: llmnr, 1900: ssdp };

/** What reads the octets that TCP hands on, as layers in their order. */
export type PduDissector = (pdu: Pdu, reach: Reach, surroundings: Surroundings) => readonly Dissected[];

const PDU_PROTOCOLS: Partial<Record<PduProtocol, PduDissector>> = {
  data: (_pdu, reach) => [data(reach)],
  tls,
  http,
  websocket: webSocket,
  ftp,
  vnc,
  dns: dnsOverTcp,
};

/** The dissector that `next` names; that of plain data where no row knows it. */
export function dissectorFor({ by, key }: Next): Dissector {
  if (by === 'data') return data;
  if (by === 'udp-ports') return byPorts(Math.floor(key / 0x10000), key & 0xffff) ?? data;
  return (by === 'ether-type' ? ETHER_TYPES : IP_PROTOCOLS)[key] ?? data;
}

function byPorts(source: number, destination: number): Dissector | undefined {
  return UDP_PORTS[Math.min(source, destination)] ?? UDP_PORTS[Math.max(source, destination)];
}

export function dissectPdu(pdu: Pdu, reach: Reach, surroundings: Surroundings): readonly Dissected[] {
  return PDU_PROTOCOLS[pdu.protocol]?.(pdu, reach, surroundings) ?? [];
}
