/** The verb of `frames/`: walks a capture once from front to back through one small buffer and hands out each frame. */
import type { CaptureFile } from './capture-file.ts';
import type { CaptureDescription, Frame } from './frame.ts';
import type { FormatReader } from './format-reader.ts';
import { OctetWindow } from './octet-window.ts';
import { readPcap } from './read-pcap.ts';
import { readPcapng } from './read-pcapng.ts';
import { recogniseFile } from './recognise-file.ts';
import { Recording } from './recording.ts';

export interface ReadFramesOptions {
  /** Called now and then, and once at the end. */
  onProgress?: (octetsRead: number, octetsTotal: number) => void;
  /** Rejects with the signal's reason when aborted. */
  signal?: AbortSignal;
  /** Size of the buffer to begin with: half a mebibyte stays in the processor's cache. */
  bufferOctets?: number;
}

/**
 * Calls `visit` for every frame, always with the same object, and resolves to what the file says about itself. Damage
 * ends the reading and is described; only an abort, or `visit` itself, throws.
 */
export async function readFrames(
  file: CaptureFile,
  visit: (frame: Frame) => void,
  options: ReadFramesOptions = {},
): Promise<CaptureDescription> {
  const window = new OctetWindow(file, options.bufferOctets ?? 512 * 1024);
  const recording = new Recording(file, visit);
  const reader = readerFor(file, window, recording);
  while (readStretch(reader, window)) {
    await breathe();
    options.signal?.throwIfAborted();
    options.onProgress?.(window.offset, file.octets);
  }
  if (file.gzipDamaged) blameGzip(recording, file);
  options.onProgress?.(file.octets, file.octets);
  return recording.description;
}

function readerFor(file: CaptureFile, window: OctetWindow, recording: Recording): FormatReader {
  const isPcapng = recogniseFile(file.readAt(0, 8)) === 'pcapng';
  return isPcapng ? readPcapng(window, recording) : readPcap(window, recording);
}

/** Octets read between two turns of the event loop: a few milliseconds of work. */
const STRETCH_OCTETS = 8 * 1024 * 1024;

/** False when the reader has come to its end. */
function readStretch(reader: FormatReader, window: OctetWindow): boolean {
  const until = window.offset + STRETCH_OCTETS;
  while (window.offset < until) if (!reader.next()) return false;
  return true;
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The damage of the compressed file is the cause; where the frames broke off is only its effect. */
function blameGzip({ description }: Recording, file: CaptureFile): void {
  const effect = description.stop ?? { offset: file.octets, needed: 0, had: 0 };
  description.stop = { ...effect, kind: 'gzip-damaged', afterFrame: description.frames };
}
