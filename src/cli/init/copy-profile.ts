import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewFile } from './new-file.ts';

/** A profile is its yaml, a style and a logo, in one folder. */
const ENDINGS = /\.(?:ya?ml|css|svg|png|jpe?g)$/i;
const MOST_FILES = 12;

/** The files of a school's profile, to lie beside the notes: those may be built elsewhere, and cannot lead out of their folder. */
export function copyProfile(folder: string): NewFile[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && ENDINGS.test(entry.name));
  return files.slice(0, MOST_FILES).map(({ name }) => ({ name: `profile/${name}`, content: readFileSync(join(folder, name)) }));
}
