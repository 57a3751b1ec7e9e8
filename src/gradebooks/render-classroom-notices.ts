import type { ClassEntry } from '../classes/class-result.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import { workflowCommand } from '../results/workflow-command.ts';

/**
 * The two notices from which GitHub Classroom takes a submission's points, as its own reporter writes them
 * (classroom-resources/autograding-grading-reporter, src/notify-classroom.js). '' where there are no points to give.
 */
export function renderClassroomNotices({ points, outOf }: ClassEntry): string {
  if (points === null || outOf === null || outOf <= 0) return '';
  const [totalPoints, maxPoints] = [shownPoints(points), shownPoints(outOf)];
  const notice = (title: string, message: string) => workflowCommand({ level: 'note', title, message, file: '' });
  return notice('Autograding complete', `Points ${totalPoints}/${maxPoints}`) + notice('Autograding report', JSON.stringify({ totalPoints, maxPoints }));
}
