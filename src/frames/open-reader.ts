import type { CaptureFile } from './capture-file.ts';
import type { FormatReader } from './format-reader.ts';
import type { CaptureDescription, Frame } from './frame.ts';
import { OctetWindow } from './octet-window.ts';
import { readPcap } from './read-pcap.ts';
import { readPcapng } from './read-pcapng.ts';
import { recogniseFile } from './recognise-file.ts';
import { Recording } from './recording.ts';

/** A capture about to be read from its beginning. */
export interface OpenReader {
  reader: FormatReader;
  window: OctetWindow;
  /** Grows while the reader goes on. */
  description: CaptureDescription;
  /** By interface: the section, from 1, that describes it. */
  sections: readonly number[];
  /** The same, with the reason for which the reading ended; to be asked once, when the reader has come to its end. */
  describe(): CaptureDescription;
}

/** Half a mebibyte stays in the processor's cache. */
const BUFFER_OCTETS = 512 * 1024;

/** `visit` is called within `reader.next()`, at most once a call, always with the same object. */
export function openReader(file: CaptureFile, visit: (frame: Frame) => void, bufferOctets: number = BUFFER_OCTETS): OpenReader {
  const window = new OctetWindow(file, bufferOctets);
  const recording = new Recording(file, visit);
  const isPcapng = recogniseFile(file.readAt(0, 8)) === 'pcapng';
  const reader = isPcapng ? readPcapng(window, recording) : readPcap(window, recording);
  const { description } = recording;
  const describe = () => {
    if (file.redaction) description.redacted = file.redaction;
    if (file.gzipDamaged) blameGzip(description, file);
    return description;
  };
  return { reader, window, description, sections: recording.sections, describe };
}

/** The damage of the compressed file is the cause; where the frames broke off is only its effect. */
function blameGzip(description: CaptureDescription, file: CaptureFile): void {
  const effect = description.stop ?? { offset: file.octets, needed: 0, had: 0 };
  description.stop = { ...effect, kind: 'gzip-damaged', afterFrame: description.frames };
}
