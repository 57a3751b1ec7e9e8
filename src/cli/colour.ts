import { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { Terminal } from './command.ts';

export type Style = 'bold' | 'red' | 'yellow' | 'green' | 'cyan' | 'magenta' | 'gray' | 'redBright';

/** `text` in a style where the terminal shows it, else as it is. */
export type Colour = (style: Style, text: string) => string;

/** Node's own rules: FORCE_COLOR wins over everything, then NO_COLOR and TERM=dumb; without them a terminal that knows colours. */
export function colourFor(terminal: Terminal, env: NodeJS.ProcessEnv): Colour {
  const shows = colourDepth(terminal, env) > 2;
  // Whether it shows was asked of this terminal already; styleText would ask the process's.
  return shows ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}

/** Bits of colour that are shown: 4, 8 or 24, and 1 for none. */
export function colourDepth(terminal: Terminal, env: NodeJS.ProcessEnv): number {
  return terminal.isTTY || env.FORCE_COLOR !== undefined ? WriteStream.prototype.getColorDepth(env) : 1;
}
