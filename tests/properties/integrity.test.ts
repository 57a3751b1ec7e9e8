/** Fingerprints of captures that are damaged or that people cut down: they stay small, nothing is thrown, and a part of a recording is known for one. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { CaptureError } from '../../src/frames/capture-error.ts';
import { composeIntegrity } from '../../src/integrity/compose-integrity.ts';
import type { Evidence } from '../../src/integrity/evidence.ts';
import type { Fingerprint } from '../../src/integrity/fingerprint.ts';
import { readFingerprint } from '../../src/integrity/read-fingerprint.ts';
import { renderIntegrity } from '../../src/integrity/render-integrity.ts';
import { takeFingerprint } from '../../src/integrity/take-fingerprint.ts';
import { readCapture } from '../../src/library/read-capture.ts';
import { scratchFolder } from '../cli/in-process.ts';
import { pcapngBytes, type RecordedFrame } from '../support/capture-bytes.ts';
import { mutate } from '../support/mutate.ts';
import { seededRandom } from '../support/seeded-random.ts';

const SAMPLES = readdirSync('samples').filter((name) => /\.pcap(ng)?$/.test(name)).map((name) => `samples/${name}`);
const folder = scratchFolder();

const fingerprintAt = async (path: string) => takeFingerprint(await analyzeCapture(path, { version: '0' }), 'f'.repeat(64));
const submission = (key: string, fingerprint: Fingerprint | null): Evidence => ({ key, archive: null, student: { id: key, name: null }, group: null, captures: [], fingerprint });
const compare = (...all: Evidence[]) => composeIntegrity({ submissions: all, archives: [], given: [], named: [], version: '0' });

async function fingerprintOf(octets: Uint8Array): Promise<Fingerprint | null> {
  const path = join(folder, 'tried.pcapng');
  writeFileSync(path, octets);
  return fingerprintAt(path).catch((error: unknown) => {
    if (error instanceof CaptureError) return null;
    throw error;
  });
}

describe.each(SAMPLES)('%s', (name) => {
  it('damaged again and again has a small fingerprint, that can be compared and shown', async () => {
    const all: Evidence[] = [];
    for (let seed = 1; seed <= 15; seed++) {
      const fingerprint = await fingerprintOf(mutate(readFileSync(name), seededRandom(seed)));
      expect(JSON.stringify(fingerprint, null, 1).length, `seed ${seed}`).toBeLessThan(64 * 1024);
      all.push(submission(`s${seed}`, fingerprint && readFingerprint(JSON.parse(JSON.stringify(fingerprint)))));
    }
    const html = renderIntegrity({ integrity: compare(...all), language: 'en', pageOf: () => null });
    expect(html).not.toMatch(/NaN|undefined|\[object/);
  }, 60_000);

  it('is known by any third of its frames, whenever they say they were recorded', async () => {
    const original = submission('original', await fingerprintAt(name));
    const frames = await framesOf(name);
    for (let seed = 1; seed <= 8; seed++) {
      const random = seededRandom(seed);
      const byNs = BigInt(random.between(-1_000_000, 1_000_000)) * 1_000_000_000n;
      const kept = frames.filter(() => random.percent(33)).map((frame) => ({ ...frame, timeNs: BigInt(frame.timeNs ?? 0) + byNs }));
      const part = await fingerprintOf(pcapngBytes(kept, { interfaces: [{ resolution: 9, linkType: name.endsWith('.pcap') ? 0 : 1 }] }));
      // Of a short recording a third may be acknowledgments alone.
      const isTelling = part!.connections.length > 0 || part!.segments.length > 2;
      if (isTelling) expect([seed, compare(original, submission('part', part)).clusters[0]?.tier]).toEqual([seed, 'same-recording']);
    }
  }, 60_000);
});

it('a fingerprint that a hand has changed is compared as far as it can be read', async () => {
  const whole = await fingerprintAt('samples/lab.pcapng');
  const octets = new TextEncoder().encode(JSON.stringify(whole));
  for (let seed = 1; seed <= 300; seed++) {
    const changed = parsed(new TextDecoder().decode(mutate(octets, seededRandom(seed))));
    const integrity = compare(submission('a', readFingerprint(changed)), submission('b', whole));
    renderIntegrity({ integrity, language: 'zh-CN', pageOf: () => null });
  }
}, 60_000);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function framesOf(path: string): Promise<RecordedFrame[]> {
  const capture = readCapture(path);
  const frames: { timeNs: number; octets: Uint8Array; wireLength: number }[] = [];
  for await (const { timeNs, octets, wireLength } of capture) frames.push({ timeNs, octets, wireLength });
  return frames.map((frame) => ({ ...frame, timeNs: BigInt(capture.description.startNs ?? 0) + BigInt(frame.timeNs) }));
}
