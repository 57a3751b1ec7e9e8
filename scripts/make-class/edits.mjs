// What students do to a recording before they hand it in, knowingly or not.
import { drawOctets } from './draw.mjs';
import { FIN, segmentIn, setChecksum } from './segment.mjs';

const keep = (recording, wanted) => ({ ...recording, frames: recording.frames.filter(wanted) });

/** As Wireshark's "Export specified packets" does. */
export const onlyFrames = (recording, first, last) => keep(recording, ({ number }) => number >= first && number <= last);
export const withoutFrames = (recording, ranges) => keep(recording, ({ number }) => !ranges.some(([first, last]) => number >= first && number <= last));
export const exported = (recording, numbers) => keep(recording, ({ number }) => numbers.includes(number));

/** By the display filter `tcp.flags.fin == 0`. */
export const withoutFin = (recording) => keep(recording, ({ octets }) => !((segmentIn(octets, recording.linkType)?.flags ?? 0) & FIN));

/** As `editcap -t` does. */
export function shifted(recording, seconds) {
  return { ...recording, frames: recording.frames.map((frame) => ({ ...frame, timeNs: frame.timeNs + BigInt(seconds) * 1_000_000_000n })) };
}

/** As `dumpcap -s` does: no frame longer than so many octets. */
export function cutTo(recording, octets) {
  return { ...recording, frames: recording.frames.map((frame) => ({ ...frame, octets: frame.octets.subarray(0, octets) })) };
}

const APPLICATION_DATA = [23, 3, 3];
const RECORD_HEAD = 5;

/** What HTTPS would have left of it: each piece of data as one record of TLS 1.2 (RFC 5246, 6.2.3) whose content nobody can read. */
export function encrypted(recording) {
  const frames = recording.frames.map((frame) => {
    const octets = Buffer.from(frame.octets);
    const segment = segmentIn(octets, recording.linkType);
    const size = segment ? segment.end - segment.payload : 0;
    if (size <= RECORD_HEAD) return frame;
    drawOctets(size, 'secret', frame.number).copy(octets, segment.payload);
    Buffer.from([...APPLICATION_DATA, (size - RECORD_HEAD) >> 8, (size - RECORD_HEAD) & 255]).copy(octets, segment.payload);
    setChecksum(octets, segment);
    return { ...frame, octets };
  });
  return { ...recording, frames };
}
