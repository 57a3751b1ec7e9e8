// What cannot be graded: no capture, or one that nobody can open; and what is refused.
import { bomb, leadingOut, linkAlone, tenThousand } from './hostile.mjs';
import { ALL } from './points.mjs';
import { asPcapng, sample, visitOf } from './samples.mjs';
import { zipOf, zipWithPassword } from './zip.mjs';

/** `problem` begins the first sentence that the teacher reads. */
const ungradable = (what, files, problem, capture = null) => ({ what, files, status: 'ungradable', criteria: null, capture, problem });

const UNREAD = 'Cannot read "lab.pcapng" as a capture';
const NO_CAPTURE = 'No capture is in it';

const DOCX = {
  '[Content_Types].xml': '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>实验报告：见截图。</w:t></w:r></w:p></w:body></w:document>',
};

export const UNREADABLE = [
  () => ungradable('an empty file', { 'lab.pcapng': Buffer.alloc(0) }, UNREAD, 'lab.pcapng'),
  () => ungradable('a picture that is called a capture', { 'lab.pcapng': sample('page.png') }, UNREAD, 'lab.pcapng'),
  (student) => ungradable('the first 20 octets of a capture', { 'lab.pcapng': asPcapng(visitOf(student)).subarray(0, 20) }, 'lab.pcapng ends before its first frame does', 'lab.pcapng'),
  (student) => ungradable('an archive behind a password', { 'work.zip': zipWithPassword('lab.pcapng', asPcapng(visitOf(student)), student.id) }, NO_CAPTURE),
  () => ungradable('a Word file and no capture', { 'report.docx': zipOf(DOCX) }, NO_CAPTURE),
];

export const HOSTILE = [
  () => ungradable('a bomb', { 'work.zip': bomb() }, 'work.zip/lab.pcapng unpacks to more than a thousand times its size'),
  (student) => ({ what: 'paths that lead out', files: { 'work.zip': leadingOut(asPcapng(visitOf(student))) }, status: 'graded', criteria: ALL, capture: 'work.zip/lab.pcapng' }),
  () => ungradable('a link to a file of the teacher’s machine', { 'work.zip': linkAlone() }, NO_CAPTURE),
  (student) => ungradable('ten thousand files', { 'work.zip': tenThousand(asPcapng(visitOf(student))) }, 'There are more than 2,000 files'),
];

export const MISSING = [0, 1, 2].map(() => () => ({ what: 'handed in nothing', files: null, status: 'missing', criteria: null, capture: null }));
