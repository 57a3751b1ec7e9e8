import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';

export interface TextFile {
  /** As the person wrote it. */
  path: string;
  /** Relative paths count from here. */
  folder: string;
  mostOctets: number;
}

/** A text that a person wrote beside the capture: notes, a rubric. Throws CommandError with exit code 3. */
export function readTextFile({ path, folder, mostOctets }: TextFile): string {
  const octets = readOctets(path, resolve(folder, path), mostOctets);
  const text = decodeText(octets);
  if (text === null) throw new CommandError(EXIT.unreadable, 'text.not-text', { path });
  return text;
}

function readOctets(path: string, file: string, mostOctets: number): Uint8Array {
  try {
    // Without waiting for a writer, should it be a pipe.
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = fstatSync(descriptor);
      if (!found.isFile()) throw new CommandError(EXIT.unreadable, 'text.not-a-file', { path });
      if (found.size > mostOctets) throw new CommandError(EXIT.unreadable, 'text.too-large', { path, most: mostOctets / 1024 });
      return readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' ? new CommandError(EXIT.unreadable, 'text.missing', { path }) : new CommandError(EXIT.unreadable, 'text.not-readable', { path, reason: code ?? 'unknown' });
  }
}

/** What Windows' editors write where they do not write UTF-8, each known by its mark or by its grammar; null for what is no text. */
function decodeText(octets: Uint8Array): string | null {
  const mark = [octets[0], octets[1]].join();
  const encodings = mark === '255,254' ? ['utf-16le'] : mark === '254,255' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decode(octets, encoding);
    if (text !== null) return text.includes('\0') ? null : text;
  }
  return null;
}

function decode(octets: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(octets);
  } catch {
    return null;
  }
}
