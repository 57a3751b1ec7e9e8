import { FAILING_WORDS } from '../findings/choose-failing.ts';
import type { Shell } from './command.ts';
import { type CommandTable, keyOf } from './command-table.ts';
import type { CompletedOption, CompletedValue, Completion } from './completion.ts';
import { completionForBash } from './completion-for-bash.ts';
import { completionForFish } from './completion-for-fish.ts';
import { completionForPowershell } from './completion-for-powershell.ts';
import { completionForZsh } from './completion-for-zsh.ts';
import { COMMANDS } from './commands.ts';
import type { Words } from './open-words.ts';
import { type Option, SCRIPT_FILES, SETUPS, SHELLS, type Value } from './options.ts';
import { REPORT } from './report-command.ts';

const WRITERS: Record<Shell, (completion: Completion) => string> = {
  bash: completionForBash,
  zsh: completionForZsh,
  fish: completionForFish,
  powershell: completionForPowershell,
};

/** The script that makes TAB complete lab-report in a shell, with what options mean in the language of `words`. No newline at its end. */
export function composeCompletion(shell: Shell, words: Words): string {
  return WRITERS[shell]({
    head: headOf(shell, words),
    options: optionsOf(REPORT, words),
    capture: captureOf(REPORT, words),
    command: {
      word: 'completion',
      meaning: firstSentence(words.say('completion.command')),
      shells: { called: 'shell', words: SHELLS, files: null, list: false },
    },
    commands: COMMANDS.map((table) => ({ word: table.word, meaning: firstSentence(words.say(keyOf(table, 'command'))), options: optionsOf(table, words), capture: captureOf(table, words) })),
  });
}

function captureOf({ captures }: CommandTable, words: Words): CompletedValue {
  return { called: words.say('completion.capture'), words: [], files: captures, list: false };
}

function optionsOf(table: CommandTable, words: Words): CompletedOption[] {
  return table.options.map((option) => completedOption(table, option, words));
}

function headOf(shell: Shell, words: Words): string[] {
  const file = SCRIPT_FILES[shell];
  const asFile = file ? ['', words.say('completion.file'), `    ${file}`] : [];
  const lines = [words.say('completion.head', { shell }), '', words.say('completion.line', { place: words.say(`setup.${shell}`) }), `    ${SETUPS[shell]}`, ...asFile];
  return lines.map((line) => `# ${line}`.trimEnd());
}

function completedOption(table: CommandTable, { name, short, repeatable = false, value }: Option, words: Words): CompletedOption {
  return { name, short, repeatable, meaning: firstSentence(words.say(keyOf(table, `option.${name}`))), value: value && completedValue(value, words) };
}

function completedValue(value: Value, words: Words): CompletedValue {
  const called = words.say(`value.${value.called}`).replace(/[<>]/g, '');
  return { called, words: value.findings ? FAILING_WORDS : (value.words ?? []), files: value.files ?? null, list: value.list ?? false };
}

/** A menu has one line for it; the full stop is not needed there. */
function firstSentence(text: string): string {
  return (/^.*?(?=\.(?:\s|$)|。)/.exec(text) ?? [text])[0];
}
