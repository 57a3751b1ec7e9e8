// Runs a process to its end, or to that of patience: npm without a network tries for very long, and no play may wait for ever.
import { spawn } from 'node:child_process';

const PATIENCE_MS = 180_000;

/**
 * Answers { exitCode, log }, of both streams as they came. What has not ended in time is killed with all that it has started; then
 * its exit code is null.
 */
export function runProcess(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    const timer = setTimeout(() => {
      log += `\nKilled after ${PATIENCE_MS / 1000} s\n`;
      process.kill(-child.pid, 'SIGKILL');
    }, PATIENCE_MS);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (piece) => (log += piece));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      resolve({ exitCode, log });
    });
  });
}
