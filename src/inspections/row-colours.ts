import { compileFilter } from '../filters/compile-filter.ts';
import type { Filter } from '../filters/filter.ts';
import type { FieldSource } from '../layers/occurrence.ts';

/**
 * The colours of a packet list's rows: Wireshark's rules as it is installed, in its order, by its names and with its figures; the first that
 * fits colours the row. Left out are the protocols that no layer here reads (HSRP, STP, SCTP, DCE/RPC) and the checksum errors, since no
 * checksum is verified where Wireshark's preferences are as installed. Protocols without a layer of their own are told by number or port.
 */
export interface RowColour {
  name: string;
  /** A display filter; what stands in a plain header comes first, so that few frames need a tree. */
  filter: string;
  /** As `#rrggbb`. */
  foreground: string;
  background: string;
}

const INK = '#12272e';

export const ROW_COLOURS: readonly RowColour[] = [
  { name: 'Bad TCP', filter: 'tcp.analysis.flags && !tcp.analysis.window_update && !tcp.analysis.keep_alive && !tcp.analysis.keep_alive_ack', foreground: '#f78787', background: INK },
  { name: 'ICMP errors', filter: 'icmp.type in {3..5, 11} || icmpv6.type in {1..4}', foreground: '#b7f774', background: INK },
  { name: 'ARP', filter: 'arp', foreground: INK, background: '#faf0d7' },
  { name: 'ICMP', filter: 'icmp || icmpv6', foreground: INK, background: '#fce0ff' },
  { name: 'TCP RST', filter: 'tcp.flags.reset == 1', foreground: '#fffc9c', background: '#a40000' },
  {
    name: 'TTL low or unexpected',
    filter: '(ip.ttl < 5 && ip.dst != 224.0.0.0/4 && !(ip.proto in {89, 103})) || (ip.ttl != 1 && ip.dst == 224.0.0.0/24 && ip.dst != 224.0.0.251 && !(ip.proto == 112))',
    foreground: '#ececec', background: '#a40000',
  },
  { name: 'SMB', filter: 'udp.port in {137, 138} || (tcp.port in {139, 445} && tcp.len > 0)', foreground: INK, background: '#feffd0' },
  { name: 'HTTP', filter: 'tcp.port == 80 || http', foreground: INK, background: '#e4ffc7' },
  { name: 'Routing', filter: 'ip.proto in {2, 88, 89, 112}', foreground: INK, background: '#fff3d6' },
  { name: 'TCP SYN/FIN', filter: 'tcp.flags & 0x02 || tcp.flags.fin == 1', foreground: INK, background: '#a0a0a0' },
  { name: 'TCP', filter: 'tcp.port || tcp', foreground: INK, background: '#e7e6ff' },
  { name: 'UDP', filter: 'udp.port || udp', foreground: INK, background: '#daeeff' },
  { name: 'Broadcast', filter: 'eth[0] & 1', foreground: '#babdb6', background: '#ffffff' },
];

let compiled: readonly (readonly [RowColour, Filter])[] | null = null;

/** How a frame's row is coloured; null for one that no rule fits. */
export function rowColour(frame: FieldSource): RowColour | null {
  compiled ??= ROW_COLOURS.map((colour) => [colour, compileFilter(colour.filter)] as const);
  return compiled.find(([, filter]) => filter.matches(frame))?.[0] ?? null;
}
