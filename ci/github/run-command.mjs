// Runs the installed lab-report. Its talk is shown as it comes, with workflow commands stopped: file names and captures speak there.
// Its results, the annotations, follow when it has ended.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

/** Of the talk, what is kept for a summary in case that lab-report writes none. */
const TAIL = 4000;

/** Answers the exit code (128 + n after signal n) and the end of what was said. */
export async function runCommand(args, env) {
  const token = randomUUID();
  const child = spawn(process.execPath, [programOf(env.RUNNER_TEMP), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let annotations = '';
  let tail = '';
  let lineOpen = false;
  child.stdout.setEncoding('utf8').on('data', (text) => (annotations += text));
  child.stderr.setEncoding('utf8').on('data', (text) => {
    tail = (tail + text).slice(-TAIL);
    lineOpen = !text.endsWith('\n');
    process.stdout.write(text);
  });
  process.stdout.write(`::stop-commands::${token}\n`);
  const exitCode = await ending(child);
  process.stdout.write(`${lineOpen ? '\n' : ''}::${token}::\n${annotations}`);
  return { exitCode, tail };
}

/** By its own package.json, so that nobody has to know what npm makes of a `bin` on this system. */
function programOf(temp) {
  const folder = join(temp, 'lab-report', 'node_modules', 'lab-report');
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, bin['lab-report'] ?? bin);
}

function ending(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
