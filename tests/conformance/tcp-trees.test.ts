import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTrees } from './compare-trees.ts';
import { parsePdml, type PdmlLine } from './pdml.ts';
import { pdmlPayload, pdmlSegment } from './pdml-segment.ts';
import { compareTransport } from './transport-trees.ts';
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
/** Held against tshark with what our own inspection says of every frame; differences-trees.md has the rules. */
const INSPECTED = [
  'recorded/a3-mptcp-c.pcapng', 'recorded/a3-http-response-loss-chunked-c.pcapng', 'recorded/a2-tls-and-http.pcapng', 'public/zeek-tcp-options.pcap',
  'public/ndpi-KakaoTalk_chat.pcap', 'public/cs-tcp_zerowindowrecovery.pcapng', 'synthetic/t36_dupack_variants.pcap', 'synthetic/u17_dsack.pcap',
];
const MOST_INSPECTED = 1000;

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

describe('the TCP layer of inspected frames against tshark', () => {
  for (const name of INSPECTED) {
    const path = CAPTURES + name;
    const absent = !hasTshark ? ' (skipped: no tshark)' : !existsSync(path) ? ' (skipped: no such capture)' : '';
    it.skipIf(absent !== '')(`prints every TCP line of ${name} with its own contexts${absent}`, async () => {
      const compared = await compareTransport(path, { filter: 'tcp', layers: LAYERS, most: MOST_INSPECTED });
      expect(compared.length).toBeGreaterThan(0);
      expect(compared.flatMap(({ frame, differences }) => differences.filter((difference) => !OMITTED.test(difference.path)).map((difference) => ({ frame, ...difference })))).toEqual([]);
    }, 60_000);
  }
});
