/** Hostile and damaged captures: reading always ends, soon, in a description. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/frames/frame.ts';
import { readFrames } from '../../src/frames/read-frames.ts';
import { pcapBytes, pcapngBytes } from '../support/capture-bytes.ts';
import { memoryCapture } from '../support/memory-capture.ts';

const MAGICS = ['a1b2c3d4', 'd4c3b2a1', 'a1b23c4d', '4d3cb2a1', '34cdb2a1', '0a0d0d0a1c0000004d3c2b1a', '0a0d0d0a0000001c1a2b3c4d'];

const recordedFrames = fc.array(
  fc.record({
    timeNs: fc.bigInt({ min: 0n, max: 2_000_000_000_000_000_000n }),
    octets: fc.uint8Array({ maxLength: 300 }),
    comment: fc.option(fc.string({ maxLength: 40 }), { nil: undefined }),
  }),
  { maxLength: 20 },
);

const capture = fc
  .tuple(recordedFrames, fc.constantFrom('little' as const, 'big' as const), fc.boolean())
  .map(([frames, order, ng]) => (ng ? pcapngBytes(frames, { order }) : pcapBytes(frames, { order })));

/** What is handed out must lie within the buffer and within the file. */
async function read(octets: Uint8Array, { mostOctets, bufferOctets }: { mostOctets?: number; bufferOctets?: number } = {}) {
  const seen: string[] = [];
  let largestBuffer = 0;
  const visit = (frame: Frame) => {
    const { number, offset, timeNs, capturedLength, wireLength, interfaceId, linkType, buffer, start } = frame;
    const inBuffer = buffer.subarray(start, start + capturedLength);
    expect(inBuffer).toHaveLength(capturedLength);
    expect(Buffer.compare(inBuffer, octets.subarray(offset, offset + capturedLength))).toBe(0);
    largestBuffer = Math.max(largestBuffer, buffer.length);
    seen.push(JSON.stringify({ number, offset, timeNs, capturedLength, wireLength, interfaceId, linkType }));
  };
  const description = await readFrames(memoryCapture(octets, mostOctets), visit, { bufferOctets });
  return { seen, description, largestBuffer };
}

describe('readFrames', () => {
  it('survives any octets behind any magic', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...MAGICS), fc.uint8Array({ maxLength: 2000 }), async (magic, rest) => {
        const { description } = await read(Buffer.concat([Buffer.from(magic, 'hex'), rest]));
        expect(description.frames).toBeLessThanOrEqual(rest.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('survives changed octets', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(capture, changes, async (octets, list) => {
        const changed = Uint8Array.from(octets);
        for (const [at, value] of list) changed[4 + (at % (changed.length - 4))] = value;
        const { largestBuffer } = await read(changed, { bufferOctets: 64 });
        expect(largestBuffer).toBeLessThanOrEqual(Math.max(128, 2 * changed.length));
      }),
      { numRuns: 2000 },
    );
  });

  it('yields the frames before a cut and says where the cut is', async () => {
    await fc.assert(
      fc.asyncProperty(capture, fc.nat(), async (octets, nat) => {
        const whole = await read(octets);
        const cut = await read(octets.subarray(0, 4 + (nat % (octets.length - 3))));
        expect(whole.description.stop).toBeNull();
        expect(cut.seen).toEqual(whole.seen.slice(0, cut.seen.length));
        if (cut.description.stop) expect(cut.description.stop).toMatchObject({ afterFrame: cut.seen.length });
        else expect(cut.description.frames).toBe(cut.seen.length);
      }),
      { numRuns: 500 },
    );
  });

  it('yields the same frames whatever the size of buffer and reads', async () => {
    const size = fc.integer({ min: 1, max: 700 });
    await fc.assert(
      fc.asyncProperty(capture, size, size, async (octets, bufferOctets, mostOctets) => {
        const expected = await read(octets);
        const actual = await read(octets, { bufferOctets, mostOctets });
        expect(actual.seen).toEqual(expected.seen);
        expect(actual.description).toEqual(expected.description);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses huge lengths at once', async () => {
    const octets = Buffer.concat([pcapBytes([]), Buffer.alloc(16, 0xfe), Buffer.alloc(50_000_000)]);
    const started = performance.now();
    const { description } = await read(octets);
    expect(description.stop?.kind).toBe('corrupt-length');
    expect(performance.now() - started).toBeLessThan(500);
  });
});
