/**
 * The door of `redactions/`: a capture yields the same capture with addresses and secrets replaced, so that whatever reads it afterwards
 * shows one consistent picture. What stands for what is never kept.
 */
import { readSync, writeSync } from 'node:fs';
import type { CaptureFile } from '../frames/capture-file.ts';
import { readFrames, type ReadFramesOptions } from '../frames/read-frames.ts';
import { openSpoolFile } from '../frames/spool-file.ts';
import { recogniseFile } from '../frames/recognise-file.ts';
import { AddressBook } from './address-book.ts';
import { blankMetadata } from './blank-metadata.ts';
import { meetFrame, redactFrame } from './redact-frame.ts';
import { SecretStreams } from './secret-streams.ts';
import { walkFrame } from './walk-frame.ts';

const PIECE_OCTETS = 1024 * 1024;

/**
 * The verb of `redactions/`: reads the capture twice and writes its redacted copy to a nameless temporary file. The copy has the same
 * length, frames at the same places, and right checksums where they were right; closing it closes the original. Throws the system's
 * error where there is no room; the original is closed then, too.
 */
export async function redactCapture(file: CaptureFile, options: Pick<ReadFramesOptions, 'signal'> = {}): Promise<CaptureFile> {
  const spool = openSpoolFile();
  try {
    copyInto(file, spool.append);
    const book = new AddressBook();
    const streams = new SecretStreams(book, file.readAt);
    await readFrames(file, (frame) => {
      const octets = frame.buffer.subarray(frame.start, frame.start + frame.capturedLength);
      meetFrame(octets, walkFrame(octets, frame.wireLength, frame.linkType), { book, streams, offset: frame.offset });
    }, options);
    streams.finish();
    book.assign();
    await readFrames(file, (frame) => {
      const octets = frame.buffer.subarray(frame.start, frame.start + frame.capturedLength);
      const redacted = redactFrame(octets, walkFrame(octets, frame.wireLength, frame.linkType), { book, streams });
      writeSync(spool.fd, redacted, 0, redacted.length, frame.offset);
    }, options);
    const copy = copyOf(file, spool, book.counts());
    if (recogniseFile(file.readAt(0, 8)) === 'pcapng') blankMetadata(copy, spool.fd);
    return copy;
  } catch (error) {
    spool.remove();
    await file.close();
    throw error;
  }
}

function copyInto(file: CaptureFile, append: (octets: Uint8Array) => void): void {
  const piece = new Uint8Array(PIECE_OCTETS);
  for (let at = 0; at < file.octets; ) {
    const octets = file.readInto(piece, at);
    if (octets === 0) return;
    append(piece.subarray(0, octets));
    at += octets;
  }
}

function copyOf(file: CaptureFile, spool: ReturnType<typeof openSpoolFile>, redaction: NonNullable<CaptureFile['redaction']>): CaptureFile {
  const readInto = (target: Uint8Array, offset: number) => readSync(spool.fd, target, 0, target.length, offset);
  return {
    ...file,
    redaction,
    readInto,
    readAt: (offset, length) => {
      const target = new Uint8Array(Math.max(0, Math.min(length, file.octets - offset)));
      return target.subarray(0, readInto(target, offset));
    },
    close: async () => {
      spool.remove();
      await file.close();
    },
  };
}
