import type { Level } from '../findings/finding.ts';
import { oneLine } from './one-line.ts';

/** Of each level GitHub shows so many for a step, and drops the others without a word. */
export const MOST_ANNOTATIONS = 10;

const COMMANDS: Record<Level, string> = { error: 'error', warning: 'warning', note: 'notice' };

/** What GitHub shows beside a job. */
export interface Annotation {
  level: Level;
  title: string;
  message: string;
  /** The path of the file that it is about; '' where it is about none. */
  file: string;
}

/**
 * An annotation as a workflow command of GitHub Actions, a line. A file is named without a line, for a capture has none, and only where it lies in
 * the folder that the job works in.
 */
export function workflowCommand({ level, title, message, file }: Annotation): string {
  const inFolder = file !== '' && file !== '-' && !/^([/\\]|[a-z]:|\.\.(?:[/\\]|$))/i.test(file);
  const named = inFolder ? `file=${escapeProperty(file)},` : '';
  return `::${COMMANDS[level]} ${named}title=${escapeProperty(oneLine(title, 200))}::${escapeText(message)}\n`;
}

/** `##[` is where older runners look for a command in the middle of a line. */
function escapeText(text: string): string {
  return oneLine(text, 1000).replaceAll('%', '%25').replaceAll('##[', '# #[');
}

function escapeProperty(text: string): string {
  const escaped = text.replace(/[%\r\n:,]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return oneLine(escaped).replaceAll('##[', '# #[');
}
