import type { ClassResult } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { type Annotation, MOST_ANNOTATIONS, workflowCommand } from '../results/workflow-command.ts';

/**
 * What a teacher has to look at, as workflow commands of GitHub Actions: an error for each submission that could not be graded, a warning for each
 * that waits for a person. At most ten lines of a kind, of which the last counts those that are not shown. Each line ends in a line feed.
 */
export function renderClassAnnotations({ entries }: Pick<ClassResult, 'entries'>, voice: Voice): string {
  const say = (level: Annotation['level'], title: string, key: string, message: string): Annotation => ({ level, title, message: voice.text('gradebook.annotation.told', { key, message }), file: '' });
  const ungradable = entries.filter(({ status }) => status === 'ungradable').map(({ key, problems }) => say('error', voice.text('gradebook.annotation.ungradable'), key, problems[0] ?? ''));
  const waiting = entries.filter(({ status }) => status === 'needs-person').map(({ key, grade }) => say('warning', voice.text('gradebook.annotation.person'), key, openIds(grade?.criteria ?? [])));
  return [ungradable, waiting].flatMap((all) => bounded(all, voice)).map(workflowCommand).join('');
}

function openIds(criteria: readonly { id: string; outcome: string }[]): string {
  return criteria.filter(({ outcome }) => outcome === 'person').map(({ id }) => id).join(', ');
}

function bounded(all: Annotation[], voice: Voice): Annotation[] {
  if (all.length <= MOST_ANNOTATIONS) return all;
  const shown = all.slice(0, MOST_ANNOTATIONS - 1);
  return [...shown, { ...all[0]!, message: voice.text('gradebook.annotation.more', { more: { value: all.length - shown.length } }) }];
}
