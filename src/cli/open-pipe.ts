import { closeSync, constants, openSync, type Stats, statSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { isatty } from 'node:tty';

/**
 * A named pipe, or a shell's `<(…)`, as a stream; null for any other file and for one that is closed to us, which the analysis
 * explains. A blocking `open` waits for a writer and would keep both signals and `process.exit` waiting with it; by a socket the
 * wait is the event loop's.
 */
export function openPipe(file: string): Readable | null {
  const fd = openIf(file, (stats) => stats.isFIFO());
  return fd === null ? null : new Socket({ fd, readable: true, writable: false });
}

/** Whether a path, such as `/dev/stdin`, leads to a terminal, where nothing but keys can be read. */
export function isTerminal(file: string): boolean {
  const fd = openIf(file, (stats) => stats.isCharacterDevice());
  if (fd === null) return false;
  const answer = isatty(fd);
  closeSync(fd);
  return answer;
}

function openIf(file: string, wanted: (stats: Stats) => boolean): number | null {
  try {
    return wanted(statSync(file)) ? openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY) : null;
  } catch {
    return null;
  }
}
