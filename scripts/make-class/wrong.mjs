// Those whose recording lacks something, and those whose notes say what is not so.
import { cutTo, encrypted, exported, onlyFrames, shifted, withoutFin, withoutFrames } from './edits.mjs';
import { MISTAKES } from './mistakes.mjs';
import { ALL, earned, lost } from './points.mjs';
import { asPcap, asPcapng, otherVisitOf, visitOf } from './samples.mjs';

const wrong = (what, recording, criteria) => ({ what, files: { 'lab.pcapng': asPcapng(recording) }, status: 'graded', criteria, capture: 'lab.pcapng' });

/** Frames that the filter `http` shows in samples/lab.pcapng, and those of each connection. */
const HTTP = [10, 14, 22, 26, 34, 38, 46, 50, 58, 60, 68, 70];
const LOGO = [19, 30];
const AUDIO = [31, 42];
const AGAIN = [55, 74];
const AUDIO_AGAIN = [65, 74];

/** The first visit of samples/ipv6.pcapng, whose connection stays open. */
const KEPT_ALIVE = 13;

/** Notes alone cost nothing here: the rubric `lab` asks the capture. */
function mistaken(code, student) {
  const { what, notes } = MISTAKES[code];
  const [name, capture, criteria] = {
    M8: () => ['lab.pcap', asPcap(otherVisitOf('npcap-loopback.pcap', student)), ALL],
    M14: () => ['lab.pcapng', asPcapng(exported(visitOf(student), HTTP)), earned('request', 'persistence')],
    M18: () => ['lab.pcapng', asPcapng(onlyFrames(otherVisitOf('ipv6.pcapng', student), 1, KEPT_ALIVE)), earned('handshake', 'request', 'page', 'persistence', 'whole')],
  }[code]?.() ?? ['lab.pcapng', asPcapng(visitOf(student)), ALL];
  return { what: `${code}: ${what}`, files: { [name]: capture, 'notes.md': notes.replace('lab.pcapng', name) }, status: 'graded', criteria, capture: name, mistakes: [code] };
}

export const MISTAKEN = Object.keys(MISTAKES).map((code) => (student) => mistaken(code, student));

export const LACKING = [
  (student) => wrong('began to record when the page was already asked for, and stopped after it', onlyFrames(visitOf(student), 10, 18), lost('handshake', 'logo', 'audio')),
  (student) => wrong('saved what tcp.flags.fin == 0 shows', withoutFin(visitOf(student)), lost('close', 'time-wait')),
  (student) => wrong('a connection that was reset, and others that nobody answered', otherVisitOf('abort.pcapng', student), earned('handshake', 'request', 'close')),
  (student) => wrong('HTTPS, of which nothing can be read', encrypted(visitOf(student)), earned()),
  (student) => wrong('nothing but what the browser had already', onlyFrames(visitOf(student), ...AGAIN), lost('page', 'logo', 'audio')),
  (student) => wrong('no logo', withoutFrames(visitOf(student), [LOGO]), lost('logo')),
  (student) => wrong('no audio', withoutFrames(visitOf(student), [AUDIO, AUDIO_AGAIN]), lost('audio')),
  (student) => ({ ...wrong('a file that ends in the middle of a frame', onlyFrames(visitOf(student), 1, 34), lost('audio', 'whole')), cut: 300 }),
  (student) => wrong('96 octets of each frame', cutTo(visitOf(student), 96), lost('page', 'logo', 'audio', 'persistence', 'whole')),
  (student) => wrong('another page without logo and audio, over a bad wire', otherVisitOf('loss.pcapng', student), lost('logo', 'audio')),
  (student) => wrong('nothing at all was recorded', onlyFrames(visitOf(student), 0, 0), earned()),
].map((make) => (student) => withEndCutOff(make(student)));

function withEndCutOff({ cut, ...one }) {
  return cut ? { ...one, files: { 'lab.pcapng': one.files['lab.pcapng'].subarray(0, -cut) } } : one;
}

/** By `owner`, who is among those who did it right. */
export const COPIED = [
  (_, owner) => ({ ...wrong('copied: renamed', visitOf(owner), ALL), files: { 'mine.pcapng': asPcapng(visitOf(owner)) }, capture: 'mine.pcapng', copiedFrom: owner.id }),
  (_, owner) => ({ ...wrong('copied: an hour later', shifted(visitOf(owner), 3600), ALL), copiedFrom: owner.id }),
  (_, owner) => ({ ...wrong('copied: the page’s connections alone', onlyFrames(visitOf(owner), 7, 42), ALL), copiedFrom: owner.id }),
  (_, owner) => ({ ...wrong('copied: as pcap', visitOf(owner), ALL), files: { 'lab.pcap': asPcap(visitOf(owner)) }, capture: 'lab.pcap', copiedFrom: owner.id }),
];

/** Two who were told to work together. */
export const TOGETHER = [
  (student) => ({ ...wrong('group work: recorded by this one', visitOf(student), ALL), group: 'G1' }),
  (_, owner) => ({ ...wrong('group work: recorded by the other', visitOf(owner), ALL), group: 'G1', copiedFrom: owner.id }),
];

export const OTHERS_NUMBER = [(student, owner) => ({ ...wrong('another student’s number in the page', visitOf(student, owner.id), ALL), showsNumberOf: owner.id })];
