import { clipTo } from '../results/text-columns.ts';
import type { Terminal } from './command.ts';

const CLEAR_LINE = '\r\u001b[2K';

/** Talk for a person who waits: one line that changes on a terminal, a line for each step elsewhere, nothing when quiet. */
export interface StatusLine {
  step(sentence: string): void;
  /** How far the step is, from 0 to 1; shown on terminals only. */
  part(fraction: number): void;
  /** Makes room for what is written otherwise, and comes back after it. */
  above(write: () => void): void;
  /** Clears the line for good. */
  end(): void;
}

export function openStatusLine(terminal: Terminal, quiet: boolean): StatusLine {
  if (quiet) return { step: () => {}, part: () => {}, above: (write) => write(), end: () => {} };
  return terminal.isTTY ? changingLine(terminal) : plainLines(terminal);
}

function plainLines(terminal: Terminal): StatusLine {
  return { step: (sentence) => void terminal.write(`${sentence}\n`), part: () => {}, above: (write) => write(), end: () => {} };
}

function changingLine(terminal: Terminal): StatusLine {
  let current = '';
  let percent = -1;
  const draw = (text: string) => void terminal.write(CLEAR_LINE + oneLineOf(text, terminal));
  return {
    step(sentence) {
      percent = -1;
      current = sentence;
      draw(current);
    },
    part(fraction) {
      const reached = Math.floor(fraction * 100);
      if (reached === percent) return;
      percent = reached;
      draw(`${current} ${percent} %`);
    },
    above(write) {
      if (current) draw('');
      write();
      if (current) terminal.write(oneLineOf(current, terminal));
    },
    end() {
      if (current) draw('');
      current = '';
    },
  };
}

/** What goes on in a second line of the terminal could not be cleared. */
function oneLineOf(text: string, { columns }: Terminal): string {
  return columns ? clipTo(text, columns - 1) : text;
}
