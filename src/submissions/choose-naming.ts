import { classroomNaming } from './classroom-naming.ts';
import type { Naming } from './name-claim.ts';
import { FOLDERS, NAMINGS } from './namings.ts';

/** How the files of an export are named: the first way that fits most of them, else one folder for each student. */
export function chooseNaming(paths: readonly string[]): Naming {
  const fitsMost = ({ read }: Naming) => paths.length > 0 && paths.filter((path) => read(path) !== null).length > paths.length / 2;
  return NAMINGS.find(fitsMost) ?? classroomNaming(paths) ?? FOLDERS;
}

/** Folders around all of an export tell nothing, where several lie within. */
export function withoutWrapping(paths: readonly string[]): (path: string) => string {
  let prefix = '';
  for (;;) {
    const [first = ''] = paths.map((path) => path.slice(prefix.length).split('/')[0]!);
    const next = `${prefix}${first}/`;
    if (first === '' || !paths.every((path) => path.startsWith(next))) break;
    const within = new Set(paths.map((path) => path.slice(next.length).split('/')).filter(({ length }) => length > 1).map(([folder]) => folder));
    if (within.size < 2) break;
    prefix = next;
  }
  return (path) => path.slice(prefix.length);
}
