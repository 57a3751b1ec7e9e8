import { extname, join, resolve } from 'node:path';
import { EXIT, type Format } from './command.ts';
import { CommandError } from './command-error.ts';
import { fileIdentity, lookAt } from './file-identity.ts';
import { holdsNotes } from './holds-notes.ts';
import { nameFolders } from './name-folders.ts';

/** A file to be written; `path` as a person would write it, `file` absolute. */
export interface Place {
  path: string;
  file: string;
}

/** A document to be written. */
export interface Output extends Place {
  format: Format;
}

export interface OutputWish {
  /** Paths as given; none for the folder `out/`. */
  outputs: string[];
  /** What is written into a folder. */
  documents: Format[];
  /** The captures' paths, which are never overwritten. */
  inputs: string[];
  /** Paths of what else is read, and not overwritten either: the notes, the rubric. */
  read: string[];
  /** Relative paths count from here. */
  folder: string;
}

/** What no output may take the place of. */
export type InputWish = Pick<OutputWish, 'inputs' | 'read' | 'folder'>;

const FORMATS: Record<string, Format> = { '.html': 'html', '.htm': 'html', '.pdf': 'pdf', '.docx': 'docx', '.md': 'md', '.markdown': 'md', '.json': 'json' };

/** The files that a command is to write, for each input. Looks at the disk, changes nothing. Throws CommandError. */
export function planOutputs(wish: OutputWish): Output[][] {
  const paths = wish.outputs.length > 0 ? [...new Set(wish.outputs)] : ['out/'];
  const names = nameFolders(wish.inputs);
  const outputs = wish.inputs.map((_, index) => paths.flatMap((path) => outputsAt(path, names[index] ?? '', wish)));
  refuseInputs(outputs.flat(), wish);
  return outputs;
}

function outputsAt(path: string, name: string, { documents, inputs, folder }: OutputWish): Output[] {
  const place = placeOf(path, folder);
  const extension = extname(path).toLowerCase();
  const format = FORMATS[extension];
  const several = inputs.length > 1;
  // Several reports can only be meant to go into a folder.
  if (isFolder(place) || (several && !extension)) return documents.map((one) => ({ ...placeOf(join(path, name, `report.${one}`), folder), format: one }));
  if (!format) throw new CommandError(EXIT.usage, extension ? 'output.extension' : 'output.no-extension', { path, extension });
  if (several) throw new CommandError(EXIT.usage, 'output.one-file', { path, captures: inputs.length });
  return [{ ...place, format }];
}

/** A file about the run: none of the others, and no folder. Throws CommandError. */
export function planRunFile(path: string, others: Place[], wish: InputWish): Place {
  const place = placeOf(path, wish.folder);
  if (isFolder(place)) throw new CommandError(EXIT.notWritten, 'output.folder', { path, example: join(path, 'result') });
  const identity = fileIdentity(place.file);
  if (others.some(({ file }) => fileIdentity(file) === identity)) throw new CommandError(EXIT.usage, 'output.twice', { path });
  refuseInputs([place], wish);
  return place;
}

function placeOf(path: string, folder: string): Place {
  return { path, file: resolve(folder, path) };
}

function isFolder({ path, file }: Place): boolean {
  return /[/\\]$/.test(path) || (lookAt(file)?.isDirectory() ?? false);
}

/** By the files' own identities, so that links are seen through. */
function refuseInputs(places: Place[], { inputs, read, folder }: InputWish): void {
  const paths = [...inputs.filter((input) => input !== '-'), ...read];
  const taken = new Set(paths.map((path) => fileIdentity(resolve(folder, path))));
  const lost = places.find(({ file }) => taken.has(fileIdentity(file)));
  if (lost) throw new CommandError(EXIT.usage, 'output.is-input', { path: lost.path });
  const notes = places.find(({ file }) => /\.(?:md|markdown)$/i.test(file) && holdsNotes(file));
  if (notes) throw new CommandError(EXIT.usage, 'output.is-notes', { path: notes.path });
}
