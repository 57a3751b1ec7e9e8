import { describe, expect, it } from 'vitest';
import { readZstdBlock, readZstdFrame } from './zstd-frames.ts';

const frame = (hex: string) => readZstdFrame(Buffer.from(hex, 'hex'));

describe('readZstdFrame', () => {
  it('reads a frame with a window descriptor', () => {
    expect(frame('28b52ffd' + '04' + '58' + '0000')).toEqual({ headerOctets: 6, windowOctets: 2 << 20, checksumOctets: 4, skip: null });
  });

  it('reads a frame that is one segment, whose window is its content', () => {
    expect(frame('28b52ffd' + '20' + '0a' + '0000')).toEqual({ headerOctets: 6, windowOctets: 10, checksumOctets: 0, skip: null });
    expect(frame('28b52ffd' + '60' + '0001' + '00')).toMatchObject({ headerOctets: 7, windowOctets: 512 });
  });

  it('reads a skippable frame', () => expect(frame('5a2a4d18' + '07000000')).toMatchObject({ skip: 7 }));

  it('waits for octets that are not there yet', () => {
    expect(frame('28b52ffd04')).toBeNull();
    expect(frame('28b52ffd' + 'e0' + '000000')).toBeNull();
  });

  it('refuses what is no frame, and windows beyond 8 MiB', () => {
    expect(() => frame('1f8b080000000000')).toThrow('no Zstandard frame');
    expect(() => frame('28b52ffd' + '00' + 'ff' + '0000')).toThrow('window');
    expect(() => frame('28b52ffd' + 'e0' + 'ffffffffffffffff')).toThrow('window');
  });
});

describe('readZstdBlock', () => {
  it.each([
    ['raw', '290000', { octets: 3 + 5, last: true }],
    ['run-length', '2a0000', { octets: 3 + 1, last: false }],
    ['compressed', '2c0000', { octets: 3 + 5, last: false }],
  ])('measures a %s block', (_kind, hex, expected) => expect(readZstdBlock(Buffer.from(hex, 'hex'))).toEqual(expected));

  it('waits for its header', () => expect(readZstdBlock(Buffer.from('2900', 'hex'))).toBeNull());
});
