// Lays the files about the run beside the reports, so that the folder is all that has to be uploaded.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Answers where each lies: in the folder, or where it was when the folder cannot be written; empty where there is none. */
export function keepFiles(files, folder) {
  const places = Object.entries(files).map(([name, file]) => [name, existsSync(file) ? keep(file, folder) : '']);
  return Object.fromEntries(places);
}

function keep(file, folder) {
  const place = join(folder, basename(file));
  try {
    mkdirSync(folder, { recursive: true });
    copyFileSync(file, place);
    return place;
  } catch {
    return file;
  }
}
