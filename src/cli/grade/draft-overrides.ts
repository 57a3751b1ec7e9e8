import type { ClassEntry, ClassResult } from '../../classes/class-result.ts';
import { shownPoints } from '../../grades/shown-numbers.ts';
import type { Words } from '../open-words.ts';

/** A file of overrides for a teacher to fill in: who waits for which points. Every line of it is a remark until then. */
export function draftOverrides({ entries }: ClassResult, words: Words): string {
  const waiting = entries.filter(({ status }) => status === 'needs-person');
  const head = words
    .say('overrides.draft')
    .split('\n')
    .map((line) => `# ${line}`.trimEnd());
  return [...head, 'students:', ...waiting.flatMap(draftOf), ''].join('\n');
}

function draftOf({ key, student, grade }: ClassEntry): string[] {
  const open = grade!.criteria.filter(({ outcome }) => outcome === 'person');
  const name = student.name ? ` # ${student.name.replace(/[\r\n]+/g, ' ')}` : '';
  return [`#  ${JSON.stringify(key)}:${name}`, '#    points:', ...open.map(({ id, outOf }) => `#      ${JSON.stringify(id)}: 0 # / ${shownPoints(outOf)}`)];
}
