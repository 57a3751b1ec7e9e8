import type { CompletedCommand, CompletedOption, CompletedValue, Completion } from './completion.ts';

/**
 * For bash from 3.2 on (macOS), with or without the package bash-completion. Names of files are matched by the shell's own
 * globbing, so that any character may stand in them; readline quotes them where `compopt` exists (bash 4).
 */
export function completionForBash(completion: Completion): string {
  const { head, commands } = completion;
  return [
    head.join('\n'),
    FUNCTIONS,
    optionsFunction('_lab_report', completion),
    ...commands.flatMap((command) => [optionsFunction(functionOf(command), command), commandFunction(command)]),
    mainFunction(completion),
    REGISTRATION,
  ].join('\n\n');
}

function optionsFunction(name: string, { options }: Pick<Completion, 'options'>): string {
  const rows = options.map((option) => `    ${quote(`--${option.name}`)} ${quote(option.meaning)}`);
  return `${name}_options() {\n  _lab_report_described \\\n${rows.join(' \\\n')}\n}`;
}

function functionOf({ word }: CompletedCommand): string {
  return `_lab_report_${word}`;
}

/** Called from the main function, whose variables it sees. */
function commandFunction(command: CompletedCommand): string {
  const { options, capture } = command;
  const cases = options.filter(({ value }) => value).map(valueCase);
  return `${functionOf(command)}() {
  case $before in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then ${functionOf(command)}_options
  else ${candidates(capture)}
  fi
}`;
}

function mainFunction({ options, capture, command, commands }: Completion): string {
  const cases = options.filter(({ value }) => value).map(valueCase);
  const handed = commands.map((one) => `  if [[ \${COMP_WORDS[1]} == ${one.word} && $COMP_CWORD -gt 1 ]]; then ${functionOf(one)}; return 0; fi`);
  return `_lab_report() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} earlier
  COMPREPLY=()
  # --format=json comes as three words.
  if [[ $word == = ]]; then word=
  elif [[ $before == = && $COMP_CWORD -gt 1 ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for earlier in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $earlier == -- ]] && { ${candidates(capture)}; return; }
  done
${handed.join('\n')}
  case $before in
${cases.join('\n')}
  esac
  if [[ \${COMP_WORDS[1]} == ${command.word} && $COMP_CWORD -eq 2 ]]; then ${candidates(command.shells)}
  elif [[ $word == -* ]]; then _lab_report_options
  else
    ${candidates(capture)}
    [[ $COMP_CWORD -eq 1 && -n $word ]] && _lab_report_words '' "$word" ${[command, ...commands].map(({ word }) => word).join(' ')}
  fi
  return 0
}`;
}

/** What stands in quotes for the shell is never read by it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function valueCase({ name, short, value }: CompletedOption): string {
  const flags = `${short ? `-${short}|` : ''}--${name}`;
  return `    ${flags}) ${value ? candidates(value) : ':'}; return ;;`;
}

/** Shell commands that add what may stand in a value's place; `:` where only its writer can know. */
function candidates({ words, files, list }: CompletedValue): string {
  const named = words.length > 0 ? [`_lab_report_words ${list ? "','" : "''"} "$word" ${words.map(quote).join(' ')}`] : [];
  const found = files ? [`_lab_report_files "$word" ${patterns(files).join(' ')}`] : [];
  return [...named, ...found].join('; ') || ':';
}

/** In either case of letters, which no option of the shell's has to be changed for. */
function patterns(endings: readonly string[]): string[] {
  const inBothCases = (ending: string) => ending.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return endings.length > 0 ? endings.map((ending) => `'*${inBothCases(ending)}'`) : ["'*'"];
}

const FUNCTIONS = `# Words that go on from what was typed; with a separator, after those that stand there already.
_lab_report_words() {
  local separator=$1 typed=$2 given= one
  shift 2
  if [[ -n $separator ]]; then
    [[ $typed == *"$separator"* ]] && given=\${typed%"$separator"*}$separator
    type compopt >/dev/null 2>&1 && compopt -o nospace
  fi
  for one in "$@"; do
    [[ $separator$given == *"$separator$one$separator"* && -n $given ]] && continue
    [[ $given$one == "$typed"* ]] && COMPREPLY+=("$given$one")
  done
}

# Folders, and files of these patterns. What was typed may be quoted; it is unquoted by hand, since evaluating it would run it.
_lab_report_files() {
  local typed=$1 home= found pattern
  shift
  case $typed in
    [\\'\\"]*) typed=\${typed:1} ;;
    *) typed=\${typed//\\\\/} ;;
  esac
  [[ $typed == "~/"* ]] && { home=$HOME; typed=\${typed:1}; }
  type compopt >/dev/null 2>&1 && compopt -o filenames
  for found in "$home$typed"*; do
    [[ -e $found ]] || continue
    if [[ -d $found ]]; then COMPREPLY+=("\${home:+~}\${found#"$home"}"); continue; fi
    for pattern in "$@"; do
      [[ $found == $pattern ]] && { COMPREPLY+=("\${home:+~}\${found#"$home"}"); break; }
    done
  done
}

# Options, with what they mean where readline only lists them (COMP_TYPE 63): nothing of that is inserted.
_lab_report_described() {
  local -a meanings
  local index line
  while [[ $# -gt 1 ]]; do
    [[ $1 == "$word"* ]] && { COMPREPLY+=("$1"); meanings+=("$2"); }
    shift 2
  done
  [[ $COMP_TYPE -eq 63 && \${#COMPREPLY[@]} -gt 1 ]] || return 0
  for index in "\${!COMPREPLY[@]}"; do
    printf -v line '%-14s %s' "\${COMPREPLY[index]}" "\${meanings[index]}"
    COMPREPLY[index]=$line
  done
}`;

const REGISTRATION = `if type compopt >/dev/null 2>&1; then complete -F _lab_report lab-report
else complete -o filenames -F _lab_report lab-report
fi`;
