import { type BigIntStats, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { EXIT, type Format } from './command.ts';
import { CommandError } from './command-error.ts';

/** A file to be written; `path` as a person would write it, `file` absolute. */
export interface Output {
  path: string;
  file: string;
  format: Format;
}

export interface OutputWish {
  /** Paths as given; none for the default documents. */
  outputs: string[];
  /** The capture's path, which is never overwritten. */
  input: string;
  /** Relative paths count from here. */
  folder: string;
}

/** The files that a command is to write. Looks at the disk, changes nothing. Throws CommandError. */
export function planOutputs({ outputs, input, folder }: OutputWish): Output[] {
  const paths = outputs.length > 0 ? [...new Set(outputs)] : defaultPaths(input);
  return paths.map((path) => {
    const file = resolve(folder, path);
    if (isFolder(path, file)) throw new CommandError(EXIT.notWritten, 'output.folder', { path, example: join(path, 'report.pdf') });
    const format = formatOf(path);
    if (input !== '-' && isSame(file, resolve(folder, input))) throw new CommandError(EXIT.usage, 'output.is-input', { path });
    return { path, file, format };
  });
}

function defaultPaths(input: string): string[] {
  const folder = join('out', nameOf(input));
  return [join(folder, 'report.html'), join(folder, 'report.pdf')];
}

/** The capture's name without what tells its format. */
function nameOf(input: string): string {
  if (input === '-') return 'stdin';
  return basename(input).replace(/(\.(pcapng|pcap|cap|dmp|json|gz))+$/i, '') || 'capture';
}

function formatOf(path: string): Format {
  const extension = extname(path).toLowerCase();
  if (extension === '.html' || extension === '.htm') return 'html';
  if (extension === '.json' || extension === '.pdf') return extension.slice(1) as Format;
  throw new CommandError(EXIT.usage, extension ? 'output.extension' : 'output.no-extension', { path, extension });
}

function isFolder(path: string, file: string): boolean {
  return /[/\\]$/.test(path) || (lookAt(file)?.isDirectory() ?? false);
}

/** By the file's own identity, so that links are seen through. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [a, b].map(lookAt);
  return one?.ino !== undefined && one.ino !== 0n && one.ino === other?.ino && one.dev === other.dev;
}

/** Null where nothing can be seen: writing will say why. */
function lookAt(file: string): BigIntStats | null {
  try {
    return statSync(file, { bigint: true });
  } catch {
    return null;
  }
}
