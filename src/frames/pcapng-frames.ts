import type { PcapngBlock, PcapngState } from './pcapng-block.ts';
import { BLOCK, COMMENT_OPTION } from './pcapng-block.ts';
import { LONGEST_FRAME } from './format-reader.ts';
import { optionText, readOptions } from './pcapng-options.ts';

/**
 * The three blocks that hold a frame. False when one is too short, names an interface that there is not, or claims more
 * octets than it has.
 *
 *     enhanced   0 interface     4 time(8)   12 captured   16 wire   20 octets   options
 *     packet     0 interface(2)  4 time(8)   12 captured   16 wire   20 octets   options
 *     simple     0 wire          4 octets
 */
export function readFrameBlock(state: PcapngState, block: PcapngBlock): boolean {
  if (block.type === BLOCK.simplePacket) return readSimple(state, block);
  const { window, recording, little } = state;
  const { view } = window;
  const { start, end } = block;
  if (end - start < 20) return false;
  const local = block.type === BLOCK.packet ? view.getUint16(start, little) : view.getUint32(start, little);
  const { frame } = recording;
  frame.capturedLength = view.getUint32(start + 12, little);
  frame.wireLength = view.getUint32(start + 16, little);
  if (!placeFrame(state, { local, start: start + 20, end })) return false;
  takeTime(state, view.getUint32(start + 4, little), view.getUint32(start + 8, little));
  const optionsAt = start + 20 + frame.capturedLength + (-frame.capturedLength & 3);
  recording.deliver();
  if (end - optionsAt > 4) readComments(state, optionsAt, end);
  return true;
}

/** A simple packet has no time; it takes that of the frame before it. Its captured length follows from the snap length. */
function readSimple(state: PcapngState, { start, end }: PcapngBlock): boolean {
  const { window, recording, little } = state;
  const described = recording.description.interfaces[state.firstInterface];
  if (end - start < 4 || !described) return false;
  const { frame } = recording;
  frame.wireLength = window.view.getUint32(start, little);
  frame.capturedLength = Math.min(frame.wireLength, described.snapLength || Infinity);
  if (!placeFrame(state, { local: 0, start: start + 4, end })) return false;
  recording.deliver();
  return true;
}

function placeFrame(state: PcapngState, at: { local: number; start: number; end: number }): boolean {
  const { window, recording } = state;
  const { frame } = recording;
  const described = recording.description.interfaces[state.firstInterface + at.local];
  if (!described || frame.capturedLength > Math.min(at.end - at.start, LONGEST_FRAME)) return false;
  frame.interfaceId = state.firstInterface + at.local;
  frame.linkType = described.linkType;
  frame.offset = window.offset + at.start - window.at;
  frame.buffer = window.buffer;
  frame.start = at.start;
  return true;
}

function takeTime({ recording, clocks }: PcapngState, high: number, low: number): void {
  const { frame } = recording;
  const clock = clocks[frame.interfaceId]!;
  const startNs = recording.startNs ?? recording.start(clock.absoluteNs(high, low));
  frame.timeNs = clock.relativeNs(high, low, startNs);
  frame.timeRestNs = Number.isSafeInteger(frame.timeNs) ? 0 : Number(clock.absoluteNs(high, low) - startNs - BigInt(frame.timeNs));
}

function readComments({ window, recording, little }: PcapngState, start: number, end: number): void {
  for (const { code, value } of readOptions({ buffer: window.buffer, view: window.view, start, end, little })) {
    if (code === COMMENT_OPTION) recording.comment('frame', optionText(value));
  }
}
