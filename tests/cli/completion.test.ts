import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { OPTIONS, SHELLS } from '../../src/cli/options.ts';
import { FAILING_WORDS } from '../../src/findings/choose-failing.ts';
import { runHere, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const files = join(folder, 'files');
const HOSTILE = "quo'te$(touch hit)`touch hit`.PCAP";

beforeAll(async () => {
  mkdirSync(join(files, 'captures'), { recursive: true });
  for (const name of ['lab.pcapng', 'odd name.pcap', 'dq".cap', HOSTILE, 'notes.md', 'other.txt', 'report.json', 'mine.yaml', 'captures/one.pcap.gz']) writeFileSync(join(files, name), '');
  for (const shell of SHELLS) writeFileSync(join(folder, shell), await scriptFor(shell));
});

async function scriptFor(shell: string, language = 'en'): Promise<string> {
  const { exitCode, stdout, stderr } = await runHere(['completion', shell, '--lang', language]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

describe.each(SHELLS)('completion %s', (shell) => {
  it('knows every option, every word of a value and what the options mean', async () => {
    const script = await scriptFor(shell);
    for (const { name, value } of OPTIONS) {
      expect(script).toContain(shell === 'fish' ? `-l ${name} ` : `--${name}`);
      for (const word of value?.words ?? []) expect(script).toContain(word);
    }
    for (const word of FAILING_WORDS) expect(script).toContain(word);
    expect(script).toContain('Say nothing but errors');
  });

  it('says first how it is put to use', async () => {
    expect((await scriptFor(shell)).split('\n').slice(0, 6).join('\n')).toContain(`lab-report completion ${shell}`);
  });
});

describe('completion', () => {
  it('speaks the language that is asked for', async () => {
    expect(await scriptFor('zsh', 'zh-CN')).toContain('除错误外不显示任何信息');
  });

  it('writes PowerShell in ASCII, but for its comments', async () => {
    const lines = (await scriptFor('powershell', 'zh-CN')).split('\n').filter((line) => !line.startsWith('#'));
    expect(lines.join('\n')).toMatch(/^[\n -~]*$/);
  });
});

/** Where a shell is missing, its tests say so instead of passing. */
function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** What `lab-report` gets when these lines are typed at a terminal, TABs and all. */
function typeInto(shell: string[], lines: string[], env: NodeJS.ProcessEnv = {}): string[] {
  const { stdout } = spawnSync('script', ['-qec', shell.join(' '), '/dev/null'], {
    cwd: files,
    env: { PATH: process.env.PATH, HOME: files, TERM: 'xterm', LC_ALL: 'C.UTF-8', ...env },
    input: [...lines, 'exit', ''].join('\n'),
    encoding: 'utf8',
    timeout: 20_000,
  });
  return [...stdout.matchAll(/GOT(<[^\r\n]*>)/g)].map(([, words = '']) => words);
}

const SHOW_WORDS = `lab-report() { printf 'GOT'; printf '<%s>' "$@"; printf '\\n'; }\nPS1='> '\n`;

/** TAB in zsh would else expand what was typed, before any completion. */
const ONLY_COMPLETE = "bindkey '^I' complete-word\n";

const TYPED = [
  ['lab-report lab.\t', '<lab.pcapng>'],
  ['lab-report lab.\t --ope\t', '<lab.pcapng><--open>'],
  ['lab-report --format=g\t', '<--format=github>'],
  ['lab-report --lang \tz\t', '<--lang><zh-CN>'],
  ['lab-report odd\t', '<odd name.pcap>'],
  ["lab-report 'odd n\t", '<odd name.pcap>'],
  ['lab-report "odd n\t', '<odd name.pcap>'],
  ['lab-report odd\\ n\t', '<odd name.pcap>'],
  ['lab-report dq\t', '<dq".cap>'],
  ['lab-report quo\t', `<${HOSTILE}>`],
  ['lab-report captures/\t', '<captures/one.pcap.gz>'],
  ['lab-report ~/lab.\t', `<${files}/lab.pcapng>`],
  ['lab-report x --documents html,p\t', '<x><--documents><html,pdf>'],
  ['lab-report x --fail-on error,close.m\t', '<x><--fail-on><error,close.missing>'],
  ['lab-report x -o re\t', '<x><-o><report.json>'],
  ['lab-report x --notes n\t', '<x><--notes><notes.md>'],
  ['lab-report x --rubric m\t', '<x><--rubric><mine.yaml>'],
  ['lab-report x --rubric la\t', '<x><--rubric><lab>'],
  ['lab-report comp\tf\t', '<completion><fish>'],
  ['lab-report -- rep\t', '<--><report.json>'],
] as const;

/** What would run something if a script evaluated it; the shell itself never comes to it. */
const NEVER_REACHED = ['$(touch hit)la', '`touch hit`la', 'x -o $(touch hit)re', 'x --format $(touch hit)'].map((words) => `false && lab-report ${words}\t\t`);

function typesWell(shell: string[], env: NodeJS.ProcessEnv = {}): void {
  const lines = TYPED.map(([typed]) => typed);
  expect(typeInto(shell, lines, env)).toEqual(TYPED.map(([, words]) => words));
  typeInto(shell, NEVER_REACHED, env);
  expect(readdirSync(files)).not.toContain('hit');
}

describe.skipIf(!isInstalled('script'))('at a terminal', () => {
  it.skipIf(!isInstalled('bash'))('bash completes what is typed, and runs none of it', () => {
    writeFileSync(join(folder, 'bashrc'), `. ${join(folder, 'bash')}\n${SHOW_WORDS}`);
    typesWell(['bash', '--noprofile', '--rcfile', join(folder, 'bashrc'), '-i']);
  });

  it.skipIf(!isInstalled('zsh'))('zsh completes what is typed, and runs none of it', () => {
    writeFileSync(join(folder, '.zshrc'), `autoload -U compinit; compinit -u -D\n. ${join(folder, 'zsh')}\n${SHOW_WORDS}${ONLY_COMPLETE}`);
    typesWell(['zsh', '-i'], { ZDOTDIR: folder });
  });

  it.skipIf(!isInstalled('zsh'))('zsh finds the script in a folder of $fpath, too', () => {
    mkdirSync(join(folder, 'zfunc'));
    writeFileSync(join(folder, 'zfunc/_lab-report'), readFileSync(join(folder, 'zsh')));
    mkdirSync(join(folder, 'zdot'));
    writeFileSync(join(folder, 'zdot/.zshrc'), `fpath=(${join(folder, 'zfunc')} $fpath)\nautoload -U compinit; compinit -u -D\n${SHOW_WORDS}`);
    expect(typeInto(['zsh', '-i'], ['lab-report odd\t', 'lab-report --lang z\t'], { ZDOTDIR: join(folder, 'zdot') })).toEqual(['<odd name.pcap>', '<--lang><zh-CN>']);
  });
});

describe.skipIf(!isInstalled('fish'))('fish', () => {
  const FOLDER = 'captures/\tcapture';
  it.each([
    ['lab-report --fo', ['--format\tWhat stdout is for']],
    ['lab-report --format ', ['github', 'json', 'text'].map((word) => `${word}\tWhat stdout is for`)],
    ['lab-report --format=g', ['--format=github\tWhat stdout is for']],
    ['lab-report --documents html,', ['html,docx', 'html,json', 'html,md', 'html,pdf'].map((words) => `${words}\tWhat to write into a folder`)],
    ['lab-report x --notes ', ['captures/', 'notes.md'].map((path) => `${path}\tYour own notes (Markdown), placed in the report`)],
    ['lab-report x --rubric ', ['captures/', 'kr-http', 'kr-tcp', 'lab', 'lab2', 'mine.yaml'].map((word) => `${word}\tGive points by a rubric`)],
    ['lab-report x --title ', []],
    ['lab-report x ', [FOLDER, 'dq".cap\tcapture', 'lab.pcapng\tcapture', 'odd name.pcap\tcapture', `${HOSTILE}\tcapture`, 'report.json\tcapture']],
    ['lab-report captures/', ['captures/one.pcap.gz\tcapture']],
    ['lab-report completion ', [...SHELLS].sort().map((shell) => `${shell}\tshell`)],
    ['lab-report comp', ['completion\tWrite the script that makes TAB complete']],
    ['lab-report (touch hit)la', []],
  ])('offers for %j', (typed, offered) => {
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', 'source $argv[1]; complete -C$argv[2]', join(folder, 'fish'), typed], { cwd: files, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split('\n').filter((line) => line !== '')).toEqual(offered);
    expect(readdirSync(files)).not.toContain('hit');
  });
});
