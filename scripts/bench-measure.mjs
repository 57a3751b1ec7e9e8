// Time and memory of whole processes, from start to exit.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Wall time of one run in milliseconds; null where the program is not installed. Throws when it fails. */
export function timeRun(command, options = {}) {
  const [program, ...words] = command;
  const start = performance.now();
  const { status, error, stderr } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 2 ** 26, ...options });
  if (error?.code === 'ENOENT') return null;
  if (status !== 0) throw new Error(`${command.join(' ')}: exit code ${status}\n${stderr}`);
  return performance.now() - start;
}

/** Medians of the commands' times over `rounds`, taken turn by turn after a warm-up, so that a busy moment strikes all alike. */
export function compareRuns(commands, rounds, options) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const elapsed = timeRun(command, options);
      if (round > 0) times[name].push(elapsed);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Wall time, and the largest resident memory in MB, of a Node program. */
export function measureNode(words) {
  const report = join(tmpdir(), `lab-report-bench-${process.pid}.rss`);
  const onExit = `process.on('exit',()=>require('node:fs').writeFileSync(${JSON.stringify(report)},String(process.resourceUsage().maxRSS)))`;
  const hook = `data:text/javascript,${encodeURIComponent(`import{createRequire}from'node:module';const require=createRequire('/');${onExit}`)}`;
  const wallMs = timeRun([process.execPath, '--import', hook, ...words]);
  const rssMb = Number(readFileSync(report, 'utf8')) / 1024;
  rmSync(report);
  return { wallMs, rssMb };
}
