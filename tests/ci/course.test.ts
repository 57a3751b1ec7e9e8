import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** It installs the package, prints some fifty PDFs and plays a dozen jobs. */
const MINUTES_10 = 600_000;

it('a course is played from push to report, and nothing is found amiss', { timeout: MINUTES_10 }, () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/play-course.mjs'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const line of stdout.split('\n').filter((one) => one.startsWith('skipped - '))) console.log(line);
  expect(stdout + stderr).toMatch(/^[1-9]\d* ok, 0 not ok$/m);
});
