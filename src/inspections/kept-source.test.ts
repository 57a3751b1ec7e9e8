import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pcapBytes } from '../../tests/support/capture-bytes.ts';
import { randomTraffic } from '../../tests/support/random-traffic.ts';
import { openCapture } from '../frames/open-capture.ts';
import { occurrencesIn } from '../layers/occurrences-in.ts';
import { keepFrames } from './keep-frames.ts';
import type { KeptFrames } from './kept-frames.ts';
import { openKept } from './open-kept.ts';
import { QUICK_FIELDS } from './quick-fields.ts';
import { undoCoding } from './undo-coding.ts';

/** Those that may be known to be absent without a tree. */
const PROTOCOLS = ['frame', 'eth', 'ip', 'ipv6', 'arp', 'tcp', 'udp', 'icmp', 'icmpv6', 'http', 'http.request', 'tls', 'tls.record', 'websocket', 'dns', 'mdns', 'json', 'data', 'image-gif', 'data-text-lines', 'vlan'];
const FIELDS = [...Object.keys(QUICK_FIELDS), ...PROTOCOLS];
const SAMPLES = readdirSync('samples').filter((name) => /\.pcap(ng)?$/.test(name)).map((name) => `samples/${name}`);

async function keep(path: string, bounds: { frames?: number; octets?: number; streams?: ReadonlySet<number> } = {}): Promise<KeptFrames> {
  const file = await openCapture(path);
  return keepFrames(file, { frames: 6000, octets: 1 << 26, ...bounds }).finally(() => file.close());
}

/** Fields of which the quick way and the tree differ, each with its frame; octets as lists of numbers. */
function differences(kept: KeptFrames): string[] {
  const { source, dissection } = openKept(kept, undoCoding);
  return kept.frames.flatMap(({ number }, index) => {
    const tree = occurrencesIn(dissection(index));
    return FIELDS.filter((field) => said(source(index).occurrences(field)) !== said(tree.occurrences(field))).map((field) => `${number} ${field} ${said(source(index).occurrences(field))} | ${said(tree.occurrences(field))}`);
  });
}

const said = (occurrences: unknown) => JSON.stringify(occurrences, (_key, value) => (typeof value === 'bigint' ? `${value}` : value));

async function keepRandom(seed: number): Promise<KeptFrames> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-kept-'));
  const { frames, snapLength } = randomTraffic(seed, 400);
  writeFileSync(join(folder, 'a.pcap'), pcapBytes(frames.map(({ octets, ...rest }) => ({ ...rest, octets: octets.subarray(0, snapLength), wireLength: octets.length })), { snapLength }));
  return keep(join(folder, 'a.pcap')).finally(() => rmSync(folder, { recursive: true }));
}

describe('keptSource', () => {
  it.each(SAMPLES)('has every quick field as the tree has it: %s', async (path) => {
    expect(differences(await keep(path))).toEqual([]);
  });

  it.each([1, 2, 3, 70117, 70142])('has every quick field as the tree has it in random traffic: seed %i', async (seed) => {
    expect(differences(await keepRandom(seed))).toEqual([]);
  });

  it('has what is there where octets were left out or connections not followed', async () => {
    expect(differences(await keep(SAMPLES[0]!, { octets: 3000 }))).toEqual([]);
    expect(differences(await keep(SAMPLES[0]!, { streams: new Set([0]) }))).toEqual([]);
  });

  it('makes no tree for a field that stands in a header', async () => {
    const kept = await keep(SAMPLES[0]!);
    const { source } = openKept({ ...kept, interfaces: new Proxy(kept.interfaces, { get: () => expect.fail('a tree was made') }) }, undoCoding);
    for (const index of kept.frames.keys()) for (const field of ['frame.number', 'frame.time_epoch']) expect(source(index).occurrences(field)).toHaveLength(1);
  });
});
