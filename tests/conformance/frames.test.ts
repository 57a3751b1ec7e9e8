/** Frame count, lengths and times of every capture at hand, against what tshark 4.0.17 recorded for them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
