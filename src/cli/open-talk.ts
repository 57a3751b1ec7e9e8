import { colourFor } from './colour.ts';
import type { Surroundings } from './command.ts';
import { openLanes } from './open-lanes.ts';
import type { Words } from './open-words.ts';
import { printable } from './printable.ts';
import { openStatusLine } from './status-line.ts';

/** What a run says: results on stdout, talk on stderr, each capture's words together and in the captures' order. */
export interface Talk {
  /** For the capture at this place of the list. */
  about(index: number): Speech;
  /** Of the run as a whole. */
  note(sentence: string): void;
  fail(sentence: string): void;
  end(): void;
}

/** What is said of one capture. */
export interface Speech {
  step(sentence: string): void;
  /** How far the step is, from 0 to 1. */
  part(fraction: number): void;
  note(sentence: string): void;
  /** Said even when quiet. */
  fail(sentence: string): void;
  /** A path that was written, for stdout. */
  written(path: string): void;
  /** Nothing more is said of this one. */
  end(): void;
}

export interface TalkOptions {
  around: Surroundings;
  words: Words;
  quiet: boolean;
  /** Whether stdout gets a line for each path that is written. */
  tellPaths: boolean;
  captures: string[];
}

export function openTalk({ around, words, quiet, tellPaths, captures }: TalkOptions): Talk {
  const lanes = openLanes();
  const line = openStatusLine(around.stderr, quiet);
  const several = captures.length > 1;
  const terminal = around.stderr.isTTY ?? false;
  const program = colourFor(around.stderr, around.env)('red', 'lab-report:');
  let ended = 0;
  const onStderr = (sentence: string) => line.above(() => around.stderr.write(`${sentence}\n`));
  const named = (index: number, sentence: string) => {
    const name = captures[index] ?? '';
    return several && !sentence.includes(printable(name)) ? words.say('progress.named', { name, sentence }) : sentence;
  };
  const counted = (number: number, sentence: string) => (several ? words.say('progress.counted', { number, captures: captures.length, sentence }) : sentence);
  return {
    about: (index) => ({
      step: (sentence) => (terminal ? line.step(counted(ended, sentence)) : lanes.speak(index, () => line.step(counted(index + 1, sentence)))),
      part: (fraction) => (several ? undefined : line.part(fraction)),
      note: (sentence) => (quiet ? undefined : lanes.speak(index, () => onStderr(named(index, sentence)))),
      fail: (sentence) => lanes.speak(index, () => onStderr(`${program} ${named(index, sentence)}`)),
      // Scripts need the path as it is.
      written: (path) => (tellPaths ? lanes.speak(index, () => line.above(() => around.stdout.write(`${around.stdout.isTTY ? printable(path) : path}\n`))) : undefined),
      end() {
        ended += 1;
        lanes.end(index);
      },
    }),
    note: (sentence) => (quiet ? undefined : onStderr(sentence)),
    fail: (sentence) => onStderr(`${program} ${sentence}`),
    end: line.end,
  };
}
