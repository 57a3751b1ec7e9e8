/**
 * The octets of small captures for tests, pcap and pcapng, in either byte order. Frames come from ethernet-frame.ts.
 *
 *     pcapBytes([{ timeNs: 0, octets: ethernetIpv4Tcp({ flags: 'S' }) }])
 */

/** A frame with what a capture says about it. */
export interface RecordedFrame {
  /** Since 1970; a bigint keeps nanoseconds of our time exact. 0 when absent. */
  timeNs?: number | bigint;
  octets: Uint8Array;
  /** The octets' own length when absent. */
  wireLength?: number;
  /** pcapng only: index into the section's interfaces. */
  interfaceId?: number;
  comment?: string;
}

export interface PcapOptions {
  order?: Order;
  digits?: 6 | 9;
  linkType?: number;
  snapLength?: number;
}

export type Order = 'little' | 'big';

export function pcapBytes(frames: readonly RecordedFrame[], options: PcapOptions = {}): Uint8Array {
  const { order = 'little', digits = 6, linkType = 1, snapLength = 262144 } = options;
  const u32 = numberWriter(order, 4);
  const version = numberWriter(order, 2);
  const magic = digits === 9 ? 0xa1b23c4d : 0xa1b2c3d4;
  const header = [u32(magic), version(2), version(4), u32(0), u32(0), u32(snapLength), u32(linkType)];
  const tickNs = digits === 9 ? 1n : 1000n;
  const records = frames.flatMap(({ timeNs = 0, octets, wireLength = octets.length }) => {
    const ns = BigInt(timeNs);
    return [u32(ns / SECOND_NS), u32((ns % SECOND_NS) / tickNs), u32(octets.length), u32(wireLength), octets];
  });
  return Buffer.concat([...header, ...records]);
}

export interface PcapngOptions {
  order?: Order;
  interfaces?: readonly PcapngInterface[];
  comment?: string;
  application?: string;
}

export interface PcapngInterface {
  linkType?: number;
  snapLength?: number;
  name?: string;
  /** if_tsresol as its octet: 6, 9, or 0x80 with a power of two; microseconds when absent. */
  resolution?: number;
  /** if_tsoffset, seconds. */
  offsetSeconds?: number;
  comment?: string;
}

/** One section; concatenate two for a file of two. */
export function pcapngBytes(frames: readonly RecordedFrame[], options: PcapngOptions = {}): Uint8Array {
  const { order = 'little', interfaces = [{}] } = options;
  return Buffer.concat([
    sectionBlock(options),
    ...interfaces.map((described) => interfaceBlock(order, described)),
    ...frames.map((frame) => frameBlock(order, frame, interfaces[frame.interfaceId ?? 0]?.resolution)),
  ]);
}

/** A block of any type, framed by its lengths and padded. */
export function pcapngBlock(order: Order, type: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const u32 = numberWriter(order, 4);
  const body = padded(Buffer.concat(parts));
  return Buffer.concat([u32(type), u32(body.length + 12), body, u32(body.length + 12)]);
}

/** Writes a number of `octets` octets, two's complement when negative. */
export function numberWriter(order: Order, octets: 1 | 2 | 4 | 8): (value: number | bigint) => Uint8Array {
  return (value) => {
    const digits = BigInt.asUintN(octets * 8, BigInt(value)).toString(16).padStart(octets * 2, '0');
    const written = Buffer.from(digits, 'hex');
    return order === 'little' ? written.reverse() : written;
  };
}

const SECOND_NS = 1_000_000_000n;

function sectionBlock({ order = 'little', comment, application }: PcapngOptions): Uint8Array {
  const u16 = numberWriter(order, 2);
  const fixed = [numberWriter(order, 4)(0x1a2b3c4d), u16(1), u16(0), numberWriter(order, 8)(-1)];
  return pcapngBlock(order, 0x0a0d0d0a, ...fixed, ...optionList(order, [[1, comment], [4, application]]));
}

function interfaceBlock(order: Order, described: PcapngInterface): Uint8Array {
  const { linkType = 1, snapLength = 262144, name, resolution, offsetSeconds, comment } = described;
  const u16 = numberWriter(order, 2);
  const offset = offsetSeconds === undefined ? undefined : numberWriter(order, 8)(offsetSeconds);
  const clock = resolution === undefined ? undefined : Uint8Array.of(resolution);
  const options = optionList(order, [[1, comment], [2, name], [9, clock], [14, offset]]);
  return pcapngBlock(order, 1, u16(linkType), u16(0), numberWriter(order, 4)(snapLength), ...options);
}

function frameBlock(order: Order, frame: RecordedFrame, resolution = 6): Uint8Array {
  const { timeNs = 0, octets, wireLength = octets.length, interfaceId = 0, comment } = frame;
  const u32 = numberWriter(order, 4);
  const perSecond = (resolution & 0x80 ? 2n : 10n) ** BigInt(resolution & 0x7f);
  const ticks = (BigInt(timeNs) * perSecond) / SECOND_NS;
  const fixed = [u32(interfaceId), u32(ticks >> 32n), u32(ticks), u32(octets.length), u32(wireLength)];
  return pcapngBlock(order, 6, ...fixed, padded(octets), ...optionList(order, [[1, comment]]));
}

function optionList(order: Order, options: readonly [number, string | Uint8Array | undefined][]): Uint8Array[] {
  const u16 = numberWriter(order, 2);
  const written = options.flatMap(([code, value]) => {
    if (value === undefined) return [];
    const octets = typeof value === 'string' ? Buffer.from(value) : value;
    return [u16(code), u16(octets.length), padded(octets)];
  });
  return written.length > 0 ? [...written, u16(0), u16(0)] : [];
}

function padded(octets: Uint8Array): Uint8Array {
  return Buffer.concat([octets, new Uint8Array(-octets.length & 3)]);
}
