import { resolve } from 'node:path';
import { CaptureError } from '../frames/capture-error.ts';
import type { CaptureFile } from '../frames/capture-file.ts';
import { openCapture } from '../frames/open-capture.ts';
import { EXIT, type Surroundings } from './command.ts';
import { CommandError } from './command-error.ts';
import { isTerminal, openPipe } from './open-pipe.ts';

/** Opens a capture by its path, `-` or a named pipe. Throws CaptureError with the path as it was given, and CommandError for a terminal. */
export async function openCaptureAt(path: string, around: Surroundings): Promise<CaptureFile> {
  const file = resolve(around.folder, path);
  const stdin = path === '-' ? around.stdin() : null;
  if (stdin ? stdin.isTTY : isTerminal(file)) throw new CommandError(EXIT.usage, 'inspect.stdin-is-terminal');
  const pipe = stdin ?? openPipe(file);
  try {
    return await (pipe ? openCapture('-', { stdin: pipe }) : openCapture(file));
  } catch (error) {
    throw error instanceof CaptureError ? new CaptureError(error.code, { ...error.details, name: path }) : error;
  }
}
