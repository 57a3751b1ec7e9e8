import { describe, expect, it } from 'vitest';
import { numberWriter, pcapBytes, pcapngBlock, pcapngBytes } from '../../tests/support/capture-bytes.ts';
import type { Order } from '../../tests/support/capture-bytes.ts';
import { ethernetIpv4Tcp } from '../../tests/support/ethernet-frame.ts';
import { memoryCapture } from '../../tests/support/memory-capture.ts';
import type { Frame } from './frame.ts';
import { readFrames } from './read-frames.ts';

const START_NS = 1_700_000_000_123_456_789n;
const syn = ethernetIpv4Tcp({ flags: 'S' });
const u32 = numberWriter('little', 4);

async function read(octets: Uint8Array) {
  const frames: Frame[] = [];
  const description = await readFrames(memoryCapture(octets), (frame) => {
    frames.push({ ...frame, buffer: frame.buffer.slice(frame.start, frame.start + frame.capturedLength), start: 0 });
  });
  return { frames, description };
}

const ORDERS: Order[] = ['little', 'big'];

describe.each(ORDERS)('readFrames on %s-endian files', (order) => {
  it('keeps nanoseconds of a pcap with nanosecond magic', async () => {
    const frames = [{ timeNs: START_NS, octets: syn }, { timeNs: START_NS + 1n, octets: syn, wireLength: 1514 }];
    const { frames: [first, second], description } = await read(pcapBytes(frames, { order, digits: 9 }));
    expect(first).toMatchObject({ number: 1, offset: 40, timeNs: 0, capturedLength: syn.length, buffer: syn });
    expect(second).toMatchObject({ number: 2, timeNs: 1, wireLength: 1514 });
    expect(description).toMatchObject({ startNs: String(START_NS), durationNs: 1, timeDigits: 9, cutFrames: 1, byteOrder: order });
  });

  it.each([
    ['10^-6', 6, 1000],
    ['10^-9', 9, 1234],
    ['10^-12', 12, 1234],
    ['2^-10', 0x8a, 976562],
    ['2^-32', 0xa0, 1233],
  ])('tells pcapng time with ticks of %s s', async (_name, resolution, expectedNs) => {
    const start = 1_000_000_000_000_000n;
    const later = start + (resolution === 0x8a ? 1_000_000n : 1234n);
    const frames = [{ timeNs: start, octets: syn }, { timeNs: later, octets: syn }];
    const { frames: read_, description } = await read(pcapngBytes(frames, { order, interfaces: [{ resolution }] }));
    expect(read_[1]?.timeNs).toBe(expectedNs);
    expect(description.startNs).toBe(String(start));
  });

  it('adds if_tsoffset', async () => {
    const bytes = pcapngBytes([{ timeNs: 5000, octets: syn }], { order, interfaces: [{ offsetSeconds: 100 }] });
    expect((await read(bytes)).description.startNs).toBe('100000005000');
  });

  it('collects comments in file order', async () => {
    const bytes = pcapngBytes([{ octets: syn, comment: 'odd\u0007' }], { order, comment: 'lab 3', interfaces: [{ comment: 'lo' }] });
    expect((await read(bytes)).description.comments).toEqual([
      { on: 'section', frame: null, text: 'lab 3' },
      { on: 'interface', frame: null, text: 'lo' },
      { on: 'frame', frame: 1, text: 'odd\u0007' },
    ]);
  });
});

describe('readFrames', () => {
  it('numbers frames and interfaces over sections of different byte order', async () => {
    const one = pcapngBytes([{ octets: syn }], { order: 'little', interfaces: [{ name: 'lo' }] });
    const two = pcapngBytes([{ octets: syn, interfaceId: 1 }], { order: 'big', interfaces: [{ name: 'eth0' }, { name: 'eth1', linkType: 101 }] });
    const { frames, description } = await read(Buffer.concat([one, two]));
    expect(frames[1]).toMatchObject({ number: 2, interfaceId: 2, linkType: 101 });
    expect(description).toMatchObject({ sections: 2, byteOrder: 'mixed', interfaces: [{ name: 'lo' }, { name: 'eth0' }, { name: 'eth1', frames: 1 }] });
  });

  it('cuts a simple packet at the snap length', async () => {
    const simple = pcapngBlock('little', 3, u32(100), new Uint8Array(60));
    const { frames } = await read(Buffer.concat([pcapngBytes([], { interfaces: [{ snapLength: 60 }] }), simple]));
    expect(frames[0]).toMatchObject({ capturedLength: 60, wireLength: 100 });
  });

  it('counts blocks it does not know', async () => {
    const { description } = await read(Buffer.concat([pcapngBytes([]), pcapngBlock('little', 0x77, u32(1))]));
    expect(description).toMatchObject({ unknownBlocks: 1, stop: null });
  });

  it('notices a clock that goes back', async () => {
    const frames = [3000, 1000, 9000].map((timeNs) => ({ timeNs, octets: syn }));
    const { frames: read_, description } = await read(pcapBytes(frames));
    expect(read_.map(({ timeNs }) => timeNs)).toEqual([0, -2000, 6000]);
    expect(description).toMatchObject({ durationNs: 6000, timeGoesBack: { count: 1, firstFrame: 2 } });
  });

  it('takes the link type without the frame check sequence bits', async () => {
    const { frames } = await read(pcapBytes([{ octets: syn }], { linkType: 0x9400_0001 }));
    expect(frames[0]?.linkType).toBe(1);
  });

  it('says where a cut pcap ends', async () => {
    const whole = pcapBytes([{ octets: syn }, { octets: syn }]);
    const { description } = await read(whole.subarray(0, whole.length - 10));
    const stop = { kind: 'cut-in-frame', offset: 40 + syn.length, afterFrame: 1, needed: 16 + syn.length, had: 6 + syn.length };
    expect(description).toMatchObject({ frames: 1, stop });
  });

  it('stops at a length that cannot be', async () => {
    const bad = Buffer.concat([u32(0), u32(0), u32(0xfffffff0), u32(60), new Uint8Array(1000)]);
    const { description } = await read(Buffer.concat([pcapBytes([{ octets: syn }]), bad]));
    expect(description).toMatchObject({ frames: 1, stop: { kind: 'corrupt-length', offset: 40 + syn.length } });
  });

  it('stops at a frame of an interface that is not there', async () => {
    const { description } = await read(pcapngBytes([{ octets: syn, interfaceId: 3 }]));
    expect(description).toMatchObject({ frames: 0, stop: { kind: 'corrupt-block' } });
  });

  it('stops where the two lengths of a block differ', async () => {
    const bytes = Uint8Array.from(pcapngBytes([{ octets: syn }]));
    bytes[bytes.length - 4]! ^= 4;
    expect((await read(bytes)).description.stop).toMatchObject({ kind: 'corrupt-block', afterFrame: 0 });
  });

  it('reports progress to the end and obeys an abort', async () => {
    const bytes = pcapBytes(Array.from({ length: 200 }, () => ({ octets: new Uint8Array(100_000) })));
    const progress: number[] = [];
    await readFrames(memoryCapture(bytes), () => {}, { onProgress: (octets) => void progress.push(octets) });
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toBe(bytes.length);
    await expect(readFrames(memoryCapture(bytes), () => {}, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
