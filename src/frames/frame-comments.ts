import type { Frame } from './frame.ts';
import { BLOCK, COMMENT_OPTION } from './pcapng-block.ts';
import { optionText, readOptions } from './pcapng-options.ts';

/** Octets of a block before the frame's: type, length, interface, time, both lengths. */
const BEFORE_FRAME = 28;

/** The comments that a pcapng file puts on the frame, while its octets are in hand; a pcap file has none. */
export function frameComments({ buffer, start, capturedLength }: Frame): string[] {
  const block = start - BEFORE_FRAME;
  if (block < 0) return [];
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  const little = view.getUint32(start - 8, true) === capturedLength;
  const type = view.getUint32(block, little);
  const end = block + view.getUint32(block + 4, little) - 4;
  const options = start + capturedLength + (-capturedLength & 3);
  const isWhole = view.getUint32(start - 8, little) === capturedLength && end >= options && end + 4 <= buffer.length;
  if (!isWhole || (type !== BLOCK.enhancedPacket && type !== BLOCK.packet) || view.getUint32(end, little) !== end + 4 - block) return [];
  return readOptions({ buffer, view, start: options, end, little }).filter(({ code }) => code === COMMENT_OPTION).map(({ value }) => optionText(value));
}
