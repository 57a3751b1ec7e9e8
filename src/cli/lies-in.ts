import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** Whether a file, with its links followed as far as it exists, lies in a folder. */
export function liesIn(file: string, folder: string): boolean {
  const real = (path: string) => {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  };
  return `${real(file)}${sep}`.startsWith(`${real(folder)}${sep}`);
}
