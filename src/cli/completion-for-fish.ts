import type { CompletedOption, CompletedValue, Completion } from './completion.ts';

/** For fish from 3.0 on. Files come from fish's own completion of paths, by their endings. */
export function completionForFish({ head, options, capture, command, commands }: Completion): string {
  const isOne = (word: string) => `__fish_seen_subcommand_from ${word}`;
  const isAny = isOne(commands.map(({ word }) => word).join(' '));
  const isCommand = isOne(command.word);
  return [
    ...head,
    '',
    FUNCTIONS,
    '',
    'complete -c lab-report -f',
    `complete -c lab-report -n ${quote(`not ${isCommand}`)} -a ${quote(candidates(capture))} -d ${quote(capture.called)}`,
    `complete -c lab-report -n '__fish_is_first_token' -a ${command.word} -d ${quote(command.meaning)}`,
    `complete -c lab-report -n ${quote(isCommand)} -a ${quote(command.shells.words.join(' '))} -d shell`,
    ...commands.map(({ word, meaning }) => `complete -c lab-report -n '__fish_is_first_token' -a ${word} -d ${quote(meaning)}`),
    ...options.map((option) => optionLine(option, `not ${isAny}`)),
    ...commands.flatMap(({ word, options: own }) => own.map((option) => optionLine(option, isOne(word)))),
  ].join('\n');
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function optionLine({ name, short, meaning, value }: CompletedOption, condition: string): string {
  const flags = `${short ? `-s ${short} ` : ''}-l ${name}`;
  const takes = value ? ` -x${candidates(value) ? ` -a ${quote(candidates(value))}` : ''}` : '';
  return `complete -c lab-report -n ${quote(condition)} ${flags}${takes} -d ${quote(meaning)}`;
}

/** fish's words and substitutions for a value; empty where only its writer can know. */
function candidates({ words, files, list }: CompletedValue): string {
  const named = list && words.length > 0 ? [`(__lab_report_list ${words.join(' ')})`] : words;
  const found = files ? [`(__lab_report_files${files.map((ending) => ` ${ending.slice(1)}`).join('')})`] : [];
  return [...named, ...found].join(' ');
}

const FUNCTIONS = `# What was typed of the value, also after --option=
function __lab_report_typed
    commandline -ct | string replace -r -- '^--[^=]*=' ''
end

# Folders, and files of these endings; all files without any.
function __lab_report_files
    set -l endings (string join '|' -- $argv)
    set -l paths (complete -C "__lab_report_no_such_command "(__lab_report_typed))
    if test -z "$endings"
        printf '%s\\n' $paths
    else
        string match -r -i -- ".*(?:/|\\.(?:$endings))(?:\\t.*)?\\$" $paths
    end
end

# Words after those that stand there already, with a comma between them.
function __lab_report_list
    set -l given (__lab_report_typed | string match -r -- '^.*,')
    for word in $argv
        string match -q -- "*,$word,*" ",$given"
        or echo "$given$word"
    end
end`;
