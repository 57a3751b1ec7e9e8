import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import type { Option } from './options.ts';

/** A command line taken apart: values by the options' long names, in their order; a switch has empty ones. */
export interface Flags {
  values: ReadonlyMap<string, readonly string[]>;
  operands: readonly string[];
}

/** Elsewhere an empty value is a variable of a script that was not set; tshark takes every frame where the filter is empty. */
const MAY_BE_EMPTY = ['separator', 'display-filter'];

/**
 * Reads options as POSIX and GNU do, and tshark with them: `-nr file`, `-Tfields`, `-T fields`, `--lang=en`, `--lang en`, operands anywhere,
 * nothing but operands after `--`. `refuse` yields the error for a flag that no option has.
 */
export function readFlags(argv: readonly string[], options: readonly Option[], refuse: (flag: string) => CommandError): Flags {
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  const words = [...argv];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--') operands.push(...words.splice(0));
    else if (word.startsWith('--')) readLong(word);
    else if (word.startsWith('-') && word !== '-') readShort(word);
    else operands.push(word);
  }
  return { values, operands };

  function readLong(word: string): void {
    const [, name = '', joined] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    const option = options.find((one) => one.name === name);
    if (!option) throw refuse(`--${name}`);
    if (!option.value && joined !== undefined) throw refuse(word);
    keep(option, `--${name}`, option.value ? (joined ?? words.shift()) : '');
  }

  /** Letters of one word: switches, up to one that takes the rest of it, or the next word, as its value. */
  function readShort(word: string): void {
    for (let at = 1; at < word.length; at++) {
      const option = options.find(({ short }) => short === word[at]);
      if (!option) throw refuse(`-${word[at]}`);
      if (option.value) return keep(option, `-${word[at]}`, at + 1 < word.length ? word.slice(at + 1) : words.shift());
      keep(option, `-${word[at]}`, '');
    }
  }

  function keep({ name, value }: Option, flag: string, given: string | undefined): void {
    if (value && (given === undefined || (given === '' && !MAY_BE_EMPTY.includes(name)))) {
      throw new CommandError(EXIT.usage, 'usage.value-missing', { flag, example: value.example });
    }
    values.set(name, [...(values.get(name) ?? []), given ?? '']);
  }
}
