/**
 * Classic pcap (draft-ietf-opsawg-pcap): a file header, then records. Microseconds or nanoseconds, either byte order,
 * Kuznetzov's longer record header.
 */
import type { CaptureInterface, Frame } from './frame.ts';
import type { FormatReader } from './format-reader.ts';
import { LONGEST_FRAME } from './format-reader.ts';
import type { OctetWindow } from './octet-window.ts';
import type { Recording } from './recording.ts';

/** The file header, as far as reading records depends on it. */
interface PcapLayout {
  little: boolean;
  tickNs: number;
  headerOctets: number;
  linkType: number;
  /** Files before version 2.4 may give wire length and captured length in the other order. */
  lengthsSwapped: 'no' | 'yes' | 'maybe';
  /** Time of the first frame. */
  start: { seconds: number; fractionNs: number } | null;
}

export function readPcap(window: OctetWindow, recording: Recording): FormatReader {
  const layout = readFileHeader(window, recording);
  return { next: () => layout !== null && readRecord(layout, window, recording) };
}

const FILE_HEADER_OCTETS = 24;

function readFileHeader(window: OctetWindow, recording: Recording): PcapLayout | null {
  if (!window.has(FILE_HEADER_OCTETS)) {
    recording.stop('cut-in-header', { offset: 0, needed: FILE_HEADER_OCTETS, had: window.left });
    return null;
  }
  const { view } = window;
  const little = view.getUint8(0) !== 0xa1;
  const magic = view.getUint32(0, little);
  const tickNs = magic === 0xa1b23c4d ? 1 : 1000;
  // The upper bits tell the length of a frame check sequence, not the link.
  const linkType = view.getUint32(20, little) & 0xffff;
  const version = view.getUint16(4, little) * 1000 + view.getUint16(6, little);
  recording.description.byteOrder = little ? 'little' : 'big';
  recording.addInterface(bareInterface(linkType, view.getUint32(16, little), 1e9 / tickNs));
  window.skip(FILE_HEADER_OCTETS);
  const lengthsSwapped = version === 2003 ? 'maybe' : version < 2003 ? 'yes' : 'no';
  return { little, tickNs, linkType, headerOctets: magic === 0xa1b2cd34 ? 24 : 16, lengthsSwapped, start: null };
}

/**
 *     0 seconds   4 fraction   8 captured length   12 wire length   16 (Kuznetzov: index, protocol, type) … frame
 */
function readRecord(layout: PcapLayout, window: OctetWindow, recording: Recording): boolean {
  const { little, headerOctets } = layout;
  if (!window.has(headerOctets)) return endBetweenRecords(window, recording, headerOctets);
  const { view, at } = window;
  const { frame } = recording;
  takeLengths(layout, frame, { captured: view.getUint32(at + 8, little), wire: view.getUint32(at + 12, little) });
  const needed = headerOctets + frame.capturedLength;
  if (frame.capturedLength > LONGEST_FRAME) return recording.stop('corrupt-length', place(window, needed));
  if (!window.has(needed)) return recording.stop('cut-in-frame', place(window, needed));
  takeTime(layout, recording, window);
  frame.linkType = layout.linkType;
  frame.offset = window.offset + headerOctets;
  frame.buffer = window.buffer;
  frame.start = window.at + headerOctets;
  window.skip(needed);
  recording.deliver();
  return true;
}

function takeTime(layout: PcapLayout, recording: Recording, { view, at }: OctetWindow): void {
  const seconds = view.getUint32(at, layout.little);
  const fractionNs = view.getUint32(at + 4, layout.little) * layout.tickNs;
  layout.start ??= startAt(recording, seconds, fractionNs);
  const { frame } = recording;
  frame.timeNs = (seconds - layout.start.seconds) * 1e9 + fractionNs - layout.start.fractionNs;
  const exactNs = () => BigInt(seconds - layout.start!.seconds) * 1_000_000_000n + BigInt(fractionNs - layout.start!.fractionNs);
  frame.timeRestNs = Number.isSafeInteger(frame.timeNs) ? 0 : Number(exactNs() - BigInt(frame.timeNs));
}

function startAt(recording: Recording, seconds: number, fractionNs: number) {
  recording.start(BigInt(seconds) * 1_000_000_000n + BigInt(fractionNs));
  return { seconds, fractionNs };
}

function takeLengths({ lengthsSwapped }: PcapLayout, frame: Frame, { captured, wire }: { captured: number; wire: number }): void {
  const swap = lengthsSwapped === 'yes' || (lengthsSwapped === 'maybe' && captured > wire);
  frame.capturedLength = swap ? wire : captured;
  frame.wireLength = swap ? captured : wire;
}

function endBetweenRecords(window: OctetWindow, recording: Recording, needed: number): boolean {
  return window.left > 0 ? recording.stop('cut-in-header', place(window, needed)) : false;
}

function place(window: OctetWindow, needed: number) {
  return { offset: window.offset, needed, had: Math.min(needed, window.left) };
}

function bareInterface(linkType: number, snapLength: number, ticksPerSecond: number): CaptureInterface {
  const unsaid = { name: null, description: null, filter: null, os: null, received: null, dropped: null };
  return { ...unsaid, linkType, snapLength, ticksPerSecond, frames: 0 };
}
