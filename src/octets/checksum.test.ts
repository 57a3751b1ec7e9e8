import { describe, expect, it } from 'vitest';
import { internetChecksum, transportChecksum } from './checksum.ts';

const octets = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));

describe('internetChecksum', () => {
  it("gives the complement of the sum in RFC 1071's own example", () => {
    expect(internetChecksum([octets('0001 f203 f4f5 f6f7')])).toBe(0xffff - 0xddf2);
  });

  it('takes an odd last octet as the upper half of a word', () => {
    expect(internetChecksum([octets('0102 03')])).toBe(internetChecksum([octets('0102 0300')]));
  });

  it('is 0 over an IPv4 header with its right checksum', () => {
    const header = octets('4500 0034 0001 4000 4006 b918 c0a8 000a c0a8 0050');
    expect(internetChecksum([header])).toBe(0);
  });

  it('is 0xffff over nothing', () => {
    expect(internetChecksum([])).toBe(0xffff);
  });
});

describe('transportChecksum', () => {
  const source = octets('c0a8 000a');
  const destination = octets('c0a8 0050');

  it('is 0 over a TCP segment with its right checksum', () => {
    const segment = octets('c350 1de6 0000 03e8 0000 0000 6002 03e8 2d75 0000 0204 05b4');
    expect(transportChecksum({ source, destination, protocol: 6, segment })).toBe(0);
  });

  it('tells a segment whose checksum was left to the network card', () => {
    const segment = octets('c350 1de6 0000 03e8 0000 0000 6002 03e8 0000 0000 0204 05b4');
    expect(transportChecksum({ source, destination, protocol: 6, segment })).toBe(0x2d75);
  });

  it('uses the longer pseudo header for IPv6', () => {
    const [from, to] = [octets(`fd${'00'.repeat(14)}10`), octets(`fd${'00'.repeat(14)}80`)];
    const segment = octets('c350 1de6 0000 03e8 0000 0000 6002 03e8 b4a2 0000 0204 05a0');
    expect(transportChecksum({ source: from, destination: to, protocol: 6, segment })).toBe(0);
  });
});
