import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { optionNamed } from './options.ts';

/** What was given after an option, each occurrence; undefined where the option was not given. */
export type Lists = string[] | undefined;

/** The words between the commas. Throws CommandError where the option was given without any. */
export function readList(name: string, lists: Lists): string[] | undefined {
  const words = lists
    ?.flatMap((list) => list.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words?.length === 0) throw valueMissing(name);
  return words && [...new Set(words)];
}

/** Whole numbers, ascending, each once. Throws CommandError. */
export function readNumbers(name: string, lists: Lists): number[] | undefined {
  const words = readList(name, lists);
  const most = mostOf(name);
  const wrong = words?.find((word) => !/^\d{1,10}$/.test(word) || Number(word) > most);
  if (wrong !== undefined) throw new CommandError(EXIT.usage, 'usage.numbers', { flag: `--${name}`, given: wrong, most });
  return words && [...new Set(words.map(Number))].sort((a, b) => a - b);
}

/** One number of the option's range; with up to six decimals where `shape` is `decimal`. Throws CommandError. */
export function readNumber(name: string, given: string | undefined, shape: 'whole' | 'decimal'): number | undefined {
  if (given === undefined) return undefined;
  const { least = 0 } = optionNamed(name).value ?? {};
  const most = mostOf(name);
  const pattern = shape === 'whole' ? /^\d{1,10}$/ : /^\d{1,10}(\.\d{1,6})?$/;
  const number = pattern.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least && number <= most)) throw new CommandError(EXIT.usage, `usage.${shape}-number`, { flag: `--${name}`, given, least, most });
  return number;
}

/** `given`, which has to be one of the words. Throws CommandError, worded by `usage.choice.<name>`. */
export function readChoice<Word extends string>(name: string, given: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === given);
  if (word === undefined) throw new CommandError(EXIT.usage, `usage.choice.${name}`, { given });
  return word;
}

/** An option without its value; its example tells what it takes. */
export function valueMissing(name: string): CommandError {
  return new CommandError(EXIT.usage, 'usage.value-missing', { flag: `--${name}`, example: optionNamed(name).value?.example ?? '' });
}

function mostOf(name: string): number {
  return optionNamed(name).value?.most ?? Number.MAX_SAFE_INTEGER;
}
