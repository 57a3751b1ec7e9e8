/** Frame count, lengths and times of every capture at hand, against what tshark 4.0.17 recorded for them. */
import type { EventEmitter } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/frames/frame.ts';
import { openCapture } from '../../src/frames/open-capture.ts';
import { readFrames } from '../../src/frames/read-frames.ts';

const CAPTURES = '../shared/captures';
const present = existsSync(CAPTURES);

describe.skipIf(!present)('readFrames agrees with tshark (skipped: ../shared/captures is absent)', () => {
  for (const folder of ['recorded', 'public']) {
    const names = present ? readdirSync(join(CAPTURES, folder)).filter(hasOracle(folder)) : [];
    it.each(names)(`${folder}/%s`, async (name) => {
      await compare(join(CAPTURES, folder, name), join(CAPTURES, 'oracles', folder, `${name}.jsonl.gz`));
    });
  }

  const synthetic = join(CAPTURES, 'synthetic');
  const names = present ? readdirSync(synthetic).filter((name) => existsSync(join(synthetic, fieldsName(name)))) : [];
  it.each(names.filter((name) => /\.pcap(ng)?$/.test(name)))('lengths of synthetic/%s', async (name) => {
    const ours = await ourRows(join(synthetic, name));
    const theirs = readFileSync(join(synthetic, fieldsName(name)), 'utf8').split('\n').filter(Boolean).map(lengthsOf);
    expect(ours.rows.map(({ length, captured }) => ({ length, captured }))).toEqual(theirs);
  });

  const classic = present ? readdirSync(join(CAPTURES, 'recorded')).filter((name) => isIntactMicroseconds(join(CAPTURES, 'recorded', name))) : [];
  it.each(classic)('pcap-parser bears witness for recorded/%s', async (name) => {
    const path = join(CAPTURES, 'recorded', name);
    const file = await openCapture(path);
    const ours: string[] = [];
    const { startNs } = await readFrames(file, (frame) => void ours.push(witnessRow(frame)));
    await file.close();
    expect(ours).toEqual(await pcapParserRows(path, Number(BigInt(startNs!) / 1000n)));
  });
});

interface Row {
  number: number;
  length: number;
  captured: number;
  /** Nanoseconds after the first timed frame, in double precision; null where the file gives no time (simple packets). */
  timeNs: number | null;
}

interface Rows {
  frames: number;
  startNs: string | null;
  rows: Row[];
}

async function ourRows(path: string): Promise<Rows> {
  const file = await openCapture(path);
  const rows: Row[] = [];
  const { startNs, frames } = await readFrames(file, (frame) => void rows.push(ourRow(frame)));
  await file.close();
  return { frames, startNs, rows };
}

function ourRow({ number, timeNs, wireLength, capturedLength }: Frame): Row {
  return { number, length: wireLength, captured: capturedLength, timeNs };
}

async function compare(path: string, oracle: string): Promise<void> {
  const theirs = oracleRows(oracle);
  const ours = await ourRows(path);
  expect({ frames: ours.frames, startNs: ours.startNs }).toEqual({ frames: theirs.frames, startNs: theirs.startNs });
  // Wireshark numbers custom blocks too; we count them and hand out none.
  const numbers = new Set(ours.rows.map(({ number }) => number));
  const handedOut = theirs.rows.filter(({ number }) => numbers.has(number));
  expect(ours.rows.map((row, index) => ({ ...row, timeNs: handedOut[index]?.timeNs === null ? null : row.timeNs }))).toEqual(handedOut);
}

function oracleRows(path: string): Rows {
  const lines = gunzipSync(readFileSync(path)).toString().split('\n').filter((line) => line.startsWith('{"frame":'));
  const frames = lines.map((line) => JSON.parse(line) as { frame: number; f: Record<string, string | number> });
  const epochs = frames.map(({ f }) => (f['frame.time_epoch'] === undefined ? null : nanoseconds(f['frame.time_epoch'])));
  const start = epochs.find((epoch) => epoch !== null) ?? 0n;
  const rows = frames.map(({ frame, f }, index) => ({
    number: frame,
    length: Number(f['frame.len']),
    captured: Number(f['frame.cap_len']),
    timeNs: epochs[index] == null ? null : Number(epochs[index] - start),
  }));
  return { frames: frames.length, startNs: frames.length > 0 ? String(start) : null, rows };
}

function nanoseconds(seconds: string | number): bigint {
  return BigInt(String(seconds).replace('.', ''));
}

/** pcap-parser reads this kind only, and says nothing of damage. */
function isIntactMicroseconds(path: string): boolean {
  const isClassic = ['a1b2c3d4', 'd4c3b2a1'].includes(readFileSync(path).toString('hex', 0, 4));
  return isClassic && !/cut|corrupt|damaged/.test(path);
}

function witnessRow({ timeNs, wireLength, buffer, start, capturedLength }: Frame): string {
  return [timeNs / 1000, wireLength, Buffer.from(buffer.subarray(start, start + capturedLength)).toString('hex')].join(' ');
}

interface WitnessPacket {
  header: { timestampSeconds: number; timestampMicroseconds: number; originalLength: number };
  data: Buffer;
}

function pcapParserRows(path: string, startMicroseconds: number): Promise<string[]> {
  // It carries no types.
  const pcapParser = createRequire(import.meta.url)('pcap-parser') as { parse(path: string): EventEmitter };
  const rows: string[] = [];
  const parser = pcapParser.parse(path);
  parser.on('packet', ({ header, data }: WitnessPacket) => {
    const microseconds = header.timestampSeconds * 1e6 + header.timestampMicroseconds - startMicroseconds;
    rows.push([microseconds, header.originalLength, data.toString('hex')].join(' '));
  });
  return new Promise((resolve, reject) => parser.on('end', () => resolve(rows)).on('error', reject));
}

function hasOracle(folder: string): (name: string) => boolean {
  return (name) => existsSync(join(CAPTURES, 'oracles', folder, `${name}.jsonl.gz`));
}

function fieldsName(name: string): string {
  return name.replace(/\.pcap(ng)?$/, '.fields2.tsv');
}

function lengthsOf(line: string): Pick<Row, 'length' | 'captured'> {
  const field = (name: string) => Number(new RegExp(`(?:^|\t)${name.replace('.', '\\.')}=(\\d+)`).exec(line)?.[1]);
  return { length: field('frame.len'), captured: field('frame.cap_len') };
}
