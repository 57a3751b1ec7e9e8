import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pcapBytes } from '../../tests/support/capture-bytes.ts';
import { memoryCapture } from '../../tests/support/memory-capture.ts';
import type { Frame } from './frame.ts';
import { openCapture } from './open-capture.ts';
import { readFrames } from './read-frames.ts';
import { walkFrames } from './walk-frames.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const place = ({ number, offset, timeNs }: Frame) => [number, offset, timeNs];

describe('walkFrames', () => {
  it.each(['lab.pcapng', 'npcap-loopback.pcap'])('hands out the frames and the description that readFrames does: %s', async (name) => {
    const file = await openCapture(sample(name));
    const visited: number[][] = [];
    const description = await readFrames(file, (frame) => visited.push(place(frame)));
    const walk = walkFrames(file);
    expect(Array.from(walk.frames, place)).toEqual(visited);
    expect(walk.description).toEqual(description);
    await file.close();
  });

  it('reads no further than it is asked to', () => {
    const octets = new Uint8Array(60);
    const walk = walkFrames(memoryCapture(pcapBytes([{ octets }, { octets }, { octets }])));
    for (const frame of walk.frames) if (frame.number === 2) break;
    expect(walk.description).toMatchObject({ frames: 2, stop: null });
  });

  it('says where damage ended it', () => {
    const whole = pcapBytes([{ octets: new Uint8Array(60) }, { octets: new Uint8Array(60) }]);
    const walk = walkFrames(memoryCapture(whole.subarray(0, -1)));
    expect([...walk.frames]).toHaveLength(1);
    expect(walk.description.stop).toMatchObject({ kind: 'cut-in-frame', afterFrame: 1 });
  });
});
