/** True Ethernet frames for tests: IPv4 or IPv6, TCP with options and payload, checksums right unless asked otherwise. */
import { internetChecksum, transportChecksum } from '../../src/octets/checksum.ts';

export interface TcpFrame {
  /** Dotted, or colons without `::`. */
  source?: string;
  destination?: string;
  sourcePort?: number;
  destinationPort?: number;
  seq?: number;
  ack?: number;
  /** Letters of the flags that are set: F S R P A U E C. */
  flags?: string;
  window?: number;
  /** Raw TCP options; padded to a whole word with zeros. */
  options?: readonly number[];
  payload?: Uint8Array | string;
  ttl?: number;
  id?: number;
  /** Added to the right TCP checksum. */
  checksumError?: number;
}

/** `ethernetIpv4Tcp({ flags: 'S' })` is a SYN from 10.0.0.1:50000 to 10.0.0.2:80. */
export function ethernetIpv4Tcp(frame: TcpFrame = {}): Uint8Array {
  const source = ipv4(frame.source ?? '10.0.0.1');
  const destination = ipv4(frame.destination ?? '10.0.0.2');
  const segment = tcpSegment(frame, source, destination);
  const { ttl = 64, id = 1 } = frame;
  const header = [0x45, 0, ...u16(20 + segment.length), ...u16(id), 0x40, 0, ttl, 6, 0, 0, ...source, ...destination];
  header.splice(10, 2, ...u16(internetChecksum([Uint8Array.from(header)])));
  return Uint8Array.from([...MACS, 0x08, 0x00, ...header, ...segment]);
}

/** The same over IPv6, from fd00:0:0:0:0:0:0:1 to …:2. */
export function ethernetIpv6Tcp(frame: TcpFrame = {}): Uint8Array {
  const source = ipv6(frame.source ?? 'fd00:0:0:0:0:0:0:1');
  const destination = ipv6(frame.destination ?? 'fd00:0:0:0:0:0:0:2');
  const segment = tcpSegment(frame, source, destination);
  const header = [0x60, 0, 0, 0, ...u16(segment.length), 6, frame.ttl ?? 64, ...source, ...destination];
  return Uint8Array.from([...MACS, 0x86, 0xdd, ...header, ...segment]);
}

/** MSS, SACK permitted, window scale: what a SYN commonly carries. */
export function synOptions({ mss = 1460, windowScale = 7 } = {}): number[] {
  return [2, 4, ...u16(mss), 4, 2, 1, 3, 3, windowScale];
}

const MACS = [0x02, 0, 0, 0, 0, 2, 0x02, 0, 0, 0, 0, 1];
const FLAG_LETTERS = 'FSRPAUEC';

function tcpSegment(frame: TcpFrame, source: number[], destination: number[]): Uint8Array {
  const { sourcePort = 50000, destinationPort = 80, seq = 0, ack = 0, flags = 'A', window = 65535, options = [] } = frame;
  const padded = [...options, ...new Array<number>(-options.length & 3).fill(0)];
  const bits = [...flags].reduce((sum, letter) => sum | (1 << FLAG_LETTERS.indexOf(letter)), 0);
  const ports = [...u16(sourcePort), ...u16(destinationPort)];
  const fixed = [...ports, ...u32(seq), ...u32(ack), (5 + padded.length / 4) << 4, bits, ...u16(window), 0, 0, 0, 0];
  const segment = Uint8Array.from([...fixed, ...padded, ...octetsOf(frame.payload)]);
  const ends = { source: Uint8Array.from(source), destination: Uint8Array.from(destination) };
  const checksum = transportChecksum({ ...ends, protocol: 6, segment }) + (frame.checksumError ?? 0);
  segment.set(u16(checksum), 16);
  return segment;
}

function octetsOf(payload: Uint8Array | string = ''): Uint8Array {
  return typeof payload === 'string' ? Buffer.from(payload, 'utf8') : payload;
}

function ipv4(text: string): number[] {
  return text.split('.').map(Number);
}

function ipv6(text: string): number[] {
  return text.split(':').flatMap((word) => u16(Number.parseInt(word, 16)));
}

function u16(value: number): number[] {
  return [(value >>> 8) & 255, value & 255];
}

function u32(value: number): number[] {
  return [...u16(value >>> 16), ...u16(value)];
}
