import type { Voice } from '../explanations/open-voice.ts';
import { LEVELS, type Level } from '../findings/finding.ts';
import { findingPlace } from './finding-place.ts';
import { gradeText } from './grade-text.ts';
import { oneLine } from './one-line.ts';
import type { CaptureResult, RunResult } from './result.ts';

/** Of each level GitHub shows ten for a step, and drops the others without a word. */
const MOST = 10;
const COMMANDS: Record<Level, string> = { error: 'error', warning: 'warning', note: 'notice' };

interface Annotation {
  level: Level;
  /** Among those of a level, the lower the graver. */
  rank: number;
  title: string;
  message: string;
  /** The capture's path; empty where the annotation is about several. */
  capture: string;
}

/**
 * A run as workflow commands of GitHub Actions, the gravest first and at most ten lines: what fails and what could not be done are
 * errors, other findings go by their level. Where there are more, the last line counts them. Each line ends in a line feed.
 */
export function renderAnnotations({ captures }: RunResult, voice: Voice): string {
  const all = captures.flatMap((capture) => annotationsOf(capture, voice)).sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.rank - b.rank);
  const shown = all.length > MOST ? [...all.slice(0, MOST - 1), restOf(all.slice(MOST - 1), voice)] : all;
  return shown.map(writeCommand).join('');
}

/** What could not be done comes before a grade, a grade before findings. */
function annotationsOf({ capture, errors, findings, grade }: CaptureResult, voice: Voice): Annotation[] {
  const say = (level: Level, rank: number, title: string, message: string) => ({ level, rank, title, message: voice.text('annotation.told', { capture, message }), capture });
  return [
    ...errors.map(({ message }) => say('error', 0, voice.text('annotation.error'), message)),
    ...(grade ? [say(grade.fails ? 'error' : 'note', 1, voice.text('annotation.grade'), gradeText(grade, voice))] : []),
    ...findings.map((finding) => say(finding.fails ? 'error' : finding.level, finding.fails ? 2 : 3, findingPlace(finding, voice), finding.message)),
  ];
}

function restOf(rest: Annotation[], voice: Voice): Annotation {
  const [gravest] = rest;
  return { level: gravest?.level ?? 'note', rank: 0, title: voice.text('annotation.rest'), message: voice.text('annotation.more', { more: { value: rest.length } }), capture: '' };
}

/** A file is named without a line, for a capture has none, and only where it lies in the folder that the job works in. */
function writeCommand({ level, title, message, capture }: Annotation): string {
  const inFolder = capture !== '' && capture !== '-' && !/^([/\\]|[a-z]:|\.\.(?:[/\\]|$))/i.test(capture);
  const file = inFolder ? `file=${escapeProperty(capture)},` : '';
  return `::${COMMANDS[level]} ${file}title=${escapeProperty(oneLine(title, 200))}::${escapeText(message)}\n`;
}

/** `##[` is where older runners look for a command in the middle of a line. */
function escapeText(text: string): string {
  return oneLine(text, 1000).replaceAll('%', '%25').replaceAll('##[', '# #[');
}

function escapeProperty(text: string): string {
  const escaped = text.replace(/[%\r\n:,]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return oneLine(escaped).replaceAll('##[', '# #[');
}
