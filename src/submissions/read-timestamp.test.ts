import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readTimestamp } from './read-timestamp.ts';

const folder = mkdtempSync(join(tmpdir(), 'lab-report-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['2015-02-02 15:58:23.948203 UTC\n', '2015-02-02T15:58:23Z'],
  ['2026-11-21 09:30:00 +0800', '2026-11-21T09:30:00+08:00'],
  ['2026-11-21T09:30:00', '2026-11-21T09:30:00'],
  ['2026-13-41 09:30:00 UTC', null],
  ['yesterday', null],
])('reads %j as %s', async (text, expected) => {
  const file = join(folder, 'timestamp.txt');
  writeFileSync(file, text);
  expect(await readTimestamp([{ path: 'lab2/timestamp.txt', file, size: text.length, digest: '', modifiedAt: null, role: 'text' }])).toBe(expected);
});
