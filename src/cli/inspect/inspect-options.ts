import { LANGUAGES } from '../../explanations/explanation.ts';
import { TIME_FORMS } from '../../listings/time-text.ts';
import type { CommandTable } from '../command-table.ts';

/** What stdout is written as. */
export const OUTPUT_FORMS = ['text', 'fields', 'json', 'ndjson', 'tabs'] as const;

const CAPTURES = ['.pcap', '.pcapng', '.cap', '.gz'] as const;

/** The command `inspect`: tshark's short options with their meanings, and long names for all of them. */
export const INSPECT: CommandTable = {
  word: 'inspect',
  groups: ['reading', 'packets', 'output', 'statistics', 'run'],
  captures: CAPTURES,
  options: [
    { name: 'read', short: 'r', group: 'reading', value: { called: 'file', example: 'lab.pcapng', files: CAPTURES } },
    { name: 'display-filter', short: 'Y', group: 'reading', value: { called: 'filter', example: 'http' } },
    { name: 'count', short: 'c', group: 'reading', value: { called: 'count', example: '100', least: 1, most: 0xffff_ffff } },
    { name: 'two-pass', short: '2', group: 'reading' },
    { name: 'no-names', short: 'n', group: 'reading' },
    { name: 'redact', group: 'reading' },
    { name: 'summary', short: 'P', group: 'packets' },
    { name: 'tree', short: 'V', group: 'packets' },
    { name: 'only', short: 'O', group: 'packets', value: { called: 'list', example: 'tcp,http', list: true } },
    { name: 'hex', short: 'x', group: 'packets' },
    { name: 'time', short: 't', group: 'packets', value: { called: 'form', example: 'ad', words: TIME_FORMS } },
    { name: 'separator', short: 'S', group: 'packets', value: { called: 'text', example: '----' } },
    { name: 'color', group: 'packets' },
    { name: 'form', short: 'T', group: 'output', value: { called: 'form', example: 'fields', words: OUTPUT_FORMS } },
    { name: 'field', short: 'e', group: 'output', repeatable: true, value: { called: 'field', example: 'tcp.seq' } },
    { name: 'fields-as', short: 'E', group: 'output', repeatable: true, value: { called: 'setting', example: 'header=y' } },
    { name: 'protocols', short: 'j', group: 'output', repeatable: true, value: { called: 'list', example: '"ip tcp"' } },
    { name: 'protocols-whole', short: 'J', group: 'output', repeatable: true, value: { called: 'list', example: '"ip tcp"' } },
    { name: 'line-buffered', short: 'l', group: 'output' },
    { name: 'statistics', short: 'z', group: 'statistics', repeatable: true, value: { called: 'statistic', example: 'conv,tcp' } },
    { name: 'glossary', short: 'G', group: 'statistics', value: { called: 'list', example: 'fields', words: ['fields'] } },
    { name: 'quiet', short: 'q', group: 'run' },
    { name: 'lang', group: 'run', value: { called: 'language', example: 'zh-CN', words: LANGUAGES } },
    { name: 'verbose', group: 'run' },
    { name: 'help', short: 'h', group: 'run' },
    { name: 'version', short: 'v', group: 'run' },
  ],
  examples: [
    { name: 'list', line: 'lab-report inspect lab.pcapng' },
    { name: 'filter', line: "lab-report inspect lab.pcapng -Y 'http.request' -V" },
    { name: 'fields', line: 'lab-report inspect lab.pcapng -T fields -e frame.number -e tcp.seq' },
    { name: 'follow', line: 'lab-report inspect lab.pcapng -q -z follow,tcp,ascii,0' },
    { name: 'pipe', line: 'tcpdump -i lo -w - -c 100 | lab-report inspect -' },
  ],
  exits: ['fine', 'usage', 'unreadable', 'fault', 'notWritten'],
  environment: ['language', 'colour', 'folder'],
};

/** Statistics that `-z` knows, as tshark spells them. */
export const STATISTICS = ['follow,tcp,ascii,0', 'follow,tcp,hex,0', 'follow,tcp,raw,0', 'conv,tcp', 'http,tree', 'flow,tcp', 'io,phs', 'expert'] as const;
