import { mkdir, mkdtemp, readFile, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackOnce } from './unpack-once.ts';

describe('unpackOnce', () => {
  let cache = '';
  let times = 0;
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'lab-report-test-'));
    times = 0;
  });
  afterEach(() => rm(cache, { recursive: true }));

  const unpack = async (into: string) => {
    times++;
    await writeFile(join(into, 'browser'), 'octets');
  };
  const read = () => readFile(join(cache, 'b', 'browser'), 'utf8');

  it('unpacks once, and leaves nothing beside', async () => {
    await unpackOnce(join(cache, 'b'), unpack);
    await unpackOnce(join(cache, 'b'), unpack);
    expect([times, await read(), await readdir(cache)]).toEqual([1, 'octets', ['b']]);
  });

  it('unpacks again what was cut short', async () => {
    await unpackOnce(join(cache, 'b'), unpack);
    await truncate(join(cache, 'b', 'browser'), 3);
    await unpackOnce(join(cache, 'b'), unpack);
    expect([await read(), await readdir(cache)]).toEqual(['octets', ['b']]);
  });

  it('leaves nothing when unpacking fails', async () => {
    const failing = async () => Promise.reject(new Error('ENOSPC'));
    await expect(unpackOnce(join(cache, 'b'), failing)).rejects.toThrow('ENOSPC');
    expect(await readdir(cache)).toEqual([]);
  });

  it('lets many come at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => unpackOnce(join(cache, 'b'), unpack)));
    expect([await read(), await readdir(cache)]).toEqual(['octets', ['b']]);
  });

  it('sweeps what a killed process left an hour ago, and nothing younger', async () => {
    await mkdir(join(cache, 'b.tmp-00ff'));
    await mkdir(join(cache, 'b.tmp-11ee'));
    await utimes(join(cache, 'b.tmp-00ff'), new Date(0), new Date(0));
    await unpackOnce(join(cache, 'b'), unpack);
    expect((await readdir(cache)).sort()).toEqual(['b', 'b.tmp-11ee']);
  });
});
