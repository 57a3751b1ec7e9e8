import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTrees } from './compare-trees.ts';
import { parsePdml, type PdmlLine } from './pdml.ts';
import { pdmlPayload, pdmlSegment } from './pdml-segment.ts';
import { hasTshark, runTshark } from './tshark-trees.ts';

/** Every line of the TCP layer, hidden ones, notes and options included, against tshark; contexts are read out of tshark's own trees. */
const CAPTURES = '../shared/captures/';
const NAMES = [
  'synthetic/t01_basic.pcap', 'synthetic/t20_rto_retrans.pcap', 'synthetic/t33_zero_window.pcap', 'synthetic/t36_dupack_variants.pcap', 'synthetic/t40_simultaneous_close.pcap',
  'synthetic/t43_urgent.pcap', 'synthetic/t45_tfo.pcap', 'synthetic/u05_tfo_ignored.pcap', 'synthetic/u17_dsack.pcap', 'synthetic/u28_options_misc.pcap',
  'recorded/a3-window-full-slow-reader-s.pcapng',
];
const MOST_FRAMES = 120;
const LAYERS = new Set(['tcp', 'tcp.segments']);
/** What only other subflows tell. */
const OMITTED = /mptcp\.(analysis|ack|dss\.dsn|expected_)/;

function treesOf(path: string): PdmlLine[][] {
  return parsePdml(runTshark(['-2', '-n', '-r', path, '-c', String(MOST_FRAMES), '-T', 'pdml']));
}

describe('the TCP layer against tshark', () => {
  for (const name of NAMES) {
    const path = CAPTURES + name;
    const absent = !hasTshark ? ' (skipped: no tshark)' : !existsSync(path) ? ' (skipped: no such capture)' : '';
    it.skipIf(absent !== '')(`prints every TCP line of ${name} as tshark does${absent}`, async () => {
      const trees = treesOf(path);
      const payloadAt = (frame: number) => {
        const tcp = trees[frame - 1]?.find((layer) => layer.name === 'tcp');
        return tcp ? tcp.at + tcp.size : 0;
      };
      const contextOf = (frame: number) => ({ segment: pdmlSegment(trees[frame - 1]!), payload: pdmlPayload(trees[frame - 1]!, frame, payloadAt) });
      for (const { number, differences } of await compareTrees(path, { most: MOST_FRAMES, layers: LAYERS, contextOf })) {
        expect(differences.filter((difference) => !OMITTED.test(difference.path)), `${name}#${number}`).toEqual([]);
      }
    });
  }
});
