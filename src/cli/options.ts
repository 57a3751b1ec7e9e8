/**
 * Everything that a command line may hold, once: --help, the man page, the completion scripts and the parsing all come from these tables.
 * What an option means stands in `templates/<language>/cli.json` under `option.<name>`, what its value is called under `value.<called>`.
 */
export interface Option {
  /** Long, without its dashes. */
  name: string;
  short?: string;
  group: (typeof GROUPS)[number];
  /** Absent for a switch. */
  value?: Value;
  repeatable?: true;
}

export interface Value {
  called: 'path' | 'file' | 'list' | 'language' | 'numbers' | 'text' | 'percent' | 'count' | 'form' | 'rubric' | 'program';
  /** Shown where the value is missing. */
  example: string;
  /** Words that may stand here; nothing else may, unless `files` are named, too. */
  words?: readonly string[];
  /** Endings of the files that fit; all files where it is empty. */
  files?: readonly string[];
  /** What --fail-on takes: kinds, groups and levels of findings. */
  findings?: true;
  /** Several may be given, with commas between them. */
  list?: true;
  least?: number;
  most?: number;
}

/** In the order in which help shows them; headed by `group.<name>`. */
export const GROUPS = ['reading', 'report', 'checks', 'run'] as const;

export const DOCUMENTS = ['html', 'pdf', 'json'] as const;
export const FORMS = ['text', 'json', 'github'] as const;
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export const CAPTURE_ENDINGS = ['.pcap', '.pcapng', '.cap', '.gz', '.json'] as const;

export const OPTIONS: readonly Option[] = [
  { name: 'stream', group: 'reading', repeatable: true, value: { called: 'numbers', example: '0,3', list: true, least: 0, most: 0xffff_ffff } },
  { name: 'port', group: 'reading', repeatable: true, value: { called: 'numbers', example: '80', list: true, least: 0, most: 0xffff } },
  { name: 'output', short: 'o', group: 'report', repeatable: true, value: { called: 'path', example: 'report.pdf', files: ['.pdf', '.html', '.json'] } },
  { name: 'documents', group: 'report', repeatable: true, value: { called: 'list', example: 'html,pdf', words: DOCUMENTS, list: true } },
  { name: 'lang', group: 'report', value: { called: 'language', example: 'zh-CN', words: ['en', 'zh-CN'] } },
  { name: 'title', group: 'report', value: { called: 'text', example: '"Lab 3"' } },
  { name: 'notes', group: 'report', value: { called: 'file', example: 'notes.md', files: ['.md'] } },
  { name: 'open', group: 'report' },
  { name: 'rubric', group: 'checks', value: { called: 'rubric', example: 'lab', words: ['lab'], files: ['.yaml', '.yml'] } },
  { name: 'fail-on', group: 'checks', repeatable: true, value: { called: 'list', example: 'error', findings: true, list: true } },
  { name: 'fail-under', group: 'checks', value: { called: 'percent', example: '60', least: 0, most: 100 } },
  { name: 'format', group: 'run', value: { called: 'form', example: 'json', words: FORMS } },
  { name: 'result', group: 'run', value: { called: 'file', example: 'result.json', files: ['.json'] } },
  { name: 'junit', group: 'run', value: { called: 'file', example: 'junit.xml', files: ['.xml'] } },
  { name: 'summary', group: 'run', value: { called: 'file', example: 'summary.md', files: ['.md'] } },
  { name: 'jobs', group: 'run', value: { called: 'count', example: '2', least: 1, most: 64 } },
  { name: 'browser', group: 'run', value: { called: 'program', example: '/usr/bin/chromium', files: [] } },
  { name: 'quiet', short: 'q', group: 'run' },
  { name: 'verbose', short: 'v', group: 'run' },
  { name: 'help', short: 'h', group: 'run' },
  { name: 'version', short: 'V', group: 'run' },
];

/** An option of the table by its long name. */
export function optionNamed(name: string): Option {
  const option = OPTIONS.find((one) => one.name === name);
  if (!option) throw new Error(`no option is named ${name}`);
  return option;
}
