import { LANGUAGES } from '../../explanations/explanation.ts';
import type { CommandTable } from '../command-table.ts';
import { PROFILES } from '../options.ts';

/** The command `init`: a folder to write a lab's report in. */
export const INIT: CommandTable = {
  word: 'init',
  groups: ['report', 'run'],
  captures: [],
  options: [
    { name: 'profile', short: 'p', group: 'report', value: { called: 'profile', example: 'nankai', words: PROFILES, files: [] } },
    { name: 'title', group: 'report', value: { called: 'text', example: '"Lab 2"' } },
    { name: 'name', group: 'report', value: { called: 'text', example: '"Li Hua"' } },
    { name: 'number', group: 'report', value: { called: 'text', example: '20260001' } },
    { name: 'lang', group: 'report', value: { called: 'language', example: 'zh-CN', words: LANGUAGES } },
    { name: 'quiet', short: 'q', group: 'run' },
    { name: 'help', short: 'h', group: 'run' },
  ],
  examples: [
    { name: 'here', line: 'lab-report init' },
    { name: 'folder', line: 'lab-report init lab2 --profile nankai --name 李华 --number 20260001' },
    { name: 'own', line: 'lab-report init --profile ./ours' },
  ],
  exits: ['fine', 'usage', 'unreadable', 'fault', 'notWritten'],
  environment: ['language', 'colour'],
};
