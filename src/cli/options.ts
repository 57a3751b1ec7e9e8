import { LANGUAGES } from '../explanations/explanation.ts';

/**
 * Everything that a command line may hold, once: --help, the man page, the completion scripts and the parsing all come from these tables.
 * What an option means stands in `templates/<language>/cli.json` under `option.<name>`, what its value is called under `value.<called>`.
 */
export interface Option {
  /** Long, without its dashes. */
  name: string;
  short?: string;
  /** One of the command's groups. */
  group: string;
  /** Absent for a switch. */
  value?: Value;
  repeatable?: boolean;
}

export interface Value {
  called: 'path' | 'file' | 'list' | 'language' | 'numbers' | 'text' | 'percent' | 'count' | 'form' | 'rubric' | 'program' | 'filter' | 'field' | 'setting' | 'statistic' | 'profile' | 'pack';
  /** Shown where the value is missing. */
  example: string;
  /** Words that may stand here; nothing else may, unless `files` are named, too. */
  words?: readonly string[];
  /** Endings of the files that fit; all files where it is empty. */
  files?: readonly string[];
  /** What --fail-on takes: kinds, groups and levels of findings. */
  findings?: boolean;
  /** Several may be given, with commas between them. */
  list?: boolean;
  least?: number;
  most?: number;
}

/** In the order in which help shows them; headed by `group.<name>`. */
export const GROUPS = ['reading', 'report', 'checks', 'run'] as const;

export const DOCUMENTS = ['html', 'pdf', 'docx', 'md', 'json'] as const;
export const FORMS = ['text', 'json', 'github'] as const;
/** Those that come along, named here so that help reads no folder. */
export const PROFILES = ['english', 'nankai', 'zhejiang'] as const;
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export const CAPTURE_ENDINGS = ['.pcap', '.pcapng', '.cap', '.gz', '.json'] as const;

export const OPTIONS: readonly Option[] = [
  { name: 'display-filter', short: 'Y', group: 'reading', value: { called: 'filter', example: "'tcp.port == 8080'" } },
  { name: 'stream', group: 'reading', repeatable: true, value: { called: 'numbers', example: '0,3', list: true, least: 0, most: 0xffff_ffff } },
  { name: 'port', group: 'reading', repeatable: true, value: { called: 'numbers', example: '80', list: true, least: 0, most: 0xffff } },
  { name: 'output', short: 'o', group: 'report', repeatable: true, value: { called: 'path', example: 'report.pdf', files: ['.pdf', '.html', '.docx', '.md', '.json'] } },
  { name: 'documents', group: 'report', repeatable: true, value: { called: 'list', example: 'html,pdf', words: DOCUMENTS, list: true } },
  { name: 'lang', group: 'report', value: { called: 'language', example: 'zh-CN', words: LANGUAGES } },
  { name: 'title', group: 'report', value: { called: 'text', example: '"Lab 3"' } },
  { name: 'notes', group: 'report', value: { called: 'file', example: 'notes.md', files: ['.md'] } },
  { name: 'profile', group: 'report', value: { called: 'profile', example: 'nankai', words: PROFILES, files: [] } },
  { name: 'pack', group: 'report', repeatable: true, value: { called: 'pack', example: 'lab2', words: ['kr-http@7', 'kr-http@8', 'kr-tcp@7', 'kr-tcp@8', 'lab2'], files: ['.yaml', '.yml'] } },
  { name: 'redact', group: 'report' },
  { name: 'claims', group: 'report' },
  { name: 'open', group: 'report' },
  { name: 'rubric', group: 'checks', value: { called: 'rubric', example: 'lab', words: ['kr-http', 'kr-tcp', 'lab', 'lab2'], files: ['.yaml', '.yml'] } },
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

/** Command lines that show what the tool is for; explained by `example.<name>`. */
export const EXAMPLES = [
  { name: 'main', line: 'lab-report lab.pcapng' },
  { name: 'outputs', line: 'lab-report lab.pcapng -o report.pdf -o report.json --notes notes.md' },
  { name: 'filter', line: "lab-report lab.pcapng -Y 'tcp.port==8080' -o report.pdf" },
  { name: 'several', line: "lab-report 'labs/**/*.pcapng' -o out/ --rubric lab" },
  { name: 'ci', line: 'lab-report lab.pcapng --fail-on error --fail-under 60 --junit junit.xml' },
  { name: 'again', line: 'lab-report report.json -o report.html --lang en' },
  { name: 'pipe', line: 'tcpdump -i lo -w - port 80 | lab-report - -o report.pdf' },
] as const;

/** Variables that are heeded; explained by `environment.<name>`. */
export const ENVIRONMENT = [
  { name: 'language', variables: ['LC_ALL', 'LC_MESSAGES', 'LANG'] },
  { name: 'browser', variables: ['LAB_REPORT_BROWSER'] },
  { name: 'cache', variables: ['LAB_REPORT_CACHE'] },
  { name: 'date', variables: ['SOURCE_DATE_EPOCH'] },
  { name: 'colour', variables: ['NO_COLOR', 'FORCE_COLOR'] },
  { name: 'folder', variables: ['TMPDIR'] },
  { name: 'ci', variables: ['CI'] },
] as const;

/** What makes TAB complete in each shell: a line for the file that the shell reads when it starts, which `setup.<shell>` names. */
export const SETUPS: Record<(typeof SHELLS)[number], string> = {
  bash: 'eval "$(lab-report completion bash)"',
  zsh: 'eval "$(lab-report completion zsh)"',
  fish: 'lab-report completion fish | source',
  powershell: 'lab-report completion powershell | Out-String | Invoke-Expression',
};

/** Where a shell looks for completion scripts by itself; the script may be saved there instead. */
export const SCRIPT_FILES: Partial<Record<(typeof SHELLS)[number], string>> = {
  bash: '~/.local/share/bash-completion/completions/lab-report',
  zsh: '~/.zfunc/_lab-report',
  fish: '~/.config/fish/completions/lab-report.fish',
};

/** An option of the table by its long name. */
export function optionNamed(name: string): Option {
  const option = OPTIONS.find((one) => one.name === name);
  if (!option) throw new Error(`no option is named ${name}`);
  return option;
}
