import type { ClassEntry } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { commentText } from './comment-text.ts';
import type { HandoutFile } from './handout.ts';

/**
 * What a student gets back, each by its path behind `beginning`: the feedback that was made; else, and so for what could not be graded, a text
 * that says what it came to. Nothing for whoever handed in nothing.
 */
export function feedbackFiles(entry: ClassEntry, beginning: string, voice: Voice): HandoutFile[] {
  const { status, feedback } = entry;
  if (status === 'missing') return [];
  if (feedback.length > 0) return feedback.map(({ path }) => ({ path: `${beginning}${path.split('/').at(-1)}`, from: path }));
  // The mark tells programs that it is UTF-8, which a text cannot say otherwise.
  return [{ path: `${beginning}feedback.txt`, text: `\ufeff${commentText(entry, voice)}\n`.replace(/\r?\n/g, '\r\n') }];
}
