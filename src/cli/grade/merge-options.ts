import { LANGUAGES } from '../../explanations/explanation.ts';
import { EXPORT_WORDS } from './export-words.ts';
import type { CommandTable } from '../command-table.ts';

/** The command `merge`: parts of a class that were graded apart, put together. */
export const MERGE: CommandTable = {
  word: 'merge',
  groups: ['reading', 'report', 'run'],
  captures: [],
  options: [
    { name: 'known', group: 'reading', repeatable: true, value: { called: 'file', example: 'sample.pcapng', files: ['.pcapng', '.pcap'] } },
    { name: 'archive', group: 'reading', repeatable: true, value: { called: 'path', example: 'out/grades-2025/', files: [] } },
    { name: 'overrides', group: 'reading', value: { called: 'file', example: 'overrides.yaml', files: ['.yaml', '.yml'] } },
    { name: 'output', short: 'o', group: 'report', value: { called: 'path', example: 'out/grades/', files: [] } },
    { name: 'anonymous', group: 'report' },
    { name: 'gradebook', group: 'report', repeatable: true, value: { called: 'file', example: 'worksheet.csv', files: ['.csv'] } },
    { name: 'column', group: 'report', value: { called: 'text', example: '"Lab 2"' } },
    { name: 'comments', group: 'report' },
    { name: 'export', group: 'report', repeatable: true, value: { called: 'list', example: 'moodle,gradescope', words: EXPORT_WORDS, list: true } },
    { name: 'lang', group: 'report', value: { called: 'language', example: 'zh-CN', words: LANGUAGES } },
    { name: 'quiet', short: 'q', group: 'run' },
    { name: 'help', short: 'h', group: 'run' },
  ],
  examples: [{ name: 'shards', line: 'lab-report merge out/part-1/ out/part-2/ -o out/grades/' }],
  exits: ['fine', 'usage', 'unreadable', 'fault', 'notWritten'],
  environment: ['language', 'colour', 'folder'],
};
