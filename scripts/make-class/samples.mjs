// The recordings that everything is made of: those of samples/, and nothing else, so that a fresh clone is enough.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readdress } from './readdress.mjs';
import { readRecording, writePcap, writePcapng } from './recording.mjs';
import { segmentIn } from './segment.mjs';

const folder = new URL('../../samples/', import.meta.url);
export const sample = (name) => readFileSync(new URL(name, folder));

/** A sample as its frames. */
const recordingOf = (name) => readRecording(sample(name));

/** The visit of samples/lab.pcapng as the student would have recorded it. */
export const visitOf = (student, shown) => readdress(recordingOf('lab.pcapng'), student, shown);

/** Another sample's, without the frames in which machines introduce themselves over IPv6. */
export function otherVisitOf(name, student) {
  const { frames, ...recording } = recordingOf(name);
  return readdress({ ...recording, frames: frames.filter(({ octets }) => recording.linkType !== 1 || octets.readUInt16BE(12) === 0x0806 || segmentIn(octets, recording.linkType)) }, student);
}

export const asPcapng = (recording) => writePcapng(recording);
export const asPcap = (recording) => writePcap(recording);
export const asGzip = (recording) => gzipSync(writePcapng(recording), { level: 9 });

/** The notes that come along, with the student's own name and number, about the capture of that name; without the picture of the page. */
export function notesOf({ id, name, latin }, language, capture) {
  const text = sample(language === 'zh-CN' ? 'notes.zh-CN.md' : 'notes.md').toString();
  return text.replaceAll('20260001', id).replaceAll('李华', name).replaceAll('Li Hua', latin).replaceAll('lab.pcapng', capture).replace(/^!\[.*\]\(page\.png\)\n/m, '');
}
