import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import { composeIntegrity } from '../../src/integrity/compose-integrity.ts';
import type { Evidence } from '../../src/integrity/evidence.ts';
import type { Integrity } from '../../src/integrity/integrity.ts';
import { takeFingerprint } from '../../src/integrity/take-fingerprint.ts';

const FOLDERS = ['../shared/captures/recorded', '../shared/captures/public', '../shared/captures/synthetic', 'samples'];
/** Said by the reporter before the first test (tests/support/say-what-is-absent.ts). */
const isAbsent = !existsSync(FOLDERS[0]!);

/** Files that are of one recording by how they were made, and whose names do not tell (the manifest does). */
const FAMILIES: readonly (readonly string[])[] = [
  ['samples/lab.pcapng', 'samples/npcap-loopback.pcap'],
  ['a1-lab-http10', 'conv-a1-lab-cut-mid-packet.pcap'],
  ['a1-first-load', 'conv-a1-time-goes-back.pcapng'],
  ['a3-capture-without-syn.pcapng', 'a3-capture-without-synack.pcapng'],
  ['a3-snaplen60.pcap', 'a3-snaplen96.pcapng'],
  ['zeek-http-get_nosyn.pcap', 'zeek-http-vlan-0.pcap', 'zeek-tcp-handshake-reorder.pcap'],
  // Written by one script, with the same made-up numbers and times.
  ['t12_port_reuse.pcap', 'u21_late_packet_of_old_conn.pcap'],
  ['t13_reuse_nosyn.pcap', 't42_seq_wrap.pcap'],
];

/** What a name says of the visit that the file holds: not who recorded it (client, server, interface), nor what was done to the file. */
function visitOf(path: string): string {
  const name = basename(path).replace(/\.pcap(ng)?(\.gz)?$/, '').replace(/^(conv|fuzz)-/, '');
  const visit = name.replace(/-(c|s|lo|any-sll2?|null-windows|null-be-macos|be|loop|raw|commented|cut-mid-block|nanosecond(-be)?)$/, '');
  return FAMILIES.find((family) => family.some((one) => path.endsWith(one) || visit === one))?.[0] ?? visit;
}

describe.skipIf(isAbsent)('all shared captures and samples as one class', () => {
  let integrity: Integrity;

  beforeAll(async () => {
    const paths = FOLDERS.flatMap((folder) => readdirSync(folder).filter((name) => /\.(pcap|pcapng|cap)(\.gz)?$/.test(name)).map((name) => join(folder, name)));
    const submissions = await Promise.all(paths.map(async (path): Promise<Evidence> => {
      const file = createHash('sha256').update(readFileSync(path)).digest('hex');
      const fingerprint = await analyzeCapture(path, { version: '0' }).then((analysis) => takeFingerprint(analysis, file), () => null);
      return { key: path, archive: null, student: { id: null, name: null }, group: null, captures: [file], fingerprint };
    }));
    expect(submissions.length).toBeGreaterThan(400);
    integrity = composeIntegrity({ submissions, archives: [], given: [], named: [], version: '0' });
  }, 120_000);

  it('put together what is of one visit, and nothing else', () => {
    const recordings = integrity.clusters.filter(({ tier }) => tier === 'same-recording');
    expect(recordings.length).toBeGreaterThan(50);
    for (const { members } of recordings) expect([...new Set(members.map(({ key }) => visitOf(key)))]).toHaveLength(1);
  });

  it('find both ends of every visit that was recorded at both', () => {
    const recordings = integrity.clusters.filter(({ tier }) => tier === 'same-recording').map(({ members }) => new Set(members.map(({ key }) => basename(key))));
    const isFound = (name: string) => recordings.some((recording) => recording.has(name) && recording.has(name.replace('-c.pcapng', '-s.pcapng')));
    const both = readdirSync(FOLDERS[0]!).filter((name) => name.endsWith('-c.pcapng') && existsSync(join(FOLDERS[0]!, name.replace('-c.pcapng', '-s.pcapng'))));
    expect(both.length).toBeGreaterThan(30);
    expect(both.filter((name) => !isFound(name))).toEqual([]);
  });

  it('say of two ends that their times differ from segment to segment, never that they were moved', () => {
    const ends = integrity.clusters.filter(({ tier, members }) => tier === 'same-recording' && members.length === 2 && members.every(({ key }) => /-[cs]\.pcapng$/.test(key)));
    expect(new Set(ends.flatMap(({ times }) => times.map(({ kind }) => kind)))).toEqual(new Set(['apart']));
  });
});
