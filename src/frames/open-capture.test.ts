import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { pcapBytes } from '../../tests/support/capture-bytes.ts';
import { ethernetIpv4Tcp } from '../../tests/support/ethernet-frame.ts';
import { openCapture } from './open-capture.ts';
import { readFrames } from './read-frames.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-capture-'));
afterAll(() => rmSync(folder, { recursive: true }));

const frames = Array.from({ length: 2000 }, (_, index) => ({ timeNs: index * 1000, octets: ethernetIpv4Tcp({ seq: index * 7919 }) }));
const capture = pcapBytes(frames);

function fileOf(octets: Uint8Array | string): string {
  const path = join(folder, `${Math.random()}`);
  writeFileSync(path, octets);
  return path;
}

async function describeCapture(path: string, options = {}) {
  const file = await openCapture(path, options);
  const description = await readFrames(file, () => {});
  await file.close();
  return description;
}

it.each([
  ['zip', Buffer.from('504b0304000000', 'hex')],
  ['pdf', '%PDF-1.7'],
  ['html', '<!doctype html><p>'],
  ['har', '{"log": {}}'],
  ['json', '[1]'],
  ['text', '12:00:01 IP 10.0.0.1'],
  ['snoop', Buffer.from('736e6f6f7000000000000002', 'hex')],
  ['gzip-of-text', gzipSync('hello')],
])('openCapture names a file that looks like %s', async (looksLike, octets) => {
  await expect(openCapture(fileOf(octets))).rejects.toMatchObject({ code: 'not-a-capture', details: { looksLike } });
});

it('openCapture tells a missing, an empty file and a folder apart', async () => {
  await expect(openCapture(join(folder, 'nowhere.pcap'))).rejects.toMatchObject({ code: 'missing' });
  await expect(openCapture(fileOf(''))).rejects.toMatchObject({ code: 'empty' });
  await expect(openCapture(folder)).rejects.toMatchObject({ code: 'is-folder' });
});

it('openCapture spools standard input, plain or compressed', async () => {
  for (const octets of [capture, gzipSync(capture)]) {
    const stdin = Readable.from([octets.subarray(0, 5), octets.subarray(5)]);
    expect(await describeCapture('-', { stdin })).toMatchObject({ name: '-', frames: 2000, octets: octets.length, stop: null });
  }
});

it('openCapture reads a compressed file', async () => {
  expect(await describeCapture(fileOf(gzipSync(capture)))).toMatchObject({ frames: 2000, compressed: true, stop: null });
});

it('openCapture keeps what lies before the damage of a compressed file', async () => {
  const compressed = gzipSync(capture, { level: 0 });
  const description = await describeCapture(fileOf(compressed.subarray(0, compressed.length / 2)));
  expect(description.stop).toMatchObject({ kind: 'gzip-damaged', afterFrame: description.frames });
  expect(description.frames).toBeGreaterThan(900);
});

it('openCapture keeps what lies before a wrong octet in the first piece of a compressed file', async () => {
  const compressed = gzipSync(capture);
  compressed.fill(0xff, 14_000);
  const description = await describeCapture(fileOf(compressed));
  expect(description.stop).toMatchObject({ kind: 'gzip-damaged', afterFrame: description.frames });
  expect(description.frames).toBeGreaterThan(900);
});

it('openCapture reads a compressed file that something follows', async () => {
  const description = await describeCapture(fileOf(Buffer.concat([gzipSync(capture), Buffer.from('something')])));
  expect(description).toMatchObject({ frames: 2000, stop: { kind: 'gzip-damaged' } });
});

it('openCapture tells a compressed nothing and a file damaged from its start apart', async () => {
  await expect(openCapture(fileOf(gzipSync('')))).rejects.toMatchObject({ code: 'empty' });
  await expect(openCapture(fileOf(Buffer.from('1f8b0800', 'hex')))).rejects.toMatchObject({
    code: 'not-a-capture',
    details: { magic: '1f8b0800', looksLike: 'damaged-gzip' },
  });
});

it('openCapture does not spool what begins as no capture', async () => {
  let given = 0;
  const endless = function* () {
    for (; given < 1e9; given += 4096) yield new Uint8Array(4096);
  };
  await expect(openCapture('-', { stdin: Readable.from(endless()) })).rejects.toMatchObject({ code: 'not-a-capture' });
  expect(given).toBeLessThan(1e6);
});

it('openCapture does not unpack what begins as no capture', async () => {
  const bomb = fileOf(gzipSync(new Uint8Array(10_000_000)));
  await expect(openCapture(bomb, { limitOctets: 1_000_000 })).rejects.toMatchObject({ code: 'not-a-capture' });
});

it('openCapture refuses a compressed file that grows beyond the limit', async () => {
  const bomb = fileOf(gzipSync(Buffer.concat([capture.subarray(0, 24), new Uint8Array(1_000_000)])));
  await expect(openCapture(bomb, { limitOctets: 100_000 })).rejects.toMatchObject({ code: 'spool-failed', details: { reason: 'too-large' } });
});

it('openCapture reads frames again by their offset', async () => {
  const file = await openCapture(fileOf(capture));
  const offsets: number[] = [];
  await readFrames(file, ({ offset }) => void offsets.push(offset));
  expect(file.readAt(offsets[1999]!, 54)).toEqual(Uint8Array.from(frames[1999]!.octets));
  expect(file.readAt(file.octets - 2, 10)).toHaveLength(2);
  await file.close();
});
