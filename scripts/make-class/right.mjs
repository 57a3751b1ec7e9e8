// Those who did what was asked, in all the forms in which it is handed in.
import { ALL } from './points.mjs';
import { asGzip, asPcap, asPcapng, notesOf, otherVisitOf, sample, visitOf } from './samples.mjs';
import { pageOf } from './page.mjs';
import { onlyFrames } from './edits.mjs';
import { zipInGbk, zipOf } from './zip.mjs';

const right = (what, files, rest = {}) => ({ what, files, status: 'graded', criteria: ALL, capture: Object.keys(files)[0], ...rest });

function siteOf(student) {
  const { html, logo, tune } = pageOf(student);
  return { 'site/index.html': html, 'site/logo.svg': logo, 'site/introduction.wav': tune };
}

export const RIGHT = [
  () => right('the sample as it was recorded, with the notes and the page', { 'lab.pcapng': sample('lab.pcapng'), 'notes.md': sample('notes.zh-CN.md'), 'page.png': sample('page.png') }),
  (student) => right('as pcap', { 'lab.pcap': asPcap(visitOf(student)), 'notes.md': notesOf(student, 'zh-CN', 'lab.pcap') }),
  (student) => right('packed by gzip', { 'lab.pcapng.gz': asGzip(visitOf(student)), 'notes.md': notesOf(student, 'en', 'lab.pcapng.gz') }),
  (student) => right('recorded by Npcap’s loopback adapter', { 'lab.pcap': asPcap(otherVisitOf('npcap-loopback.pcap', student)) }),
  (student) => right('a folder with the site, and a second capture that is cut out of the first', { 'lab2/lab.pcapng': asPcapng(visitOf(student)), 'lab2/handshake.pcapng': asPcapng(onlyFrames(visitOf(student), 7, 9)), ...siteOf(student) }),
  (student) => right('an archive in an archive', { 'all.zip': zipOf({ 'inner.zip': zipOf({ 'lab.pcapng': asPcapng(visitOf(student)) }), '__MACOSX/._inner.zip': 'x', 'readme.txt': 'see inner.zip\n' }) }, { capture: 'all.zip/inner.zip/lab.pcapng' }),
  (student) => right('an archive with names in GBK', { 'work.zip': zipInGbk({ '抓包/实验二抓包.pcapng': asPcapng(visitOf(student)), '说明.txt': '见抓包\n' }) }, { capture: 'work.zip/抓包/实验二抓包.pcapng' }),
  (student) => right('a second attempt, after one that was empty', { 'lab.pcapng': asPcapng(visitOf(student)) }, { before: { 'lab.pcapng': Buffer.alloc(0) } }),
  (student) => right('a name that is not the lab’s', { 'Wireshark capture (final).pcapng': asPcapng(visitOf(student)) }),
  (student) => right('late; a name from right to left, and a file’s name that turns the direction round', { 'lab_\u202egnpacp.pcapng': asPcapng(visitOf(student)) }, { late: true }),
  (student) => right('late; a name that a spreadsheet would run', { 'lab.pcapng': asPcapng(visitOf(student)) }, { late: true }),
];
