import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Difference } from './pdml-trees.ts';
import { compareTransport } from './transport-trees.ts';
import { hasTshark } from './tshark-trees.ts';

/** Every line of TLS against tshark's second pass; differences-trees.md gives the reason for each rule by which lines are left out. */
const CAPTURES = '../shared/captures/';
const NAMES = [
  'public/lyc-HTTP-2.pcapng', 'public/lyc-HTTP-4.pcapng', 'public/ndpi-1kxun.pcap', 'public/ndpi-KakaoTalk_chat.pcap', 'public/ndpi-weibo.pcap',
  'public/sv-tcp-fastopen-10-syn-data-ignore.pcap', 'recorded/a1-lab-with-noise-any-sll2.pcapng', 'recorded/a1-lab-with-noise-lo.pcapng',
  'recorded/a2-tls-and-http.pcapng', 'synthetic/h17_connect.pcap',
];
const MOST_FRAMES = 3000;
const LAYERS = new Set(['tls']);
const LEFT_OUT: readonly ((difference: Difference) => boolean)[] = [
  function certificates({ path, kind, ours, theirs }) {
    return path.includes('/tls.handshake.certificate/') || (path.endsWith('/tls.handshake.certificate') && kind === 'label' && theirs.startsWith(ours));
  },
];

describe('tls against tshark', () => {
  for (const name of NAMES) {
    const path = CAPTURES + name;
    const absent = !hasTshark ? ' (skipped: no tshark)' : !existsSync(path) ? ' (skipped: no shared captures)' : '';
    it.skipIf(absent !== '')(`prints every TLS line of ${name} as tshark does${absent}`, async () => {
      const compared = await compareTransport(path, { filter: 'tls', layers: LAYERS, most: MOST_FRAMES });
      expect(compared.length).toBeGreaterThan(0);
      const left = compared.flatMap(({ frame, differences }) => differences.filter((difference) => !LEFT_OUT.some((rule) => rule(difference))).map((difference) => ({ frame, ...difference })));
      expect(left).toEqual([]);
    }, 60_000);
  }
});
