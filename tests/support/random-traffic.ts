import type { RecordedFrame } from './capture-bytes.ts';
import { ethernetIpv4Tcp, ethernetIpv6Tcp, type TcpFrame } from './ethernet-frame.ts';
import { type Random, seededRandom } from './seeded-random.ts';

export interface Traffic {
  frames: RecordedFrame[];
  snapLength: number;
}

/** A segment before the network had it. */
interface Sent {
  timeNs: number;
  frame: TcpFrame;
  version: 4 | 6;
}

interface End {
  address: string;
  port: number;
  /** Next number to send, and next one expected. */
  next: number;
  expected: number;
  window: number;
  shift: number;
  clock: number;
  /** Segments that may be sent again. */
  history: { seq: number; payload: Uint8Array; flags: string }[];
}

interface Conversation {
  ends: [End, End];
  version: 4 | 6;
  timestamps: boolean;
  sack: boolean;
  roundTripNs: number;
  nowNs: number;
}

const START_NS = 1_700_000_000_000_000_000;
/** What leaves TCP's analysis nothing to say about what the payload is. */
const PORTS = [40001, 40002, 40003, 47001, 52123];

/**
 * TCP as it is and as it should not be: conversations with loss, reordering, copies, numbers that wrap, odd flags, keep-alives, closed
 * windows, reused ports, SACK, cut frames and clocks that go back. The same seed always gives the same frames.
 */
export function randomTraffic(seed: number, frames: number): Traffic {
  const random = seededRandom(seed);
  const sent: Sent[] = [];
  while (sent.length < frames) converse(random, sent, random.between(4, Math.min(120, frames)));
  const captured = throughNetwork(random, sent).slice(0, frames);
  return { frames: captured.map(recorded), snapLength: random.percent(6) ? random.between(54, 120) : 262_144 };
}

function recorded({ timeNs, frame, version }: Sent): RecordedFrame {
  const octets = version === 4 ? ethernetIpv4Tcp(frame) : ethernetIpv6Tcp(frame);
  return { timeNs: BigInt(START_NS) + BigInt(Math.floor(timeNs / 1000) * 1000), octets };
}

function converse(random: Random, sent: Sent[], steps: number): void {
  const talk = open(random, sent);
  if (random.percent(88)) shake(random, talk, sent);
  for (let step = 0; step < steps; step++) {
    talk.nowNs += random.percent(6) ? random.between(1, 3_000) * 1_000_000 : random.between(0, 2 * talk.roundTripNs);
    act(random, talk, sent);
  }
  if (random.percent(70)) finish(random, talk, sent);
}

function open(random: Random, sent: Sent[]): Conversation {
  const version = random.percent(85) ? 4 : 6;
  const addresses = version === 4 ? ['10.0.0.1', '10.0.0.2'] : ['fd00:0:0:0:0:0:0:1', 'fd00:0:0:0:0:0:0:2'];
  const end = (address: string, port: number): End => ({
    address, port, next: initialNumber(random), expected: 0, window: random.oneOf([64240, 65535, 8192, 501, 1, 0]), shift: random.between(0, 14), clock: random.between(0, 0xffffffff), history: [],
  });
  const ends: [End, End] = [end(addresses[0]!, random.oneOf(PORTS)), end(addresses[1]!, 41000 + random.between(0, 3))];
  ends[0].expected = ends[1].next;
  ends[1].expected = ends[0].next;
  const nowNs = (sent.at(-1)?.timeNs ?? 0) + random.between(0, 50_000_000);
  return { ends, version, timestamps: random.percent(50), sack: random.percent(60), roundTripNs: random.oneOf([20_000, 400_000, 5_000_000, 40_000_000]), nowNs };
}

/** Near the end of the numbers rather often, so that they wrap. */
function initialNumber(random: Random): number {
  return random.percent(25) ? (0xffffffff - random.between(0, 4000)) >>> 0 : random.between(0, 0xffffffff);
}

interface Wish {
  flags: string;
  payload?: Uint8Array;
  seq?: number;
  ack?: number;
  window?: number;
  options?: number[];
}

function send(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1, wish: Wish): void {
  const end = talk.ends[from];
  const peer = talk.ends[1 - from]!;
  const { flags, payload = new Uint8Array(0), seq = end.next, ack = flags.includes('A') ? end.expected : 0, window = end.window } = wish;
  talk.nowNs += random.between(0, talk.roundTripNs / 4);
  end.clock = (end.clock + random.between(0, 30)) >>> 0;
  const stamp = talk.timestamps && !flags.includes('R') ? [1, 1, 8, 10, ...word(end.clock), ...word(flags.includes('A') ? peer.clock : 0)] : [];
  sent.push({ timeNs: talk.nowNs, version: talk.version, frame: {
    source: end.address, destination: peer.address, sourcePort: end.port, destinationPort: peer.port, flags, payload, seq: seq >>> 0, ack: ack >>> 0, window, options: [...(wish.options ?? []), ...stamp],
  } });
}

/** Sends what takes numbers: the next ones of its end. */
function sendNew(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1, flags: string, payload: Uint8Array = new Uint8Array(0)): void {
  const end = talk.ends[from];
  const options = flags.includes('S') ? synOptions(random, talk, end) : [];
  send(random, talk, sent, from, { flags, payload, options });
  end.history.push({ seq: end.next, payload, flags });
  end.next = (end.next + payload.length + (/[SF]/.test(flags) ? 1 : 0)) >>> 0;
  if (!random.percent(4)) talk.ends[1 - from]!.expected = end.next;
}

function synOptions(random: Random, talk: Conversation, end: End): number[] {
  const options: number[] = [];
  if (!random.percent(8)) options.push(2, 4, 5, random.oneOf([0xb4, 0x8c]));
  if (talk.sack) options.push(4, 2);
  if (!random.percent(12)) options.push(1, 3, 3, random.percent(3) ? random.between(15, 20) : end.shift);
  return options;
}

function shake(random: Random, talk: Conversation, sent: Sent[]): void {
  sendNew(random, talk, sent, 0, 'S');
  if (random.percent(6)) return refuse(random, talk, sent);
  sendNew(random, talk, sent, 1, random.percent(5) ? 'S' : 'SA');
  if (!random.percent(7)) send(random, talk, sent, 0, { flags: 'A' });
}

function refuse(random: Random, talk: Conversation, sent: Sent[]): void {
  send(random, talk, sent, 1, { flags: 'RA', seq: 0, window: 0 });
}

type Act = (random: Random, talk: Conversation, sent: Sent[], from: 0 | 1) => void;

/** What an end does next, the likelier the more often it stands here. */
const ACTS: readonly Act[] = [
  data, data, data, data, data, data, acknowledge, acknowledge, acknowledge, acknowledge, repeatData, repeatData, repeatAck, repeatAck,
  keepAlive, probe, changeWindow, selective, jump, oldAck, unseenAck, oddFlags, finish, strange,
];

function act(random: Random, talk: Conversation, sent: Sent[]): void {
  random.oneOf(ACTS)(random, talk, sent, random.percent(50) ? 0 : 1);
}

function data(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  for (let left = random.between(1, 4); left > 0; left--) sendNew(random, talk, sent, from, random.oneOf(['A', 'PA', 'PA', 'P', 'UA']), binary(random, random.oneOf([1, 2, 30, 500, 1448, 1460])));
}

/** No text: nothing that looks like a message of a known protocol. */
function binary(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.between(0x80, 0xff));
}

function acknowledge(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  send(random, talk, sent, from, { flags: 'A' });
}

function repeatData(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  const { history } = talk.ends[from];
  if (history.length === 0) return;
  const again = history[Math.max(0, history.length - random.between(1, 6))]!;
  const longer = random.percent(10) ? binary(random, again.payload.length + random.between(1, 100)) : again.payload;
  send(random, talk, sent, from, { flags: again.flags, seq: again.seq, payload: longer });
}

function repeatAck(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  for (let left = random.between(1, 4); left > 0; left--) acknowledge(random, talk, sent, from);
}

function keepAlive(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  talk.nowNs += random.between(1, 45) * 1_000_000_000;
  send(random, talk, sent, from, { flags: 'A', seq: talk.ends[from].next - 1, payload: binary(random, random.between(0, 1)) });
  if (random.percent(80)) acknowledge(random, talk, sent, from === 0 ? 1 : 0);
}

function probe(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  const other = from === 0 ? 1 : 0;
  send(random, talk, sent, other, { flags: 'A', window: 0 });
  talk.nowNs += random.between(100, 900) * 1_000_000;
  send(random, talk, sent, from, { flags: 'A', payload: binary(random, 1) });
  send(random, talk, sent, other, { flags: 'A', window: random.percent(60) ? 0 : 500 });
}

function changeWindow(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  talk.ends[from].window = random.oneOf([0, 1, 100, 501, 502, 29200, 65535]);
  acknowledge(random, talk, sent, from);
}

/** Blocks beyond what is acknowledged, now and then below it (a D-SACK). */
function selective(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  const end = talk.ends[from];
  const blocks = Array.from({ length: random.between(1, 4) }, () => {
    const left = end.expected + random.between(-2000, 6000);
    return [...word(left), ...word(left + random.between(1, 3000))];
  });
  send(random, talk, sent, from, { flags: 'A', options: [1, 1, 5, 2 + blocks.length * 8, ...blocks.flat()].slice(0, 40 - (talk.timestamps ? 12 : 0)) });
}

/** Octets that were never captured. */
function jump(random: Random, talk: Conversation, _sent: Sent[], from: 0 | 1): void {
  talk.ends[from].next = (talk.ends[from].next + random.between(1, 4000)) >>> 0;
}

function oldAck(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  send(random, talk, sent, from, { flags: 'A', ack: talk.ends[from].expected - random.between(1, 3000) });
}

function unseenAck(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  const end = talk.ends[from];
  end.expected = (end.expected + random.between(1, 3000)) >>> 0;
  acknowledge(random, talk, sent, from);
}

function oddFlags(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  send(random, talk, sent, from, { flags: random.oneOf(['', 'F', 'FA', 'S', 'SA', 'SF', 'R', 'RA', 'U', 'EA', 'CA', 'PU', 'FSRPAUEC']), payload: binary(random, random.oneOf([0, 0, 0, 7])), ack: random.percent(50) ? random.between(0, 0xffffffff) : undefined });
}

function finish(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1 = random.percent(50) ? 0 : 1): void {
  const other = from === 0 ? 1 : 0;
  sendNew(random, talk, sent, from, 'FA', binary(random, random.percent(20) ? 40 : 0));
  if (random.percent(20)) return send(random, talk, sent, other, { flags: random.oneOf(['R', 'RA']) });
  if (random.percent(60)) acknowledge(random, talk, sent, other);
  sendNew(random, talk, sent, other, 'FA');
  if (random.percent(85)) acknowledge(random, talk, sent, from);
}

/** Numbers from nowhere. */
function strange(random: Random, talk: Conversation, sent: Sent[], from: 0 | 1): void {
  send(random, talk, sent, from, { flags: random.oneOf(['A', 'PA']), seq: random.between(0, 0xffffffff), payload: binary(random, random.oneOf([0, 1, 10])) });
}

/** Loses, copies and reorders; sorts by time but for a few. */
function throughNetwork(random: Random, sent: readonly Sent[]): Sent[] {
  const arrived: Sent[] = [];
  for (const segment of sent) {
    if (random.percent(3)) continue;
    const late = random.percent(4) ? random.between(1, 30_000_000) : 0;
    arrived.push({ ...segment, timeNs: segment.timeNs + late });
    if (random.percent(2)) arrived.push({ ...segment, timeNs: segment.timeNs + random.between(0, 200_000) });
  }
  arrived.sort((a, b) => a.timeNs - b.timeNs);
  return random.percent(10) ? arrived.map((segment) => (random.percent(3) ? { ...segment, timeNs: Math.max(0, segment.timeNs - random.between(1, 2_000_000)) } : segment)) : arrived;
}

function word(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}
