import type { Voice } from '../explanations/open-voice.ts';
import { LEVELS, type Level } from '../findings/finding.ts';
import { findingPlace } from './finding-place.ts';
import { gradeText } from './grade-text.ts';
import type { CaptureResult, RunResult } from './result.ts';
import { type Annotation, MOST_ANNOTATIONS, workflowCommand } from './workflow-command.ts';

/** Among those of a level, the lower the rank the graver. */
type Ranked = Annotation & { rank: number };

/**
 * A run as workflow commands of GitHub Actions, the gravest first and at most ten lines: what fails and what could not be done are
 * errors, other findings go by their level. Where there are more, the last line counts them. Each line ends in a line feed.
 */
export function renderAnnotations({ captures }: RunResult, voice: Voice): string {
  const all = captures.flatMap((capture) => annotationsOf(capture, voice)).sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.rank - b.rank);
  const shown = all.length > MOST_ANNOTATIONS ? [...all.slice(0, MOST_ANNOTATIONS - 1), restOf(all.slice(MOST_ANNOTATIONS - 1), voice)] : all;
  return shown.map(workflowCommand).join('');
}

/** What could not be done comes before a grade, a grade before findings. */
function annotationsOf({ capture, errors, findings, grade }: CaptureResult, voice: Voice): Ranked[] {
  const say = (level: Level, rank: number, title: string, message: string) => ({ level, rank, title, message: voice.text('annotation.told', { capture, message }), file: capture });
  return [
    ...errors.map(({ message }) => say('error', 0, voice.text('annotation.error'), message)),
    ...(grade ? [say(grade.fails ? 'error' : 'note', 1, voice.text('annotation.grade'), gradeText(grade, voice))] : []),
    ...findings.map((finding) => say(finding.fails ? 'error' : finding.level, finding.fails ? 2 : 3, findingPlace(finding, voice), finding.message)),
  ];
}

function restOf(rest: Ranked[], voice: Voice): Ranked {
  const [gravest] = rest;
  return { level: gravest?.level ?? 'note', rank: 0, title: voice.text('annotation.rest'), message: voice.text('annotation.more', { more: { value: rest.length } }), file: '' };
}
