import type { Terminal } from '../command.ts';

/** Text on its way to stdout, in large pieces. */
export interface Output {
  /** A promise where the reader has to catch up, which tells, as `isOpen` does, whether it still reads. */
  write(text: string): Promise<boolean> | boolean;
  flush(): Promise<boolean> | boolean;
}

const PIECE = 64 * 1024;
/** The first rows come sooner. */
const FIRST_PIECE = 2 * 1024;

/** `atOnce` hands every text on by itself. A reader who went away ends the writing without a word. */
export function openOutput(stdout: Terminal, atOnce: boolean): Output {
  let waiting = '';
  let limit = FIRST_PIECE;
  let isGone = false;
  // Node's own stdout is never destroyed: that its reader went away is said by an error alone.
  stdout.once?.('error', () => (isGone = true));
  return { write, flush };

  function write(text: string): Promise<boolean> | boolean {
    waiting += text;
    return waiting.length >= limit || (atOnce && text !== '') ? flush() : true;
  }

  function flush(): Promise<boolean> | boolean {
    const text = waiting;
    waiting = '';
    limit = PIECE;
    if (text === '' || !isOpen()) return isOpen();
    const taken = stdout.write(text);
    return taken === false && stdout.once ? drained(stdout).then(isOpen) : told();
  }

  /** That nobody reads is told in the next turn of the event loop. */
  function told(): Promise<boolean> | boolean {
    if (!stdout.once) return true;
    return new Promise((resolve) => void setImmediate(() => resolve(isOpen())));
  }

  function isOpen(): boolean {
    return !isGone && stdout.destroyed !== true;
  }
}

function drained(stdout: Terminal): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      for (const event of ENDS) stdout.off?.(event, settle);
      resolve();
    };
    for (const event of ENDS) stdout.once?.(event, settle);
  });
}

/** The reader caught up, or went away. */
const ENDS = ['drain', 'close', 'error'] as const;
