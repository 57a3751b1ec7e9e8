import type { CaptureFile } from '../../src/frames/capture-file.ts';

/** A capture that lies in memory. `mostOctets` bounds what one read yields, as a slow or odd file system would. */
export function memoryCapture(octets: Uint8Array, mostOctets = Infinity): CaptureFile {
  return {
    name: 'memory.pcap',
    octets: octets.length,
    givenOctets: octets.length,
    compressed: false,
    gzipDamaged: false,
    readAt: (offset, length) => octets.slice(offset, offset + length),
    readInto: (target, offset) => {
      const piece = octets.subarray(offset, offset + Math.min(target.length, mostOctets));
      target.set(piece);
      return piece.length;
    },
    close: async () => {},
  };
}
