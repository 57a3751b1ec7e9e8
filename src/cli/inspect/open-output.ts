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
  return { write, flush };

  function write(text: string): Promise<boolean> | boolean {
    waiting += text;
    return waiting.length >= limit || (atOnce && text !== '') ? flush() : true;
  }

  function flush(): Promise<boolean> | boolean {
    const text = waiting;
    waiting = '';
    limit = PIECE;
    if (text === '' || isGone(stdout)) return !isGone(stdout);
    const taken = stdout.write(text);
    return taken === false && stdout.once ? drained(stdout) : told(stdout);
  }
}

function isGone({ destroyed = false }: Terminal): boolean {
  return destroyed;
}

/** That nobody reads is told in the next turn of the event loop. */
function told(stdout: Terminal): Promise<boolean> | boolean {
  if (!stdout.once) return true;
  return new Promise((resolve) => void setImmediate(() => resolve(!isGone(stdout))));
}

function drained(stdout: Terminal): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = () => {
      for (const event of ['drain', 'close'] as const) stdout.off?.(event, settle);
      resolve(!isGone(stdout));
    };
    for (const event of ['drain', 'close'] as const) stdout.once?.(event, settle);
  });
}
