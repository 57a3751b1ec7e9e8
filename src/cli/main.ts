#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { chooseLanguage } from './choose-language.ts';
import { EXIT } from './command.ts';
import { openFile } from './open-file.ts';
import { openWords } from './open-words.ts';
import { run } from './run.ts';

/**
 * A report is made in less time than V8's optimising compiler takes to pay for itself, so that it is asked for later: a fifth less for
 * the lab's HTML, and nothing lost for a gigabyte of capture (`npm run bench`). The V8 of later Nodes has no such flag, and says so aloud.
 */
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=400000');

/** The process around a command: its streams, its signals (exit code 128 + n, as shells have it), its exit code. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

for (const [signal, number] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(128 + number));

/**
 * Whoever reads our output may stop reading (`| head`): that is no fault, and no reason to leave reports unwritten or to end with another
 * exit code than the checks give.
 */
const UNREAD = ['EPIPE', 'ERR_STREAM_DESTROYED'];
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code = '' }: NodeJS.ErrnoException) => void (UNREAD.includes(code) || giveUp(stream, code)));
}

/** A full disk behind stdout is said on stderr, unless that is what failed. */
function giveUp(stream: NodeJS.WriteStream, code: string): never {
  if (stream === process.stdout) process.stderr.write(`lab-report: ${unwritten(code)}\n`);
  process.exit(EXIT.notWritten);
}

function unwritten(code: string): string {
  const words = openWords(chooseLanguage(process.argv.slice(2), process.env));
  return words.say('output.stdout', { reason: words.has(`reason.${code}`) ? words.say(`reason.${code}`) : code });
}

let stdinTaken = false;

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  folder: process.cwd(),
  stdin: () => {
    stdinTaken = true;
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  openFile,
});
// A pipe that is still open, and of no more use, would keep the process alive.
if (stdinTaken) process.stdin.destroy();
