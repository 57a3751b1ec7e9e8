import type { RecordedFrame } from './capture-bytes.ts';
import { ethernetIpv4Tcp } from './ethernet-frame.ts';
import { type Random, seededRandom } from './seeded-random.ts';

/** DNS as resolvers speak it, and as they should not: every type of record, options, copies, answers without questions, over UDP and TCP. */
const START_NS = 1_700_000_000_000_000_000n;
const PORTS = [53, 53, 53, 5353, 5355];
const NAMES = ['example.com', 'www.example.com', 'a.b', 'x.local', '_http._tcp.local', 'xn--fiqs8s.example'];
const TYPES = [1, 2, 5, 6, 12, 13, 15, 16, 17, 18, 20, 21, 24, 26, 28, 29, 33, 35, 36, 37, 39, 43, 44, 46, 47, 48, 49, 50, 51, 52, 58, 59, 60, 61, 62, 63, 64, 65, 99, 104, 105, 106, 107, 108, 255, 257, 1000];
const OPTIONS = [3, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 20292];
const SERVER = '10.0.0.53';
const CLIENT = '10.0.0.1';

/** The same seed always gives the same frames. */
export function dnsTraffic(seed: number, count: number): RecordedFrame[] {
  const random = seededRandom(seed);
  const frames: RecordedFrame[] = [];
  let timeNs = START_NS;
  while (frames.length < count) {
    const octets = random.percent(20) ? overTcp(random, frames.length) : [overUdp(random)];
    for (const frame of octets) {
      timeNs += BigInt(random.between(1, 2_000_000)) * 1000n;
      frames.push({ timeNs, octets: frame });
    }
  }
  return frames.slice(0, count);
}

function overUdp(random: Random): Uint8Array {
  const port = random.oneOf(PORTS);
  const { octets, isAnswer } = message(random);
  const whole = random.percent(6) ? octets.subarray(0, random.between(12, octets.length)) : octets;
  const client = 40000 + random.between(0, 2);
  const [source, destination] = isAnswer ? [port, client] : [client, port];
  const datagram = [...u16(source), ...u16(destination), ...u16(8 + whole.length), 0x12, 0x34, ...whole];
  const [from, to] = isAnswer ? [SERVER, CLIENT] : [CLIENT, SERVER];
  const header = [0x45, 0, ...u16(20 + datagram.length), 0, 1, 0x40, 0, 64, 17, 0, 0, ...address(from), ...address(to)];
  return Uint8Array.from([2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0, ...header, ...datagram]);
}

/** One connection with one or two messages, cut anywhere. */
function overTcp(random: Random, place: number): Uint8Array[] {
  const client = { source: CLIENT, sourcePort: 41000 + place, destination: SERVER, destinationPort: 53 };
  const server = { source: SERVER, sourcePort: 53, destination: CLIENT, destinationPort: 41000 + place };
  const handshake = [ethernetIpv4Tcp({ ...client, seq: 100, flags: 'S' }), ethernetIpv4Tcp({ ...server, seq: 500, ack: 101, flags: 'SA' }), ethernetIpv4Tcp({ ...client, seq: 101, ack: 501, flags: 'A' })];
  const isAnswer = random.percent(30);
  const asked = [withLength(message(random, 1, isAnswer).octets), ...(random.percent(40) ? [withLength(message(random, 2, isAnswer).octets)] : [])];
  const payload = Uint8Array.from(asked.flatMap((one) => [...one]));
  return [...handshake, ...pieces(random, payload).map(({ at, octets }) => ethernetIpv4Tcp({ ...client, seq: 101 + at, ack: 501, flags: 'PA', payload: octets }))];
}

function pieces(random: Random, octets: Uint8Array): { at: number; octets: Uint8Array }[] {
  const cut = random.percent(50) ? random.between(1, octets.length - 1) : octets.length;
  return [{ at: 0, octets: octets.subarray(0, cut) }, ...(cut < octets.length ? [{ at: cut, octets: octets.subarray(cut) }] : [])];
}

const withLength = (octets: Uint8Array): Uint8Array => Uint8Array.from([...u16(octets.length), ...octets]);

function message(random: Random, id = random.between(0, 3), isAnswer = random.percent(55)): { octets: Uint8Array; isAnswer: boolean } {
  const flags = (isAnswer ? 0x8180 : 0x0100) ^ (random.percent(20) ? random.between(0, 0x7fff) & 0x07ff : 0);
  const name = random.oneOf(NAMES);
  const type = random.oneOf(TYPES);
  const answers = isAnswer ? Array.from({ length: random.between(0, 4) }, () => record(random, random.percent(60) ? type : random.oneOf(TYPES))) : [];
  const extra = random.percent(30) ? [options(random)] : [];
  const head = [...u16(id), ...u16(flags), 0, 1, ...u16(answers.length), 0, 0, ...u16(extra.length)];
  const octets = Uint8Array.from([...head, ...encoded(name), ...u16(type), 0, 1, ...answers.flat(), ...extra.flat()]);
  return { octets, isAnswer };
}

/** Its length is true: behind a false one tshark now and then prints a type out of memory that it never set. */
function record(random: Random, type: number): number[] {
  const content = data(random, type);
  return [0xc0, 0x0c, ...u16(type), random.percent(20) ? 0x80 : 0, 1, ...u32(random.between(0, 200_000)), ...u16(content.length), ...content];
}

function options(random: Random): number[] {
  const list = Array.from({ length: random.between(0, 3) }, () => option(random)).flat();
  return [0, ...u16(41), ...u16(random.between(512, 4096)), 0, 0, random.percent(50) ? 0x80 : 0, 0, ...u16(list.length), ...list];
}

function option(random: Random): number[] {
  const code = random.oneOf(OPTIONS);
  const content = code === 8 ? [0, 1, 24, 0, 10, 0, 1] : code === 11 ? u16(100) : code === 10 ? some(random, 8, 24) : code === 15 ? [0, random.between(0, 40), ...text(random)] : some(random, 0, 12);
  return [...u16(code), ...u16(content.length), ...content];
}

/** Whole of the type, from the words of its RFC: n a name, digits so many octets, s a text with its length, r some octets, b a bit map of types. */
const SHAPES: Readonly<Record<number, string>> = {
  1: '4', 2: 'n', 5: 'n', 6: 'nn44444', 12: 'n', 13: 'ss', 15: '2n', 16: 'ss', 17: 'nn', 18: '2n', 20: 'ss', 21: '2n', 24: '2114442nr', 26: '2nn', 28: '88', 33: '222n', 35: '22sssn', 36: '2n', 37: '221r', 39: 'n',
  43: '211r', 44: '11r', 46: '2114442nr', 47: 'nb', 48: '211r', 49: 'r', 50: '112ssb', 51: '112s', 52: '111r', 59: '211r', 60: '211r', 61: 't', 62: '42b', 63: '411r', 99: 's', 104: '28', 105: '24', 106: '28', 107: '2n', 108: '24',
};

function data(random: Random, type: number): number[] {
  if (type === 29) return [0, 0x12, 0x16, 0x13, ...u32(0x80000000 + random.between(0, 300_000_000)), ...u32(0x80000000 - random.between(0, 600_000_000)), ...u32(10_000_000 + random.between(0, 1_000_000))];
  if (type === 64 || type === 65) return [...u16(random.between(0, 2)), ...encoded('a.b'), ...u16(1), ...u16(3), 2, 0x68, 0x32, ...u16(3), ...u16(2), ...u16(8443), ...u16(4), ...u16(4), ...some(random, 4, 4)];
  if (type === 257) return [random.percent(50) ? 128 : 0, 5, ...Buffer.from('issue'), ...text(random)];
  return [...(SHAPES[type] ?? 'r')].flatMap((sign) => part(random, sign));
}

function part(random: Random, sign: string): number[] {
  if (sign === 'n') return encoded(random.oneOf(NAMES));
  if (sign === 's') return ((content) => [content.length, ...content])(text(random));
  if (sign === 't') return text(random);
  if (sign === 'r') return some(random, 4, 40);
  if (sign === 'b') return [0, 6, ...some(random, 6, 6)];
  return some(random, Number(sign), Number(sign));
}

const some = (random: Random, least: number, most: number): number[] => Array.from({ length: random.between(least, most) }, () => random.between(0, 255));
const text = (random: Random): number[] => Array.from({ length: random.between(1, 12) }, () => random.between(0x21, 0x7e));
const encoded = (name: string): number[] => [...name.split('.').flatMap((label) => [label.length, ...Buffer.from(label)]), 0];
const address = (dotted: string): number[] => dotted.split('.').map(Number);
const u16 = (value: number): number[] => [(value >>> 8) & 255, value & 255];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value)];
