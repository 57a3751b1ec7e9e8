// The recordings that everything is made of: those of samples/, and nothing else, so that a fresh clone is enough.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readdress } from './readdress.mjs';
import { readRecording, writePcap, writePcapng } from './recording.mjs';

const folder = new URL('../../samples/', import.meta.url);
export const sample = (name) => readFileSync(new URL(name, folder));

/** A sample as its frames. */
const recordingOf = (name) => readRecording(sample(name));

/** The visit of samples/lab.pcapng as the student would have recorded it. */
export const visitOf = (student, shown) => readdress(recordingOf('lab.pcapng'), student, shown);
export const otherVisitOf = (name, student) => readdress(recordingOf(name), student);

export const asPcapng = (recording) => writePcapng(recording);
export const asPcap = (recording) => writePcap(recording);
export const asGzip = (recording) => gzipSync(writePcapng(recording), { level: 9 });

/** The notes that come along, with the student's own name and number, about the capture of that name; without the picture of the page. */
export function notesOf({ id, name, latin }, language, capture) {
  const text = sample(language === 'zh-CN' ? 'notes.zh-CN.md' : 'notes.md').toString();
  return text.replaceAll('20260001', id).replaceAll('李华', name).replaceAll('Li Hua', latin).replaceAll('lab.pcapng', capture).replace(/^!\[.*\]\(page\.png\)\n/m, '');
}
