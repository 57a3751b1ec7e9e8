import { readFile } from 'node:fs/promises';
import type { UnpackedFile } from './submission.ts';

/** When something was handed in, as nbgrader writes it into `timestamp.txt` (`2015-02-02 15:58:23.948203 UTC`), in ISO 8601; null where there is none. */
export async function readTimestamp(files: readonly UnpackedFile[]): Promise<string | null> {
  const file = files.find(({ path, size }) => /(^|\/)timestamp\.txt$/.test(path) && size < 100);
  const text = file ? await readFile(file.file, 'utf8') : '';
  const [, date, time, zone = ''] = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d{1,9})?\s*(UTC|Z|[+-]\d\d:?\d\d)?\s*$/.exec(text) ?? [];
  const found = date && `${date}T${time}${zone.replace('UTC', 'Z').replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
  return found && !Number.isNaN(Date.parse(found)) ? found : null;
}
