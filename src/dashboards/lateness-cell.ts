import type { ClassEntry } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import type { Cell } from './dashboard.ts';

/** How long behind the due date, and the points that it took; sorted by the time. A platform's mark alone stands below any time that is known. */
export function latenessCell({ late, lateness }: Pick<ClassEntry, 'late' | 'lateness'>, voice: Voice): Cell {
  if (!late && !lateness) return { text: '', by: '', isNumber: true };
  const seconds = lateness?.seconds ?? null;
  const behind = seconds === null ? voice.text('gradebook.yes') : voice.text('dashboard.behind', behindOf(seconds));
  const taken = lateness && lateness.points > 0 ? ` (−${shownPoints(lateness.points)})` : '';
  return { text: `${behind}${taken}`, by: String(seconds ?? 0), isNumber: true };
}

/** Days and hours; minutes where there is no hour. Begun ones count, so that nobody late is late by nothing. */
function behindOf(seconds: number): Record<string, number | boolean> {
  const minutes = Math.ceil(seconds / 60);
  const all = Math.ceil(minutes / 60);
  const [withMinutes, days, hours] = [minutes < 60, Math.floor(all / 24), all % 24];
  const [withDays, withHours] = [!withMinutes && days > 0, !withMinutes && hours > 0];
  return { days, hours, minutes, withDays, withHours, withMinutes, withBoth: withDays && withHours };
}
