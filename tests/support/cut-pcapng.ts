const ENHANCED_PACKET = 6;

/** A little-endian pcapng file with those of its frames (numbers from 1) that are kept; all other blocks stay. */
export function cutPcapng(octets: Uint8Array, keeps: (frame: number) => boolean): Uint8Array {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  const kept: Uint8Array[] = [];
  let frame = 0;
  for (let at = 0; at < octets.length; ) {
    const length = view.getUint32(at + 4, true);
    if (view.getUint32(at, true) !== ENHANCED_PACKET || keeps(++frame)) kept.push(octets.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat(kept);
}
