// One recording as another student would have made it: initial sequence numbers, client ports, timestamps, identifications, machines, times and the
// page are that student's; lengths, flags, order and what happened stay. Checksums that were right are right again.
import { draw, drawOctets, drawShare } from './draw.mjs';
import { pageOf, setPage } from './page.mjs';
import { ACK, internetSum, isTrue, optionsOf, segmentIn, setChecksum, SYN } from './segment.mjs';

/** A recording (recording.mjs) of the student's own; `shown` is the number in the page. */
export function readdress(recording, student, shown = student.id) {
  const times = timesOf(recording.frames, student.id);
  const stamps = new Map();
  const clients = clientsOf(recording);
  const page = pageOf(student, shown);
  const frames = recording.frames.map((frame, index) => {
    const octets = Buffer.from(frame.octets);
    const segment = segmentIn(octets, recording.linkType);
    if (recording.linkType === ETHERNET) rewriteMachines(octets, student.id);
    const elapsedMs = Number((times[index] - frame.timeNs) / 1_000_000n);
    if (segment) rewrite(octets, segment, { id: student.id, stamps, clients, page, elapsedMs, from: frame.timeNs, to: times[index] });
    return { ...frame, octets, timeNs: times[index] };
  });
  return { ...recording, frames };
}

const ETHERNET = 1;
const ARP = 0x0806;

/** Addresses of machines, in the frame's head and in what ARP says (RFC 826); a loopback interface has none. */
function rewriteMachines(octets, id) {
  for (const at of [0, 6, ...(octets.readUInt16BE(12) === ARP ? [22, 32] : [])]) {
    const machine = octets.subarray(at, at + 6);
    if ((machine[0] & 1) === 0 && machine.some((octet) => octet !== 0)) drawOctets(5, id, 'machine', machine.toString('hex')).copy(machine, 1);
  }
}

const SECOND = 1_000_000_000n;

/** Recorded at another hour of another day, and each wait a little longer or shorter. */
function timesOf(frames, id) {
  let now = frames[0].timeNs - BigInt(draw(id, 'before') % 400_000) * SECOND + BigInt(draw(id, 'fraction') % 1_000_000_000);
  return frames.map(({ timeNs }, index) => {
    const wait = index === 0 ? 0n : timeNs - frames[index - 1].timeNs;
    const play = wait > SECOND ? 0.04 : 0.7;
    now += BigInt(Math.round(Number(wait) * (1 + play * (drawShare(id, 'wait', index) - 0.4))));
    return now;
  });
}

/** Who sent a SYN without ACK: `address:port`. */
function clientsOf({ frames, linkType }) {
  const opened = frames.map(({ octets }) => segmentIn(octets, linkType)).filter((segment) => segment && (segment.flags & (SYN | ACK)) === SYN);
  return new Set(opened.map(({ from }) => from));
}

function rewrite(octets, segment, student) {
  const checksum = isTrue(octets, segment);
  rewritePayload(octets, segment, student);
  rewriteNumbers(octets, segment, student);
  rewriteStamps(octets, segment, student);
  rewritePorts(octets, segment, student);
  if (segment.version === 4) rewriteIdentification(octets, segment, student);
  if (checksum) setChecksum(octets, segment);
}

/** What is added to the numbers of one side. */
const shiftOf = (id, { connection }, side) => draw(id, 'sequence', connection, side);

function rewriteNumbers(octets, segment, { id }) {
  const { transport, from, to, flags } = segment;
  const add = (at, side) => octets.writeUInt32BE((octets.readUInt32BE(at) + shiftOf(id, segment, side)) % 2 ** 32, at);
  add(transport + 4, from);
  if (flags & ACK) add(transport + 8, to);
  for (const { at, length } of optionsOf(octets, segment).filter(({ kind }) => kind === SACK)) for (let edge = at + 2; edge < at + length; edge += 4) add(edge, to);
}

const SACK = 5;
const TIMESTAMPS = 8;

/** Clocks go on with the new times; an echo repeats what was sent. */
function rewriteStamps(octets, segment, { id, stamps, elapsedMs }) {
  const { connection, from, to } = segment;
  for (const { at } of optionsOf(octets, segment).filter(({ kind }) => kind === TIMESTAMPS)) {
    const [value, echo] = [octets.readUInt32BE(at + 2), octets.readUInt32BE(at + 6)];
    const mine = `${connection} ${from} ${value}`;
    if (!stamps.has(mine)) stamps.set(mine, wrapped(value + elapsedMs + draw(id, 'clock', connection, from)));
    octets.writeUInt32BE(stamps.get(mine), at + 2);
    if (echo !== 0) octets.writeUInt32BE(stamps.get(`${connection} ${to} ${echo}`) ?? wrapped(echo + elapsedMs + draw(id, 'clock', connection, to)), at + 6);
  }
}

const wrapped = (number) => ((number % 2 ** 32) + 2 ** 32) % 2 ** 32;

/** Even ones, as Linux gives them to connections that go out; all moved by one step, so that no two meet. */
function rewritePorts(octets, { transport, from, to }, { id, clients }) {
  const move = (at) => octets.writeUInt16BE(32_768 + ((octets.readUInt16BE(at) - 32_768 + 2 * (draw(id, 'ports') % 14_000)) % 28_232), at);
  if (clients.has(from)) move(transport);
  if (clients.has(to)) move(transport + 2);
}

function rewriteIdentification(octets, { network, transport, from }, { id }) {
  const identification = octets.readUInt16BE(network + 4);
  if (identification === 0) return;
  octets.writeUInt16BE((identification + draw(id, 'identification', from)) & 0xffff, network + 4);
  octets.writeUInt16BE(0, network + 10);
  octets.writeUInt16BE(internetSum(octets.subarray(network, transport)), network + 10);
}

function rewritePayload(octets, { payload, end }, { page, from, to }) {
  const body = octets.subarray(payload, end);
  setPage(body, page);
  rewriteDates(body, { from, to });
}

const DATE = /[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/g;

/** Every date of a head goes with the clock: each is 29 octets long (RFC 9110, 5.6.7). */
function rewriteDates(body, { from, to }) {
  const text = body.toString('latin1');
  if (!/^(HTTP\/1|[A-Z]+ \S+ HTTP\/1)/.test(text)) return;
  const seconds = Number(to / SECOND - from / SECOND);
  for (const { 0: date, index } of text.matchAll(DATE)) body.write(new Date(Date.parse(date) + seconds * 1000).toUTCString(), index, 'latin1');
}
