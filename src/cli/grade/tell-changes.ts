import type { EntryChange, EntryState } from '../../classes/compare-classes.ts';
import { shownPoints } from '../../grades/shown-numbers.ts';
import type { Words } from '../open-words.ts';
import { printable } from '../printable.ts';

export interface ChangesWish {
  /** null where there is no earlier run to compare with. */
  changes: readonly EntryChange[] | null;
  words: Words;
  stdout: { write(text: string): unknown };
}

/** Who stands differently than the last time, a line for each, and what made it so. */
export function tellChanges({ changes, words, stdout }: ChangesWish): void {
  const line = (text: string) => stdout.write(`${printable(text)}\n`);
  if (!changes) return void line(words.say('grade.no-last-time'));
  line(words.say('grade.changes', { count: changes.length }));
  for (const { key, before, after, criteria } of changes) {
    line(`${key}: ${stateText(before, words)} → ${stateText(after, words)}`);
    for (const one of criteria) line(`  ${one.id}: ${pointsText(one.before?.points, words)} → ${pointsText(one.after?.points, words)}`);
  }
}

function stateText(state: EntryState | null, words: Words): string {
  if (!state) return words.say('grade.not-there');
  return state.points === null ? words.say(`grades.${state.status}`) : `${shownPoints(state.points)}`;
}

const pointsText = (points: number | undefined, words: Words): string => (points === undefined ? words.say('grade.not-there') : `${shownPoints(points)}`);
