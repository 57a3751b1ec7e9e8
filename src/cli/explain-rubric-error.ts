import type { RubricError } from '../grades/rubric-error.ts';
import type { Words } from './open-words.ts';

/** What is wrong with a rubric at its place, in one sentence, then what could stand there instead. */
export function explainRubricError({ code, details }: RubricError, words: Words): string {
  const { allowed = [], expected, meant, ...params } = details;
  const sentences = [words.say(`rubric.${code}`, { ...params, expected: expected ? words.say(`rubric.value.${expected}`) : '' })];
  if (meant) sentences.push(words.say('rubric.meant', { meant }));
  if (allowed.length > 0) sentences.push(words.say('rubric.allowed', { allowed: listed(allowed, words) }));
  return sentences.join(words.say('between'));
}

/** Segments have some forty parameters: a line of names is read, a page of them is not. */
const LISTED = 24;

export function listed(names: readonly string[], words: Words): string {
  const shown = names.length > LISTED ? [...names.slice(0, LISTED), '…'] : names;
  return shown.join(words.say('rubric.comma'));
}
