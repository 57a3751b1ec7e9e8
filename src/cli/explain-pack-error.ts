import type { PackError } from '../packs/pack-error.ts';
import { listed } from './explain-rubric-error.ts';
import type { Words } from './open-words.ts';

/** What is wrong with a pack at its place, in one sentence, then what could stand there instead. What a rubric gets wrong, too, is worded as there. */
export function explainPackError({ code, details }: PackError, words: Words): string {
  const { allowed = [], expected, meant, filter, ...params } = details;
  const key = words.has(`pack.${code}`) ? `pack.${code}` : `rubric.${code}`;
  const fault = filter ? words.say(`filter.${filter.code}`, filter.params) : '';
  const sentences = [words.say(key, { ...params, fault, expected: expected ? words.say(`rubric.value.${expected}`) : '' })];
  if (meant) sentences.push(words.say('rubric.meant', { meant }));
  if (allowed.length > 0) sentences.push(words.say('rubric.allowed', { allowed: listed(allowed, words) }));
  return sentences.join(words.say('between'));
}
