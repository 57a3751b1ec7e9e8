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
import type { FramePlaces } from './frame-places.ts';
import { followFrame, meetFrame, redactFrame } from './redact-frame.ts';
import { redactLine } from './redact-line.ts';
import { SecretStreams } from './secret-streams.ts';
import { meetText, substituteText } from './substitute-text.ts';
import { walkFrame } from './walk-frame.ts';

const PIECE_OCTETS = 1024 * 1024;

/**
 * The verb of `redactions/`: reads the capture three times and writes its redacted copy to a nameless temporary file. The copy has the same
 * length, frames at the same places, and right checksums where they were right; closing it closes the original. Throws the system's
 * error where there is no room; the original is closed then, too.
 */
export async function redactCapture(file: CaptureFile, options: Pick<ReadFramesOptions, 'signal'> = {}): Promise<CaptureFile> {
  const spool = openSpoolFile();
  try {
    copyInto(file, spool.append);
    const book = new AddressBook();
    await meetAll(file, book, options);
    book.assign();
    const streams = await findAll(file, book, options);
    await eachFrame(file, options, (octets, places, offset) => {
      const redacted = redactFrame(octets, places, { book, streams });
      writeSync(spool.fd, redacted, 0, redacted.length, offset);
    });
    const copy = copyOf(file, spool, book);
    if (recogniseFile(file.readAt(0, 8)) === 'pcapng') blankMetadata(copy, { fd: spool.fd, book });
    return copy;
  } catch (error) {
    spool.remove();
    await file.close();
    throw error;
  }
}

type Options = Pick<ReadFramesOptions, 'signal'>;

async function eachFrame(file: CaptureFile, options: Options, visit: (octets: Uint8Array, places: FramePlaces, offset: number) => void): Promise<void> {
  await readFrames(file, (frame) => {
    const octets = frame.buffer.subarray(frame.start, frame.start + frame.capturedLength);
    visit(octets, walkFrame(octets, frame.wireLength, frame.linkType), frame.offset);
  }, options);
}

async function meetAll(file: CaptureFile, book: AddressBook, options: Options): Promise<void> {
  const streams = new SecretStreams({ readAt: file.readAt, substitute: (edit) => meetText(edit, book) });
  await eachFrame(file, options, (octets, places, offset) => {
    meetFrame(octets, places, book);
    followFrame(octets, places, { streams, offset });
  });
  streams.finish();
}

/** Only now is it known what the capture knows from elsewhere. */
async function findAll(file: CaptureFile, book: AddressBook, options: Options): Promise<SecretStreams> {
  const streams = new SecretStreams({ readAt: file.readAt, substitute: (edit) => substituteText(edit, book) });
  await eachFrame(file, options, (octets, places, offset) => followFrame(octets, places, { streams, offset }));
  streams.finish();
  return streams;
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

function copyOf(file: CaptureFile, spool: ReturnType<typeof openSpoolFile>, book: AddressBook): CaptureFile {
  const readInto = (target: Uint8Array, offset: number) => readSync(spool.fd, target, 0, target.length, offset);
  return {
    ...file,
    name: redactLine(file.name, book),
    redaction: book.counts(),
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
