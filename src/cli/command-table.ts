import type { EXIT } from './command.ts';
import type { Option } from './options.ts';

/**
 * One command's part of the command line: its --help, its manual page, its completion and its parsing come from this table. Its words stand in
 * `cli.json` by `option.<name>`, `group.<name>`, `example.<name>`, … with the command's word and a full stop before them, where it has one.
 */
export interface CommandTable {
  /** Empty for the command without a word of its own. */
  word: string;
  /** In the order in which help shows them. */
  groups: readonly string[];
  /** Endings of the files that it reads. */
  captures: readonly string[];
  options: readonly Option[];
  examples: readonly { name: string; line: string }[];
  exits: readonly (keyof typeof EXIT)[];
  /** Names of `ENVIRONMENT`. */
  environment: readonly string[];
}

/** Where the command's own words stand in `cli.json`. */
export function keyOf({ word }: CommandTable, key: string): string {
  return word === '' ? key : `${word}.${key}`;
}
