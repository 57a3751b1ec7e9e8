import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assembleStream } from '../../src/connections/assemble-stream.ts';
import { startFollowing } from '../../src/connections/follow-connections.ts';
import { readFrames } from '../../src/frames/read-frames.ts';
import { pcapBytes } from '../support/capture-bytes.ts';
import { ethernetIpv4Tcp } from '../support/ethernet-frame.ts';
import { memoryCapture } from '../support/memory-capture.ts';

const LENGTH = 400;
const octets = Uint8Array.from({ length: LENGTH }, (_, i) => (i * 37) & 255);
const spans = fc.array(fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 90 })), { minLength: 1, maxLength: 30 });
const initial = fc.integer({ min: 0, max: 0xffffffff });

/** SYN, handshake, then the client's payload in any pieces: through frames, layers and connections. */
async function streamOf(isn: number, pieces: [number, number][]): Promise<{ read: Uint8Array; gaps: { start: number; end: number }[]; length: number }> {
  const frames = [
    ethernetIpv4Tcp({ flags: 'S', seq: isn }),
    ...pieces.map(([start, length]) => ethernetIpv4Tcp({ flags: 'PA', seq: (isn + 1 + start) >>> 0, ack: 1, payload: octets.subarray(start, start + length) })),
  ];
  const file = memoryCapture(pcapBytes(frames.map((frame, i) => ({ timeNs: i * 1_000_000, octets: frame }))));
  const following = startFollowing({ everything: true });
  await readFrames(file, following.take);
  const { connections, streamsOf } = following.finish(file);
  const stream = streamsOf(connections[0]!).originator;
  return { read: stream.read(0, stream.length), gaps: stream.gaps, length: stream.length };
}

function covered(pieces: [number, number][]): boolean[] {
  const seen = new Array<boolean>(LENGTH).fill(false);
  for (const [start, length] of pieces) seen.fill(true, start, Math.min(LENGTH, start + length));
  return seen;
}

it('any order, copies and overlaps of segments yield the same stream, gaps where nothing came', async () => {
  await fc.assert(fc.asyncProperty(initial, spans, async (isn, pieces) => {
    const stream = await streamOf(isn, pieces);
    const seen = covered(pieces);
    expect(stream.length).toBe(seen.lastIndexOf(true) + 1);
    for (let i = 0; i < stream.length; i++) expect(stream.read[i]).toBe(seen[i] ? octets[i] : 0);
    expect(stream.gaps.reduce((sum, gap) => sum + gap.end - gap.start, 0)).toBe(seen.slice(0, stream.length).filter((is) => !is).length);
  }), { numRuns: 60 });
});

it('the pieces of a stream ascend, do not overlap, and together with the gaps cover it', () => {
  fc.assert(fc.property(spans, (pieces) => {
    const assembly = assembleStream(0xffffff00);
    pieces.forEach(([start, length], row) => assembly.add({ seq: (0xffffff00 + start) >>> 0, length, row, offset: start, captured: length }));
    const stream = assembly.finish();
    const spansOf = Array.from(stream.pieces.start, (start, i) => ({ start, end: stream.pieces.end[i]! })).concat(stream.gaps).sort((a, b) => a.start - b.start);
    let at = 0;
    for (const span of spansOf) {
      expect(span.start).toBe(at);
      at = span.end;
    }
    expect(at).toBe(stream.length);
    expect([...stream.pieces.offset]).toEqual([...stream.pieces.start]);
  }), { numRuns: 200 });
});

it('where copies differ, the octets that were captured first stay', () => {
  const assembly = assembleStream(0);
  assembly.add({ seq: 10, length: 10, row: 1, offset: 100, captured: 10 });
  assembly.add({ seq: 0, length: 30, row: 2, offset: 200, captured: 30 });
  const { pieces } = assembly.finish();
  expect([...pieces.row]).toEqual([2, 1, 2]);
  expect([...pieces.offset]).toEqual([200, 100, 220]);
});

it('no octets make following throw', async () => {
  const linkTypes = fc.constantFrom(0, 1, 12, 101, 108, 113, 228, 229, 276, 147);
  await fc.assert(fc.asyncProperty(linkTypes, fc.array(fc.tuple(fc.uint8Array({ maxLength: 120 }), fc.nat(300)), { maxLength: 20 }), async (linkType, frames) => {
    await followHostile(linkType, frames.map(([junk]) => junk));
  }), { numRuns: 150 });
});

it('no damage to true segments makes following throw', async () => {
  const damage = fc.array(fc.tuple(fc.nat(70), fc.nat(255)), { maxLength: 6 });
  const segment = fc.record({ seq: initial, ack: initial, flags: fc.constantFrom('S', 'SA', 'A', 'PA', 'FA', 'R', 'RA', 'FSRPAU', ''), payload: fc.uint8Array({ maxLength: 30 }), reverse: fc.boolean(), damage });
  await fc.assert(fc.asyncProperty(fc.array(segment, { maxLength: 40 }), async (segments) => {
    await followHostile(1, segments.map(({ reverse, damage: changes, ...fields }) => {
      const frame = ethernetIpv4Tcp({ ...fields, ...(reverse ? { source: '10.0.0.2', destination: '10.0.0.1', sourcePort: 80, destinationPort: 50000 } : {}) });
      for (const [at, octet] of changes) if (at < frame.length) frame[at] = octet;
      return frame;
    }));
  }), { numRuns: 150 });
});

async function followHostile(linkType: number, frames: Uint8Array[]): Promise<void> {
  const file = memoryCapture(pcapBytes(frames.map((frame, i) => ({ timeNs: i * 1000, octets: frame })), { linkType }));
  const following = startFollowing({ everything: true });
  await readFrames(file, following.take);
  const { connections, streamsOf } = following.finish(file);
  for (const connection of connections) {
    const streams = streamsOf(connection);
    for (const stream of [streams.originator, streams.responder]) {
      expect(stream.read(0, Math.min(stream.length, 1 << 16)).length).toBeLessThanOrEqual(1 << 16);
      expect([...stream.pieces].every((piece) => piece.start < piece.end)).toBe(true);
    }
  }
}
