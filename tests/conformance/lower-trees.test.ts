import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTrees } from './compare-trees.ts';
import type { Difference } from './pdml-trees.ts';
import { hasTshark } from './tshark-trees.ts';

/** Everything below TCP, and UDP and DNS, line by line as tshark has it: names, labels, hidden or not, octets and values. */
const CAPTURES = '../shared/captures/';
const NAMES = [
  'recorded/a3-arp-and-all.pcapng', 'recorded/a3-ip-fragments-s.pcapng', 'recorded/a1-lab-with-noise-any-sll2.pcapng', 'recorded/a1-lab-with-noise-lo.pcapng',
  'recorded/a3-vlan-8021q.pcapng', 'recorded/conv-a1-lab-http10-null-windows.pcapng', 'recorded/conv-a1-first-load-raw.pcapng', 'recorded/a3-ipv6-s.pcapng',
  'synthetic/u23_qinq_pppoe.pcap', 'synthetic/u33_frame_trailer_fcs.pcap', 'synthetic/t50_ip_total_len_zero_tso.pcap', 'synthetic/t51_eth_padding.pcap',
  'synthetic/u12_ip_len_bogus.pcap', 'public/zeek-wikipedia.pcap', 'public/lyc-HTTP-2.pcapng', 'recorded/a3-snaplen60.pcap', 'recorded/a3-snaplen96.pcapng',
  'recorded/a3-path-mtu-icmp-frag-needed-s.pcapng', 'synthetic/t52_snaplen.pcap', 'synthetic/t61_link6_null.pcap', 'synthetic/u22_ipv6_ext_hdr.pcap', 'synthetic/u24_icmp_embedded_tcp.pcap',
  'synthetic/u46_icmp_full_tcp_header.pcap', 'public/cs-dns_isp_hijack.pcapng', 'public/cs-http_ip4and6.pcapng', 'public/zeek-http-vlan-0.pcap', 'public/sv-decode-sll2-01.pcap',
];
const LAYERS = new Set(['frame', 'eth', 'vlan', 'ieee8021ad', 'null', 'raw', 'sll', 'arp', 'ip', 'ipv6', 'icmpv6', 'udp', 'dns', 'mdns']);
const MOST_FRAMES = 200;

/** What differs on purpose or is not told; `differences-trees.md` has the reasons. */
const KNOWN: readonly { path: RegExp; because: string }[] = [
  { path: /\.oui(_resolved)?$/, because: 'only makers of lab machines are known' },
  { path: /frame\.protocols$/, because: 'compared with the layers that lie within TCP' },
  { path: /^\/frame\/.*(verdict|drop_count|packet_flags|interface_queue|packet_id|hash)/, because: 'options of pcapng records are not read' },
  { path: /^\/ip\/ip\.fragments$/, because: 'its octets are those of the whole datagram; tshark gives the place of the header' },
  { path: /^\/(ip|vlan)$/, because: 'what PPPoE carries is data to us' },
];

const isKnown = ({ path }: Difference): boolean => KNOWN.some((known) => known.path.test(path));

describe('the trees below TCP against tshark', () => {
  for (const name of NAMES) {
    const path = CAPTURES + name;
    const absent = !hasTshark ? ' (skipped: no tshark)' : !existsSync(path) ? ' (skipped: no shared captures)' : '';
    it.skipIf(absent !== '')(`has the lines of ${name}${absent}`, { timeout: 60_000 }, async () => {
      const frames = await compareTrees(path, { most: MOST_FRAMES, layers: LAYERS });
      expect(frames.length).toBeGreaterThan(0);
      for (const { number, differences } of frames) expect(differences.filter((difference) => !isKnown(difference)), `${name}#${number}`).toEqual([]);
    });
  }
});
