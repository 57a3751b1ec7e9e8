/** The verb of `frames/`: walks a capture once from front to back through one small buffer and hands out each frame. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { CaptureFile } from './capture-file.ts';
import type { CaptureDescription, Frame } from './frame.ts';
import type { FormatReader } from './format-reader.ts';
import type { OctetWindow } from './octet-window.ts';
import { openReader } from './open-reader.ts';

export interface ReadFramesOptions {
  /** Called now and then, and once at the end. */
  onProgress?: (octetsRead: number, octetsTotal: number) => void;
  /** Rejects with the signal's reason when aborted. */
  signal?: Pick<AbortSignal, 'throwIfAborted'>;
  /** Size of the buffer to begin with. */
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
  const { reader, window, describe } = openReader(file, visit, options.bufferOctets);
  while (readStretch(reader, window)) {
    await breathe();
    options.signal?.throwIfAborted();
    options.onProgress?.(window.offset, file.octets);
  }
  options.onProgress?.(file.octets, file.octets);
  return describe();
}

/** Octets read between two turns of the event loop: a few milliseconds of work. */
const STRETCH_OCTETS = 8 * 1024 * 1024;

/** False when the reader has come to its end. */
function readStretch(reader: FormatReader, window: OctetWindow): boolean {
  const until = window.offset + STRETCH_OCTETS;
  while (window.offset < until) if (!reader.next()) return false;
  return true;
}
