import type { ClassEntry } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';

/** What a student is told of the whole: points, lateness, what is open, why there are no points, and the teacher's comment; a line each. */
export function entryText({ status, points, outOf, percent, lateness, grade, overridden, problems, comment }: ClassEntry, voice: Voice): string {
  const shown = (value: number) => String(shownPoints(value));
  const earned = points !== null && outOf !== null && percent !== null && voice.text('gradebook.told.earned', { points: shown(points), outOf: shown(outOf), percent: String(shownPercent(percent)) });
  const late = lateness && lateness.points > 0 && voice.text('gradebook.told.late', { points: shown(lateness.points), percent: String(lateness.percent) });
  const open = grade && grade.pending > 0 && !overridden.includes('total') && voice.text('gradebook.told.pending', { points: shown(grade.pending) });
  const without = status === 'ungradable' && points === null ? [voice.text('gradebook.told.ungradable'), ...problems] : status === 'missing' ? [voice.text('gradebook.told.missing')] : [];
  return [earned, late, open, ...without, comment].filter(Boolean).join('\n');
}
