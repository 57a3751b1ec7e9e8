import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ClassResult } from '../../classes/class-result.ts';
import { openVoice } from '../../explanations/open-voice.ts';
import { commentText } from '../../gradebooks/comment-text.ts';
import { fillGradebook } from '../../gradebooks/fill-gradebook.ts';
import { type FilledGradebook, GradebookError } from '../../gradebooks/gradebook.ts';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import type { GradeOrder } from './grade-order.ts';

/** A gradebook of the teacher's, ready to be filled. */
export interface OpenedGradebook {
  /** As given. */
  path: string;
  /** Of the file that is written. */
  name: string;
  fill(graded: Pick<ClassResult, 'entries' | 'rubric'>): FilledGradebook;
}

const MOST_OCTETS = 16 * 1024 * 1024;

/** Reads the gradebooks that the order names before anything is graded, so that a wrong one is said at once. Throws CommandError. */
export function openGradebooks({ gradebooks, column, comments, language }: Pick<GradeOrder, 'gradebooks' | 'column' | 'comments' | 'language'>, folder: string): OpenedGradebook[] {
  return gradebooks.map((path, index) => {
    const octets = octetsOf(path, resolve(folder, path));
    const commentOf = comments ? (entry: ClassResult['entries'][number]) => commentText(entry, openVoice(language)) : undefined;
    const fill: OpenedGradebook['fill'] = (graded) => fillGradebook({ octets, graded, column, commentOf });
    try {
      fill({ entries: [], rubric: null });
    } catch (error) {
      if (!(error instanceof GradebookError)) throw error;
      throw new CommandError(EXIT.unreadable, `grade.gradebook-${error.code}`, { path, columns: error.columns.join(', ') });
    }
    const taken = gradebooks.slice(0, index).some((other) => basename(other) === basename(path));
    return { path, name: `${taken ? `${index + 1}-` : ''}${basename(path)}`, fill };
  });
}

function octetsOf(path: string, file: string): Uint8Array {
  try {
    const found = statSync(file);
    if (!found.isFile() || found.size > MOST_OCTETS) throw new CommandError(EXIT.unreadable, 'grade.gradebook-too-large', { path });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(EXIT.unreadable, 'text.not-readable', { path, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}
