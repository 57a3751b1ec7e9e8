import { LANGUAGES } from '../../explanations/explanation.ts';
import type { CommandTable } from '../command-table.ts';

/** The command `check`: what notes say of their capture, held against it. */
export const CHECK: CommandTable = {
  word: 'check',
  groups: ['run'],
  captures: ['.md', '.markdown'],
  options: [
    { name: 'format', short: 'f', group: 'run', value: { called: 'form', example: 'json', words: ['text', 'json'] } },
    { name: 'lang', group: 'run', value: { called: 'language', example: 'zh-CN', words: LANGUAGES } },
    { name: 'help', short: 'h', group: 'run' },
  ],
  examples: [
    { name: 'text', line: 'lab-report check notes.md' },
    { name: 'json', line: 'lab-report check notes.md --format json' },
  ],
  exits: ['fine', 'checksFailed', 'usage', 'unreadable', 'fault'],
  environment: ['language', 'colour'],
};
