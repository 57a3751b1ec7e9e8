import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyzeCapture } from '../analyze.ts';
import { SHIPPED_RECORDINGS } from './shipped-recordings.ts';
import { takeFingerprint } from './take-fingerprint.ts';

it('knows every capture that comes with lab-report by its file and by its connections', async () => {
  const names = readdirSync('samples').filter((name) => /\.pcap(ng)?$/.test(name)).sort();
  const found = await Promise.all(
    names.map(async (name) => {
      const { connections } = takeFingerprint(await analyzeCapture(`samples/${name}`, { version: '0' }));
      return { name, file: createHash('sha256').update(readFileSync(`samples/${name}`)).digest('hex'), pairs: connections.map(({ originator, responder }) => [originator, responder]) };
    }),
  );
  expect(SHIPPED_RECORDINGS).toEqual(found);
});
