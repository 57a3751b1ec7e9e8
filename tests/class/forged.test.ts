import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SubmissionResult } from '../../src/classes/submission-result.ts';
import { LAB, runHere, scratchFolder } from '../cli/in-process.ts';

const folder = scratchFolder();

it('grade takes no report.json under the name of a capture: anybody can write one', async () => {
  mkdirSync(join(folder, 'class/20260001'), { recursive: true });
  expect((await runHere([LAB, '-o', 'lab.json'], { folder })).exitCode).toBe(0);
  copyFileSync(join(folder, 'lab.json'), join(folder, 'class/20260001/lab.pcapng'));
  expect((await runHere(['grade', 'class', '--feedback', 'none', '-o', 'out'], { folder })).exitCode).toBe(0);
  const { status, problems } = JSON.parse(readFileSync(join(folder, 'out/results/20260001.json'), 'utf8')) as SubmissionResult;
  expect({ status, problem: problems[0] }).toEqual({ status: 'ungradable', problem: expect.stringContaining('expected a pcap or pcapng magic number') as string });
});
