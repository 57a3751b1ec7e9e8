import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareMessages } from './message-trees.ts';
import { differenceText } from './message-difference.ts';
import { hasTshark } from './tshark-trees.ts';

/** WebSocket frames, line by line as tshark's second pass has them; differences-messages.md names what differs. */
const CAPTURES = '../shared/captures/';
const NAMES = ['synthetic/h17b_websocket.pcap', 'recorded/a2-websocket.pcapng', 'recorded/a2-websocket-chromium.pcapng', 'public/ark-websocket.pcap', 'public/zeek-websocket-jupyter-websocket.pcap'];

describe('webSocket against tshark', () => {
  for (const name of NAMES) {
    const path = CAPTURES + name;
    const absent = !hasTshark ? ' (skipped: no tshark)' : !existsSync(path) ? ' (skipped: no shared captures)' : '';
    it.skipIf(absent !== '')(`prints the frames of ${name} as tshark does${absent}`, async () => {
      const compared = await compareMessages(path, 'websocket');
      expect(compared.length).toBeGreaterThan(0);
      expect(compared.flatMap(differenceText)).toEqual([]);
    }, 60_000);
  }
});
