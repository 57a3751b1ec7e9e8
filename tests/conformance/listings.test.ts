import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { LAB, runHere } from '../cli/in-process.ts';

/** What inspect writes beside what tshark writes, octet by octet. Skipped where tshark is not installed. */
const isThere = spawnSync('tshark', ['--version']).status === 0;
if (!isThere) console.warn('listings: skipped, because tshark is not installed');

const TCP = ['-Y', 'tcp'];
const ORDERS = [
  [], ['-x', ...TCP], ['-t', 'ad'], ['-t', 'dd', ...TCP], ['-T', 'tabs'],
  ['-T', 'fields', '-e', 'frame.number', '-e', 'tcp.seq', '-e', 'ip.addr', '-e', 'http.host', '-e', '_ws.col.Info', '-E', 'header=y', '-E', 'quote=d', '-E', 'occurrence=l'],
  ['-T', 'json', '-e', 'ip.addr', '-e', 'http', '-e', 'tcp.time_delta'],
  ['-q', '-z', 'follow,tcp,ascii,0'], ['-q', '-z', 'follow,tcp,hex,1'], ['-q', '-z', 'follow,tcp,raw,2'],
  ['-q', '-z', 'conv,tcp'], ['-q', '-z', 'http,tree'], ['-q', '-z', 'flow,tcp,standard'],
];

function tshark(order: readonly string[]): string {
  const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', WIRESHARK_CONFIG_DIR: '/nonexistent' };
  return spawnSync('tshark', ['-2', '-n', '-r', LAB, ...order], { encoding: 'utf8', env, maxBuffer: 2 ** 28 }).stdout;
}

describe.skipIf(!isThere)('inspect and tshark', () => {
  it.each(ORDERS.map((order) => [order.join(' '), order] as const))('write the same: %s', async (_, order) => {
    expect((await runHere(['inspect', '-2', '-n', '-r', LAB, ...order])).stdout).toBe(tshark(order));
  });
});
