import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pcapBytes } from '../support/capture-bytes.ts';
import { dnsTraffic } from '../support/dns-traffic.ts';
import { inspectedTrees } from './inspected-trees.ts';
import { hasTshark } from './tshark-trees.ts';

const SEEDS = Array.from({ length: 8 }, (_, index) => index + 1);
const FRAMES = 250;
const LAYERS = new Set(['dns', 'mdns', 'llmnr']);

describe.skipIf(!hasTshark)(`DNS over UDP and TCP against tshark${hasTshark ? '' : ' (skipped: no tshark)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-dns-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(SEEDS)('has every line, value and column of seed %i', { timeout: 60_000 }, async (seed) => {
    const path = join(folder, `${seed}.pcap`);
    writeFileSync(path, pcapBytes(dnsTraffic(seed, FRAMES)));
    const trees = await inspectedTrees(path, FRAMES, LAYERS);
    expect(trees.length).toBe(FRAMES);
    for (const { number, differences, columns, theirColumns } of trees) {
      expect(differences, `frame ${number}`).toEqual([]);
      expect({ protocol: columns.protocol, info: columns.info }, `frame ${number}`).toEqual({ protocol: theirColumns.protocol, info: theirColumns.info });
    }
  });
});
