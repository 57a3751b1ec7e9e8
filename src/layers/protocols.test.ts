import { describe, expect, it } from 'vitest';
import { dissectFrame } from './dissect-frame.ts';
import { treeLines } from './tree-lines.ts';

/** One literal frame per protocol, and the lines that it must show. */
const ETHERNET = '020000000080 020000000010';
const IPV4 = (length: string, protocol: string) => `45 00 ${length} 0001 4000 40 ${protocol} 0000 c0a8000a c0a80050`;
const TCP_SYN = 'c350 0050 00000001 00000000';

const CASES: { name: string; linkType: number; octets: string; lines: string[] }[] = [
  {
    name: 'ARP', linkType: 1, octets: `${ETHERNET} 0806 0001 0800 06 04 0001 020000000010 c0a8000a 000000000000 c0a80050`,
    lines: ['Address Resolution Protocol (request)', '    Opcode: request (1)', '    Sender MAC address: 02:00:00:00:00:10', '    Target IP address: 192.168.0.80'],
  },
  {
    name: 'an 802.1Q tag', linkType: 1, octets: `${ETHERNET} 8100 a02a 0800 ${IPV4('0028', '06')} ${TCP_SYN} 5002 03e8 0000 0000`,
    lines: ['802.1Q Virtual LAN, PRI: 5, DEI: 0, ID: 42', '    101. .... .... .... = Priority: Voice, < 10ms latency and jitter (5)', '    .... 0000 0010 1010 = ID: 42'],
  },
  {
    name: 'a cooked header of version 1', linkType: 113, octets: `0004 0304 0006 000000000000 0000 0800 ${IPV4('0028', '06')} ${TCP_SYN} 5002 03e8 0000 0000`,
    lines: ['Linux cooked capture v1', '    Packet type: Sent by us (4)', '    Link-layer address type: Loopback (772)', '    Protocol: IPv4 (0x0800)'],
  },
  {
    name: 'a cooked header of version 2', linkType: 276, octets: `0800 0000 00000001 0304 00 06 000000000000 0000 ${IPV4('0028', '06')} ${TCP_SYN} 5002 03e8 0000 0000`,
    lines: ['Linux cooked capture v2', '    Interface index: 1', '    Packet type: Unicast to us (0)'],
  },
  {
    name: 'an IPv6 header with destination options', linkType: 229,
    octets: `60000000 001c 3c 40 fd${'00'.repeat(14)}10 fd${'00'.repeat(14)}80 06 00 01 04 00000000 ${TCP_SYN} 5002 03e8 0000 0000`,
    lines: ['Internet Protocol Version 6, Src: fd00::10, Dst: fd00::80', '    Destination Options for IPv6', '        PadN', '            PadN: 00000000', '    Destination Port: 80'],
  },
  {
    name: 'UDP', linkType: 228, octets: `${IPV4('0020', '11')} 0035 c350 000c 1234 61626364`,
    lines: ['User Datagram Protocol, Src Port: 53, Dst Port: 50000', '    Length: 12', '    UDP payload (4 bytes)'],
  },
  {
    name: 'an ICMP echo', linkType: 228, octets: `${IPV4('0024', '01')} 00 00 6e67 0001 0002 61626364 65666768`,
    lines: ['    Type: 0 (Echo (ping) reply)', '    Checksum: 0x6e67 [correct]', '    Identifier (BE): 1 (0x0001)', '    Data (8 bytes)'],
  },
  {
    name: 'what an ICMP error quotes', linkType: 228, octets: `${IPV4('0038', '01')} 03 03 0000 00000000 ${IPV4('0028', '06')} c350 0050 00000001`,
    lines: ['    Code: 3 (Port unreachable)', '    Internet Protocol Version 4, Src: 192.168.0.10, Dst: 192.168.0.80', '    Transmission Control Protocol, Src Port: 50000, Dst Port: 80', '        Destination Port: 80'],
  },
  {
    name: 'TCP options', linkType: 228,
    octets: `${IPV4('003c', '06')} ${TCP_SYN} a002 03e8 0000 0000 0204 05b4 0402 080a 00000001 00000002 01 0303 07`,
    lines: [
      '    Options: (20 bytes), Maximum segment size, SACK permitted, Timestamps, No-Operation (NOP), Window scale',
      '        TCP Option - Maximum segment size: 1460 bytes', '        TCP Option - Timestamps: TSval 1, TSecr 2',
      '        TCP Option - Window scale: 7 (multiply by 128)', '            [Multiplier: 128]',
    ],
  },
  {
    name: 'an MD5 signature, Fast Open and an unknown option', linkType: 228,
    octets: `${IPV4('0048', '06')} ${TCP_SYN} d002 03e8 0000 0000 1312 ${'ab'.repeat(16)} 2206 01020304 4d04 0102 0101 0101`,
    lines: ['        TCP Option - TCP MD5 signature', '            Fast Open Cookie: 01020304', '            Kind: Unknown (77)', '            Payload: 0102'],
  },
  {
    name: 'a TCP option that runs past the header', linkType: 228, octets: `${IPV4('002c', '06')} ${TCP_SYN} 6002 03e8 0000 0000 0263 05b4`,
    lines: ['    Options: (4 bytes)', '        Maximum segment size (option length = 99 bytes says option goes past end of options)'],
  },
  {
    name: 'a fragment, which is data until it is reassembled', linkType: 228, octets: '45 00 001c 0001 2000 40 06 0000 c0a8000a c0a80050 6162636465666768',
    lines: ['    001. .... = Flags: 0x1, More fragments', 'Data (8 bytes)', '    Data: 6162636465666768'],
  },
  {
    name: 'an IPv4 router alert', linkType: 228, octets: '46 00 0018 0001 4000 40 fd 0000 c0a8000a c0a80050 94040000',
    lines: ['    Options: (4 bytes), Router Alert', '                .00. .... = Class: Control (0)', '            Router Alert: Router shall examine packet (0)'],
  },
];

describe('dissectFrame by protocol', () => {
  for (const { name, linkType, octets: text, lines } of CASES) {
    it(`prints ${name}`, () => {
      const octets = Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));
      const tree = treeLines(dissectFrame({ number: 1, octets, wireLength: octets.length, linkType, interfaceId: 0, timeNs: 0, startNs: null }).layers);
      expect(tree).toEqual(expect.arrayContaining(lines));
    });
  }
});
