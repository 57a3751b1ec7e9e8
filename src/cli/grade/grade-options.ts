import { LANGUAGES } from '../../explanations/explanation.ts';
import type { CommandTable } from '../command-table.ts';
import { EXPORT_WORDS } from './export-words.ts';

/** The command `grade`: what a class handed in, by a rubric. */
export const GRADE: CommandTable = {
  word: 'grade',
  groups: ['reading', 'report', 'run'],
  captures: ['.zip', '.pcapng', '.pcap', '.cap'],
  options: [
    { name: 'rubric', short: 'r', group: 'reading', value: { called: 'rubric', example: 'lab', words: ['lab', 'lab2', 'kr-http', 'kr-tcp'], files: ['.yaml', '.yml'] } },
    { name: 'roster', group: 'reading', value: { called: 'file', example: 'roster.csv', files: ['.csv'] } },
    { name: 'pattern', group: 'reading', value: { called: 'text', example: "'(?<id>\\d+)_.*/(?<path>.+)'" } },
    { name: 'known', group: 'reading', repeatable: true, value: { called: 'file', example: 'sample.pcapng', files: ['.pcapng', '.pcap'] } },
    { name: 'archive', group: 'reading', repeatable: true, value: { called: 'path', example: 'out/2025/', files: [] } },
    { name: 'student', group: 'reading', repeatable: true, value: { called: 'list', example: '20260001,20260007', list: true } },
    { name: 'exclude', group: 'reading', repeatable: true, value: { called: 'list', example: '20260003', list: true } },
    { name: 'shard', group: 'reading', value: { called: 'text', example: '1/4' } },
    { name: 'overrides', group: 'reading', value: { called: 'file', example: 'overrides.yaml', files: ['.yaml', '.yml'] } },
    { name: 'output', short: 'o', group: 'report', value: { called: 'path', example: 'out/grades/', files: [] } },
    { name: 'feedback', group: 'report', repeatable: true, value: { called: 'list', example: 'html,pdf', words: ['html', 'pdf', 'none'], list: true } },
    { name: 'explain', group: 'report' },
    { name: 'anonymous', group: 'report' },
    { name: 'gradebook', group: 'report', repeatable: true, value: { called: 'file', example: 'worksheet.csv', files: ['.csv'] } },
    { name: 'column', group: 'report', value: { called: 'text', example: '"Lab 2"' } },
    { name: 'comments', group: 'report' },
    { name: 'export', group: 'report', repeatable: true, value: { called: 'list', example: 'moodle,gradescope', words: EXPORT_WORDS, list: true } },
    { name: 'lang', group: 'report', value: { called: 'language', example: 'zh-CN', words: LANGUAGES } },
    { name: 'jobs', group: 'run', value: { called: 'count', example: '2', least: 1, most: 64 } },
    { name: 'again', group: 'run' },
    { name: 'retry-failed', group: 'run' },
    { name: 'regrade', group: 'run' },
    { name: 'browser', group: 'run', value: { called: 'program', example: '/usr/bin/chromium', files: [] } },
    { name: 'quiet', short: 'q', group: 'run' },
    { name: 'verbose', short: 'v', group: 'run' },
    { name: 'help', short: 'h', group: 'run' },
  ],
  examples: [
    { name: 'folder', line: 'lab-report grade submissions/ --rubric lab -o out/grades/' },
    { name: 'export', line: 'lab-report grade submissions.zip --rubric rubric.yaml --roster roster.csv' },
    { name: 'gradebook', line: 'lab-report grade submissions.zip --rubric rubric.yaml --gradebook worksheet.csv' },
    { name: 'export-feedback', line: 'lab-report grade submissions.zip --rubric rubric.yaml --feedback pdf --export moodle' },
    { name: 'try', line: 'lab-report grade one.pcapng --rubric rubric.yaml' },
    { name: 'one', line: 'lab-report grade submissions/ --rubric rubric.yaml --student 20260001 --explain' },
    { name: 'shard', line: 'lab-report grade submissions.zip --rubric rubric.yaml --shard 1/4 -o out/part-1/' },
  ],
  exits: ['fine', 'usage', 'unreadable', 'fault', 'notPrinted', 'notWritten'],
  environment: ['language', 'browser', 'cache', 'date', 'colour', 'folder'],
};
