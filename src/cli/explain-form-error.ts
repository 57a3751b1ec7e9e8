import type { FormError } from '../forms/form-error.ts';
import type { Words } from './open-words.ts';

/**
 * What is wrong with a rubric, a pack or a profile at its place, in one sentence, then what could stand there instead. What has no words of its own
 * in the others is worded as in a rubric.
 */
export function explainFormError(form: 'rubric' | 'pack' | 'profile-form' | 'overrides', { code, details }: FormError, words: Words): string {
  const { allowed = [], expected, meant, filter, ...params } = details;
  const key = words.has(`${form}.${code}`) ? `${form}.${code}` : `rubric.${code}`;
  const fault = filter ? words.say(`filter.${filter.code}`, filter.params) : '';
  const sentences = [words.say(key, { ...params, fault, expected: expected ? words.say(`rubric.value.${expected}`) : '' })];
  if (meant) sentences.push(words.say('rubric.meant', { meant }));
  if (allowed.length > 0) sentences.push(words.say('rubric.allowed', { allowed: listed(allowed, words) }));
  return sentences.join(words.say('between'));
}

/** Segments have some forty parameters: a line of names is read, a page of them is not. */
const LISTED = 24;

function listed(names: readonly string[], words: Words): string {
  const shown = names.length > LISTED ? [...names.slice(0, LISTED), '…'] : names;
  return shown.join(words.say('rubric.comma'));
}
