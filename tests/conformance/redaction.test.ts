import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openCapture } from '../../src/frames/open-capture.ts';
import { redactCapture } from '../../src/redactions/redact-capture.ts';

const SHARED = '../shared/captures';
const canRun = existsSync(SHARED) && spawnSync('tshark', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'redaction-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Link layers that are blanked as a whole. */
const BLANKED = /80211|wlan|arcnet/i;
const captures = canRun ? readdirSync(SHARED, { recursive: true }).map(String).filter((name) => /\.pcap(ng)?$/.test(name) && !BLANKED.test(name)).filter((_, index) => index % 6 === 0).slice(0, 25) : [];
const FIELDS = ['frame.number', 'frame.len', 'tcp.stream', 'tcp.seq', 'tcp.ack', 'tcp.len', 'tcp.analysis.flags', 'tcp.checksum.status', 'ip.checksum.status', 'udp.checksum.status', 'http.response.code', 'http.request.method'];

function lines(path: string): string {
  const args = ['-2', '-n', '-r', path, '-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE', '-o', 'udp.check_checksum:TRUE', '-T', 'fields', ...FIELDS.flatMap((field) => ['-e', field])];
  return spawnSync('tshark', args, { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, WIRESHARK_CONFIG_DIR: '/nonexistent' } }).stdout;
}

it.skipIf(!canRun).each(captures.length > 0 ? captures : ['(tshark or ../shared is absent)'])('tshark sees the same connections in the redacted copy of %s', { timeout: 60_000 }, async (name) => {
  const file = await openCapture(join(SHARED, name)).catch(() => null);
  if (!file || file.octets > 20_000_000) return;
  const copy = await redactCapture(file);
  const path = join(folder, 'copy');
  writeFileSync(path, copy.readAt(0, copy.octets));
  await copy.close();
  expect(lines(path)).toBe(lines(join(SHARED, name)));
});
