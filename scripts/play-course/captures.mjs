// What students push: the samples, and files that are not what a lab asks for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function sample(ground, name) {
  return readFileSync(join(ground.root, 'samples', name));
}

export const NOT_A_CAPTURE = 'This was meant to be a capture.\n';

/** A pcap of one SYN to port 22: connections there are, HTTP there is none. */
export function captureWithoutHttp() {
  const header = Buffer.from('d4c3b2a1020004000000000000000000ffff000001000000', 'hex');
  const frame = Buffer.from('020000000001020000000002' + '0800' + '4500002800010000400600000a0000010a000002' + 'c00000160000000100000000' + '5002ffff00000000', 'hex');
  const row = Buffer.alloc(16);
  row.writeUInt32LE(1_700_000_000, 0);
  row.writeUInt32LE(frame.length, 8);
  row.writeUInt32LE(frame.length, 12);
  return Buffer.concat([header, row, frame]);
}
