import type { CompletedOption, CompletedValue, Completion } from './completion.ts';

/** For zsh from 5 on: `_arguments` with a function for each value. Works as a file of $fpath and evaluated after compinit. */
export function completionForZsh({ head, options, capture, command, commands }: Completion): string {
  return [
    '#compdef lab-report',
    ...head,
    '',
    ...options.flatMap(({ name, value }) => (value ? valueFunction(functionName(name), value) : [])),
    ...commands.flatMap(({ word, options: own }) => own.flatMap(({ name, value }) => (value ? valueFunction(functionName(`${word}_${name}`), value) : []))),
    ...valueFunction('_lab_report_captures', capture),
    ...commands.flatMap(({ word, capture: own }) => valueFunction(`_lab_report_${word}_captures`, own)),
    ...valueFunction('_lab_report_shells', command.shells),
    '_lab_report_first() {',
    '  _alternative \\',
    `    ${quote(`commands:command:((${[command, ...commands].map(({ word, meaning }) => `${word}\\:${quoteWord(meaning)}`).join(' ')}))`)} \\`,
    `    ${quote(`captures:${escapeColons(capture.called)}:_lab_report_captures`)}`,
    '}',
    '_lab_report_rest() {',
    `  if [[ $words[2] == ${command.word} ]]; then _lab_report_shells; else _lab_report_captures; fi`,
    '}',
    '',
    ...commands.flatMap(({ word, options: own }) => [
      `_lab_report_${word}() {`,
      '  _arguments -s -S \\',
      ...own.map((option) => `    ${specification(option, `${word}_`)} \\`),
      `    '*: :_lab_report_${word}_captures'`,
      '}',
      '',
    ]),
    '_lab_report() {',
    ...commands.map(({ word }) => `  if [[ $words[2] == ${word} && $CURRENT -gt 2 ]]; then shift words; (( CURRENT-- )); _lab_report_${word}; return; fi`),
    '  _arguments -s -S \\',
    ...options.map((option) => `    ${specification(option, '')} \\`),
    `    '1: :_lab_report_first' \\`,
    `    '*: :_lab_report_rest'`,
    '}',
    '',
    '# Read as a file of $fpath this is the function itself; evaluated, it has to be made known.',
    'if [[ $funcstack[1] == _lab-report ]]; then _lab_report "$@"; else compdef _lab_report lab-report; fi',
  ].join('\n');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Inside of a list of `_alternative`, which is parsed once more. */
function quoteWord(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

function escapeColons(text: string): string {
  return text.replace(/[\\:]/g, '\\$&');
}

/** `'(-q --quiet)'{-q,--quiet}'[meaning]'`; a value may follow after a space, an `=` or at once. */
function specification({ name, short, repeatable, meaning, value }: CompletedOption, prefix: string): string {
  const flags = [...(short ? [`-${short}${value ? '+' : ''}`] : []), `--${name}${value ? '=' : ''}`];
  const before = repeatable ? "'*'" : quote(`(${[...(short ? [`-${short}`] : []), `--${name}`].join(' ')})`);
  const after = `[${meaning.replace(/[\\[\]]/g, '\\$&')}]${value ? `:${escapeColons(value.called)}:${action(prefix + name, value)}` : ''}`;
  return `${before}${flags.length > 1 ? `{${flags.join(',')}}` : flags[0]}${quote(after)}`;
}

function action(name: string, { words, files }: CompletedValue): string {
  return words.length > 0 || files ? functionName(name) : ' ';
}

function functionName(option: string): string {
  return `_lab_report_${option.replaceAll('-', '_')}`;
}

function valueFunction(name: string, { called, words, files, list }: CompletedValue): string[] {
  if (words.length === 0 && !files) return [];
  const tag = quote(escapeColons(called));
  const named = words.length > 0 ? [list ? `_sequence compadd - ${words.map(quote).join(' ')}` : `_wanted words expl ${tag} compadd - ${words.map(quote).join(' ')}`] : [];
  const found = files ? [`_files${files.length > 0 ? ` -g ${quote(pattern(files))}` : ''}`] : [];
  return [`${name}() {`, '  local expl found=1', ...[...named, ...found].map((line) => `  ${line} && found=0`), '  return found', '}'];
}

/** One ending stands without parentheses: zsh would take them for qualifiers. */
function pattern(endings: readonly string[]): string {
  const [first = '', ...more] = endings.map((ending) => ending.slice(1));
  return `*.(#i)${more.length > 0 ? `(${[first, ...more].join('|')})` : first}`;
}
