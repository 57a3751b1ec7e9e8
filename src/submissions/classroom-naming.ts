import type { Naming } from './name-claim.ts';
import { nothingElse } from './name-claim.ts';

/**
 * GitHub Classroom's repositories, cloned beside each other: `<assignment>-<login>/…`. The assignment is what at least three folders, and all there
 * are, begin with; it has to look like one, since `zhang-san` and `zhang-si` are two people. Null where the folders are not called so.
 */
export function classroomNaming(paths: readonly string[]): Naming | null {
  const folders = [...new Set(paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0]!))];
  const assignment = folders.length < 3 ? '' : folders.reduce(commonStart).replace(/[^-]*$/, '');
  if (!ASSIGNMENT.test(assignment) || !folders.every((folder) => LOGIN.test(folder.slice(assignment.length)))) return null;
  return {
    platform: 'classroom',
    read: (path) => {
      const [source, ...rest] = path.split('/');
      if (rest.length === 0 || !source!.startsWith(assignment)) return null;
      const login = source!.slice(assignment.length);
      return { ...nothingElse, source: source!, student: { id: login }, ids: { login }, path: rest.join('/') };
    },
  };
}

const ASSIGNMENT = /(\d|lab|hw|homework|assignment|project|exercise|http|tcp|wireshark|network|capture).*-$/i;
/** As GitHub allows them. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/;

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
