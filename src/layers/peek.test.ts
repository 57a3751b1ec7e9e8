import { describe, expect, it } from 'vitest';
import { ethernetIpv4Tcp, ethernetIpv6Tcp } from '../../tests/support/ethernet-frame.ts';
import { peekFrame } from './peek.ts';
import { emptyPeeked, type Peeked } from './peeked.ts';

function peek(octets: Uint8Array, linkType = 1, wireLength = octets.length): Peeked {
  const peeked = emptyPeeked();
  peekFrame({ number: 1, offset: 0, timeNs: 0, capturedLength: octets.length, wireLength, interfaceId: 0, linkType, buffer: octets, start: 0 }, peeked);
  return peeked;
}

/** The frame with its Ethernet header replaced. */
function relinked(head: number[], frame = ethernetIpv4Tcp({ payload: 'x' })): Uint8Array {
  return Uint8Array.from([...head, ...frame.subarray(14)]);
}

const SLL2 = [8, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0];
const LINKS: [string, number, number[]][] = [
  ['NULL, little-endian', 0, [2, 0, 0, 0]], ['NULL, big-endian', 0, [0, 0, 0, 2]], ['LOOP', 108, [0, 0, 0, 2]], ['raw', 101, []], ['raw IPv4', 228, []],
  ['SLL', 113, [0, 0, 3, 4, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0]], ['SLL2', 276, SLL2], ['VLAN', 1, [...new Array<number>(12).fill(2), 0x81, 0, 0, 5, 8, 0]],
  ['QinQ', 1, [...new Array<number>(12).fill(2), 0x88, 0xa8, 0, 5, 0x81, 0, 0, 6, 8, 0]], ['PPPoE', 1, [...new Array<number>(12).fill(2), 0x88, 0x64, 0x11, 0, 0, 1, 0, 60, 0, 0x21]],
];

describe('peekFrame', () => {
  it.each(LINKS)('finds TCP behind %s', (_, linkType, head) => {
    expect(peek(relinked(head), linkType)).toMatchObject({ kind: 'tcp', hasStream: true, sourcePort: 50000, destinationPort: 80, length: 1, stop: '' });
  });

  it('reads IPv6, and steps over its extension headers', () => {
    expect(peek(ethernetIpv6Tcp({ payload: 'abc' }))).toMatchObject({ kind: 'tcp', version: 6, length: 3 });
    const plain = ethernetIpv6Tcp({ payload: 'abc' });
    const extended = Uint8Array.from([...plain.subarray(0, 54), 6, 0, 1, 4, 0, 0, 0, 0, ...plain.subarray(54)]);
    extended[20] = 0;
    extended[19] = plain[19]! + 8;
    expect(peek(extended)).toMatchObject({ kind: 'tcp', length: 3 });
  });

  it('does not take Ethernet padding for payload', () => {
    const frame = ethernetIpv4Tcp({});
    expect(peek(Uint8Array.from([...frame, 0, 0, 0, 0, 0, 0]))).toMatchObject({ length: 0 });
  });

  it('takes the frame for the length when Total Length is 0, as segmentation offload leaves it', () => {
    const frame = ethernetIpv4Tcp({ payload: 'x'.repeat(100) });
    frame[16] = frame[17] = 0;
    expect(peek(frame).length).toBe(100);
  });

  it('counts the payload by the IP length when the snap length cut it', () => {
    const frame = ethernetIpv4Tcp({ payload: 'x'.repeat(100) });
    const peeked = peek(frame.subarray(0, 60), 1, frame.length);
    expect(peeked).toMatchObject({ length: 100, payloadStart: 54, payloadEnd: 60 });
  });

  it('gives no stream to a header of fewer than 16 octets', () => {
    expect(peek(ethernetIpv4Tcp({}).subarray(0, 48), 1, 54)).toMatchObject({ kind: 'tcp', hasStream: false, stop: 'cut-tcp-header' });
  });

  it('gives no length to a header that is longer than its segment', () => {
    const frame = ethernetIpv4Tcp({});
    frame[46] = 0xf0;
    expect(peek(frame)).toMatchObject({ hasStream: true, length: -1, stop: 'bad-tcp-header-length' });
  });

  it('reads the TCP header that an ICMP error quotes, and keeps it an ICMP frame', () => {
    const quoted = ethernetIpv4Tcp({ seq: 77 }).subarray(14);
    const octets = Uint8Array.from([0x45, 0, 0, 28 + quoted.length, 0, 0, 0, 0, 64, 1, 0, 0, 10, 0, 0, 2, 10, 0, 0, 1, 3, 3, 0, 0, 0, 0, 0, 0, ...quoted]);
    expect(peek(octets, 101)).toMatchObject({ kind: 'icmp', quoted: true, hasStream: true, sequence: 77, length: -1 });
  });

  it('tells ARP, UDP and what it does not know apart', () => {
    expect(peek(Uint8Array.from([...new Array<number>(12).fill(1), 8, 6, 0, 1])).kind).toBe('arp');
    const udp = ethernetIpv4Tcp({});
    udp[23] = 17;
    expect(peek(udp).kind).toBe('udp');
    expect(peek(udp, 147)).toMatchObject({ kind: 'other', stop: 'unknown-link-type' });
  });
});
