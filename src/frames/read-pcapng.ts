/**
 * pcapng (draft-ietf-opsawg-pcapng): sections of blocks, each framed by its type and its length at both ends. This file
 * walks the blocks; what a block holds is read by its own file.
 *
 *     0 type   4 total length   8 body …   total length again
 */
import type { CaptureStop } from './frame.ts';
import type { FormatReader } from './format-reader.ts';
import type { OctetWindow } from './octet-window.ts';
import { readFrameBlock } from './pcapng-frames.ts';
import { readInterface, readStatistics } from './pcapng-interfaces.ts';
import type { PcapngBlock, PcapngState } from './pcapng-block.ts';
import { BLOCK } from './pcapng-block.ts';
import { readSection, sectionOrder } from './pcapng-section.ts';
import type { Recording } from './recording.ts';

export function readPcapng(window: OctetWindow, recording: Recording): FormatReader {
  recording.description.format = 'pcapng';
  recording.description.sections = 0;
  const state: PcapngState = { window, recording, little: true, clocks: [], firstInterface: 0 };
  const block: PcapngBlock = { type: 0, start: 0, end: 0 };
  return { next: () => nextBlock(state, block) };
}

/** Longer blocks are not believed; tshark's bound as well. */
const LONGEST_BLOCK = 16 * 1024 * 1024;

function nextBlock(state: PcapngState, block: PcapngBlock): boolean {
  const { window } = state;
  if (!window.has(12)) return window.left > 0 ? stop(state, 'cut-in-header', 12) : false;
  const type = window.view.getUint32(window.at, state.little);
  if (type === BLOCK.section && !takeByteOrder(state)) return stop(state, 'corrupt-block', 12);
  const claimed = window.view.getUint32(window.at + 4, state.little);
  const length = claimed + (-claimed & 3);
  if (claimed < 12 || claimed > LONGEST_BLOCK) return stop(state, 'corrupt-length', length);
  if (!window.has(length)) return stop(state, isFrame(type) ? 'cut-in-frame' : 'cut-in-header', length);
  block.type = type;
  block.start = window.at + 8;
  block.end = window.at + length - 4;
  if (window.view.getUint32(block.end, state.little) !== claimed) return stop(state, 'corrupt-block', length);
  if (!readBlock(state, block)) return stop(state, 'corrupt-block', length);
  window.skip(length);
  return true;
}

/** False when the block contradicts itself. */
function readBlock(state: PcapngState, block: PcapngBlock): boolean {
  switch (block.type) {
    case BLOCK.enhancedPacket:
    case BLOCK.simplePacket:
    case BLOCK.packet:
      return readFrameBlock(state, block);
    case BLOCK.section:
      return readSection(state, block);
    case BLOCK.interface:
      return readInterface(state, block);
    case BLOCK.statistics:
      return readStatistics(state, block);
    case BLOCK.names:
    case BLOCK.secrets:
      return true;
    case BLOCK.journal:
    case BLOCK.custom:
    case BLOCK.customNotCopied:
      state.recording.passNumber();
      return true;
    default:
      state.recording.description.unknownBlocks++;
      return true;
  }
}

function isFrame(type: number): boolean {
  return type === BLOCK.enhancedPacket || type === BLOCK.simplePacket || type === BLOCK.packet;
}

/** A section's byte order stands behind the length that it is needed for. */
function takeByteOrder(state: PcapngState): boolean {
  const order = sectionOrder(state.window);
  if (order !== null) state.little = order === 'little';
  return order !== null;
}

function stop({ window, recording }: PcapngState, kind: CaptureStop['kind'], needed: number): false {
  return recording.stop(kind, { offset: window.offset, needed, had: Math.min(needed, window.left) });
}
