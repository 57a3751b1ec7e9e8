import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeIntegrity } from '../../src/integrity/compose-integrity.ts';
import type { Evidence } from '../../src/integrity/evidence.ts';
import type { Integrity } from '../../src/integrity/integrity.ts';
import { takeFingerprint } from '../../src/integrity/take-fingerprint.ts';
import { readCapture } from '../../src/library/read-capture.ts';
import { LAB, SAMPLES, scratchFolder } from '../cli/in-process.ts';
import { pcapBytes, pcapngBytes, type RecordedFrame } from '../support/capture-bytes.ts';

/** What people do to a capture before they hand it in, tried on the real recording of a visit. */
const folder = scratchFolder();
const NANOSECONDS = { interfaces: [{ resolution: 9 }] };
const HOUR_NS = 3_600_000_000_000n;

let lab: RecordedFrame[];
let ipv6: RecordedFrame[];
let original: Evidence;

beforeAll(async () => {
  lab = await framesOf(LAB);
  ipv6 = await framesOf(join(SAMPLES, 'ipv6.pcapng'));
  original = await handedIn('original', readFileSync(LAB));
});

async function framesOf(path: string): Promise<RecordedFrame[]> {
  const capture = readCapture(path);
  const frames: { timeNs: number; octets: Uint8Array; wireLength: number }[] = [];
  for await (const { timeNs, octets, wireLength } of capture) frames.push({ timeNs, octets, wireLength });
  return frames.map((frame) => ({ ...frame, timeNs: BigInt(capture.description.startNs ?? 0) + BigInt(frame.timeNs) }));
}

async function handedIn(key: string, octets: Uint8Array, options: { redact?: boolean } = {}): Promise<Evidence> {
  const path = join(folder, `${key}.pcapng`);
  writeFileSync(path, octets);
  const file = createHash('sha256').update(octets).digest('hex');
  const fingerprint = takeFingerprint(await analyzeCapture(path, { version: '0', ...options }), file);
  return { key, archive: null, student: { id: key, name: null }, group: null, captures: [file], fingerprint };
}

const compare = (...submissions: Evidence[]): Integrity => composeIntegrity({ submissions, archives: [], given: [], named: [], version: '0' });
const moved = (frames: readonly RecordedFrame[], byNs: bigint) => frames.map((frame) => ({ ...frame, timeNs: BigInt(frame.timeNs ?? 0) + byNs }));
const isHttp = ({ octets }: RecordedFrame) => /HTTP\/1\.|^GET /.test(Buffer.from(octets).toString('latin1'));

describe('a recording is known again', () => {
  const edits: [string, () => Uint8Array | Promise<Uint8Array>, string[], string | undefined][] = [
    ['under another name', () => readFileSync(LAB), ['same-file', 'initial-numbers', 'segments', 'frame-times', 'timestamps', 'exchanges'], 'same'],
    ['saved anew, in pcapng without its options', () => pcapngBytes(lab, NANOSECONDS), ['initial-numbers', 'segments', 'frame-times', 'timestamps', 'exchanges'], 'same'],
    ['saved as pcap of microseconds, big-endian', () => pcapBytes(lab, { order: 'big' }), ['initial-numbers', 'segments', 'frame-times', 'timestamps', 'exchanges'], 'same'],
    ['with its times moved by an hour', () => pcapngBytes(moved(lab, HOUR_NS), NANOSECONDS), ['initial-numbers', 'segments', 'timestamps', 'exchanges'], 'shifted'],
    ['with the frames of HTTP alone', () => pcapngBytes(lab.filter(isHttp), NANOSECONDS), ['segments', 'timestamps', 'exchanges'], 'same'],
    ['with its second half alone, moved', () => pcapngBytes(moved(lab.slice(lab.length >> 1), -HOUR_NS), NANOSECONDS), ['initial-numbers', 'segments', 'timestamps', 'exchanges'], 'shifted'],
    ['with every frame cut after 80 octets', () => pcapngBytes(lab.map((frame) => ({ ...frame, octets: frame.octets.subarray(0, 80), wireLength: frame.octets.length })), NANOSECONDS), ['initial-numbers', 'segments', 'frame-times', 'timestamps'], 'same'],
    ['behind another recording in one file', () => Buffer.concat([pcapngBytes(ipv6, NANOSECONDS), pcapngBytes(lab, NANOSECONDS)]), ['initial-numbers', 'segments', 'frame-times', 'timestamps', 'exchanges'], 'same'],
  ];

  it.each(edits)('%s', async (name, edit, codes, times) => {
    const { clusters } = compare(original, await handedIn(name.replaceAll(/\W+/g, '-'), await edit()));
    const [recording] = clusters.filter(({ tier }) => tier === 'same-recording');
    expect(recording).toMatchObject({ standing: 'signal', strength: 'decisive', members: { length: 2 } });
    expect(recording!.signals.map(({ code }) => code).filter((code) => code !== 'recorder')).toEqual(codes);
    expect(recording!.times[0]?.kind).toBe(times);
  });

  it('with all addresses replaced and its times moved', async () => {
    const redacted = await handedIn('redacted', pcapngBytes(moved(lab, HOUR_NS), NANOSECONDS), { redact: true });
    expect(compare(original, redacted).clusters[0]!.signals.map(({ code }) => code)).toContain('initial-numbers');
  });

  it('and no other visit to the same page by the same machine is taken for it', async () => {
    const others = await Promise.all(['ipv6.pcapng', 'loss.pcapng', 'abort.pcapng', 'zero-window.pcapng'].map((name) => handedIn(name.replace('.pcapng', ''), readFileSync(join(SAMPLES, name)))));
    expect(compare(original, ...others).clusters.filter(({ tier }) => tier === 'same-recording')).toEqual([]);
  });
});

describe('what editing leaves is noted', () => {
  const notesOf = async (key: string, octets: Uint8Array) => compare(await handedIn(key, octets)).notes.flatMap(({ notes }) => notes);

  it('and a capture as it was recorded has no note', () => {
    expect(compare(original).notes).toEqual([]);
  });

  it('Dates that moved times contradict', async () => {
    const [note] = await notesOf('dates', pcapngBytes(moved(lab, HOUR_NS), NANOSECONDS));
    expect(note).toMatchObject({ code: 'date-offset', strength: 'strong', count: 6, values: { seconds: 3600, servers: 1, local: 1 }, reasons: ['server-clock', 'own-clock', 'cache'] });
    expect(note!.frames).toContain(12);
  });

  it('no two minutes, which a slow clock may be off', async () => {
    expect(await notesOf('minute', pcapngBytes(moved(lab, 90_000_000_000n), NANOSECONDS))).toEqual([]);
  });

  it('frames that are there twice', async () => {
    const [note] = await notesOf('twice', pcapngBytes(lab.flatMap((frame) => [frame, frame]), NANOSECONDS));
    expect(note).toMatchObject({ code: 'repeated-frames', strength: 'information' });
    expect(note!.count).toBeGreaterThan(10);
  });

  it('octets that are missing within one machine', async () => {
    const data = lab.findIndex((frame) => /HTTP\/1\.\d 200/.test(Buffer.from(frame.octets).toString('latin1')));
    const notes = await notesOf('missing', pcapngBytes(lab.filter((_, index) => index !== data), NANOSECONDS));
    expect(notes.map(({ code }) => code)).toContain('unseen-octets');
  });

  it('times that go back, one distance between all, a writing program, several sections', async () => {
    const swapped = [...lab.slice(0, 20), lab[21]!, lab[20]!, ...lab.slice(22)];
    const even = lab.map((frame, index) => ({ ...frame, timeNs: BigInt(lab[0]!.timeNs ?? 0) + BigInt(index) * 1_000_000n }));
    expect((await notesOf('swapped', pcapngBytes(swapped, NANOSECONDS))).map(({ code }) => code)).toEqual(['time-goes-back']);
    expect((await notesOf('even', pcapngBytes(even, NANOSECONDS))).map(({ code }) => code)).toEqual(['even-timing']);
    expect((await notesOf('written', pcapngBytes(lab, { ...NANOSECONDS, application: 'Text2pcap (Wireshark) 4.0.17' }))).map(({ code, values }) => [code, values.program])).toEqual([['writing-program', 'Text2pcap (Wireshark) 4.0.17']]);
    expect((await notesOf('sections', Buffer.concat([pcapngBytes(lab.slice(0, 30), NANOSECONDS), pcapngBytes(lab.slice(30), NANOSECONDS)]))).map(({ code }) => code)).toEqual(['several-sections']);
  });
});
