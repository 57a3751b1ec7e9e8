import { existsSync, readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { pcapBytes } from '../../tests/support/capture-bytes.ts';
import { ethernetIpv4Tcp } from '../../tests/support/ethernet-frame.ts';
import { openCapture } from '../frames/open-capture.ts';
import { readFrames } from '../frames/read-frames.ts';
import { redactCapture } from './redact-capture.ts';

const SAMPLES = readdirSync('samples', { recursive: true }).map(String).filter((name) => /\.pcap(ng)?$/.test(name));

it.skipIf(!existsSync('samples')).each(SAMPLES)('redactCapture keeps the shape of %s', async (name) => {
  const file = await openCapture(`samples/${name}`);
  const before = await readFrames(file, () => {});
  const copy = await redactCapture(file);
  const after = await readFrames(copy, () => {});
  expect(after.frames).toBe(before.frames);
  expect(after.stop).toEqual(before.stop);
  expect(after.comments).toEqual([]);
  expect(after.redacted!.addresses).toBeGreaterThanOrEqual(0);
  await copy.close();
});

const HEAD = 'GET /p?pin=4711 HTTP/1.1\r\nHost: 10.0.0.1\r\nCookie: sid=verysecret\r\nX-Forwarded-For: 203.9.8.77\r\n\r\n';

/** The head cut everywhere in turn into two segments, which come in the wrong order, the later one twice. */
function segmentsCutAt(at: number) {
  const piece = (text: string, seq: number) => ({ timeNs: 0, octets: ethernetIpv4Tcp({ seq, payload: Buffer.from(text) }) });
  const late = piece(HEAD.slice(at), 1 + at);
  return pcapBytes([{ timeNs: 0, octets: ethernetIpv4Tcp({ seq: 0, flags: 'S' }) }, late, piece(HEAD.slice(0, at), 1), late]);
}

it('redactCapture finds secrets and addresses wherever segments cut them and in whatever order they come', async () => {
  for (let at = 1; at < HEAD.length; at++) {
    const file = await openCapture('-', { stdin: Readable.from([Buffer.from(segmentsCutAt(at))]) });
    const copy = await redactCapture(file);
    const { octets } = copy;
    const text = Buffer.from(copy.readAt(0, octets)).toString('latin1');
    await copy.close();
    expect(octets).toBe(file.octets);
    const leaked = ['verysecret', ...pieces('verysecret', at), '4711', ...pieces('4711', at), '203.9.8.77', '10.0.0.1'].filter((word) => text.includes(word));
    expect(leaked, `cut at ${at}`).toEqual([]);
  }
});

/** Halves of a word that the cut goes through, if they can be told from chance. */
function pieces(word: string, at: number): string[] {
  const inside = at - HEAD.indexOf(word);
  return inside > 0 && inside < word.length ? [word.slice(0, inside), word.slice(inside)].filter((half) => half.length > 2) : [];
}
