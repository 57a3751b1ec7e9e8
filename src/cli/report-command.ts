import type { CommandTable } from './command-table.ts';
import { CAPTURE_ENDINGS, ENVIRONMENT, EXAMPLES, GROUPS, OPTIONS } from './options.ts';

/** The command without a word of its own: captures become reports. */
export const REPORT: CommandTable = {
  word: '',
  groups: GROUPS,
  captures: CAPTURE_ENDINGS,
  options: OPTIONS,
  examples: EXAMPLES,
  exits: ['fine', 'checksFailed', 'usage', 'unreadable', 'fault', 'notPrinted', 'notWritten'],
  environment: ENVIRONMENT.map(({ name }) => name),
};
