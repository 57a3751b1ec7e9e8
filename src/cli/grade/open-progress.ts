import { endWithProcess } from '../../printing/end-with-process.ts';
import { colourFor } from '../colour.ts';
import type { Surroundings } from '../command.ts';
import type { Words } from '../open-words.ts';
import { printable } from '../printable.ts';
import { openStatusLine } from '../status-line.ts';

/** What a run says while it grades: how many are done, how fast, how long it will take and what failed. */
export interface Progress {
  begin(key: string): void;
  /** `isLost`: it cannot be graded. */
  done(isLost: boolean): void;
  note(sentence: string): void;
  /** Said even when quiet. */
  fail(key: string, sentence: string): void;
  end(): void;
}

export interface ProgressOptions {
  around: Surroundings;
  words: Words;
  quiet: boolean;
  count: number;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
}

/** Where nobody watches, a line now and then shows that it goes on. */
const PLAIN_EVERY_MS = 10_000;
/** Submissions by which the pace is told: those that had nothing done lie behind soon. */
const RECENT = 30;

export function openProgress({ around, words, quiet, count, now = () => performance.now() }: ProgressOptions): Progress {
  const { stderr, env } = around;
  const line = openStatusLine(stderr, quiet);
  const program = colourFor(stderr, env)('red', 'lab-report:');
  const times = [now()];
  const counts = { done: 0, lost: 0 };
  let key = '';
  let shownAt = now();
  const shown = () =>
    [
      words.say('grade.progress', { done: counts.done, count }),
      ...pace(words, times, count - counts.done),
      ...(counts.lost ? [words.say('grade.lost-so-far', { lost: counts.lost })] : []),
      words.say('grade.at-work', { key }),
    ].join(' · ');
  const onStderr = (sentence: string) => line.above(() => stderr.write(`${sentence}\n`));
  const forget = endWithProcess(() => {
    line.end();
    if (!quiet) stderr.write(`${words.say('grade.stopped', { done: counts.done, count })}\n`);
  });
  return {
    begin(next) {
      key = next;
      if (stderr.isTTY) line.step(shown());
    },
    done(isLost) {
      counts.done += 1;
      if (isLost) counts.lost += 1;
      times.push(now());
      if (times.length > RECENT) times.shift();
      if (!stderr.isTTY && now() - shownAt < PLAIN_EVERY_MS) return;
      shownAt = now();
      line.step(shown());
    },
    note: (sentence) => (quiet ? undefined : onStderr(sentence)),
    fail: (of, sentence) => onStderr(`${program} ${sentence.includes(printable(of)) ? sentence : words.say('progress.named', { name: of, sentence })}`),
    end() {
      forget();
      line.end();
    },
  };
}

/** How many a second, and how long the others take at that; nothing as long as nothing is done. */
function pace(words: Words, times: readonly number[], left: number): string[] {
  const seconds = (times.at(-1)! - times[0]!) / 1000;
  if (times.length < 2 || seconds <= 0) return [];
  const rate = (times.length - 1) / seconds;
  return [words.say('grade.rate', { rate: rate.toFixed(rate < 10 ? 1 : 0) }), words.say('grade.left', { time: clock(left / rate) })];
}

/** `1:05`, `2:00:00` */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
