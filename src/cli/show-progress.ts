import type { Terminal } from './command.ts';

/** Talk for a person who waits: one line that changes on a terminal, a line for each step elsewhere, nothing when quiet. */
export interface Progress {
  step(sentence: string): void;
  /** How far the step is, from 0 to 1; shown on terminals only. */
  part(fraction: number): void;
  /** A sentence that stays. */
  note(sentence: string): void;
  /** Clears the line. */
  end(): void;
}

const CLEAR_LINE = '\r\u001b[2K';

export function showProgress(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return { step: () => {}, part: () => {}, note: () => {}, end: () => {} };
  return terminal.isTTY ? changingLine(terminal) : plainLines(terminal);
}

function plainLines(terminal: Terminal): Progress {
  const line = (sentence: string) => void terminal.write(`${sentence}\n`);
  return { step: line, part: () => {}, note: line, end: () => {} };
}

function changingLine(terminal: Terminal): Progress {
  let current = '';
  let percent = -1;
  const draw = (text: string) => void terminal.write(CLEAR_LINE + text);
  return {
    step: (sentence) => {
      percent = -1;
      current = sentence;
      draw(current);
    },
    part: (fraction) => {
      const reached = Math.floor(fraction * 100);
      if (reached === percent) return;
      percent = reached;
      draw(`${current} ${percent} %`);
    },
    note: (sentence) => draw(`${sentence}\n${current}`),
    end: () => {
      if (current) draw('');
      current = '';
    },
  };
}
