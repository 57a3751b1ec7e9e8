import { type BigIntStats, readlinkSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** As many as Linux follows. */
export const MOST_LINKS = 40;

/**
 * What tells whether two paths are one file, through links of both kinds, also where the file is still to be written. `file` is absolute;
 * what cannot be looked at is known by its path.
 */
export function fileIdentity(file: string, linksLeft = MOST_LINKS): string {
  const found = lookAt(file);
  if (found?.ino) return `${found.dev}:${found.ino}`;
  const target = linksLeft > 0 ? targetOf(file) : null;
  if (target !== null) return fileIdentity(target, linksLeft - 1);
  const folder = dirname(file);
  return folder === file ? file : `${fileIdentity(folder, linksLeft)}/${basename(file)}`;
}

/** Null where nothing can be seen: writing will say why. */
export function lookAt(file: string): BigIntStats | null {
  try {
    return statSync(file, { bigint: true });
  } catch {
    return null;
  }
}

function targetOf(file: string): string | null {
  try {
    return resolve(dirname(file), readlinkSync(file));
  } catch {
    return null;
  }
}
