import type { CompletedOption, CompletedValue, Completion } from './completion.ts';

/** For PowerShell from 5.1 on. Names of files come from PowerShell's own completion, which quotes them. */
export function completionForPowershell({ head, options, capture, command, commands }: Completion): string {
  return [
    ...head,
    '',
    'Register-ArgumentCompleter -Native -CommandName lab-report -ScriptBlock {',
    '    param($wordToComplete, $commandAst, $cursorPosition)',
    '    $options = @(',
    options.map(optionRow).join(',\n'),
    '    )',
    '    $commands = @{',
    ...commands.flatMap(({ word, options: own }) => [`        ${quote(word)} = @(`, own.map(optionRow).join(',\n'), '        )']),
    '    }',
    `    $captures = ${valueTable(capture)}`,
    `    $shells = ${valueTable(command.shells)}`,
    BODY.replaceAll('{word}', quote(command.word)).replaceAll('{words}', [command, ...commands].map(({ word }) => quote(word)).join(', ')),
    '}',
  ].join('\n');
}

/** Written in ASCII alone: Windows decodes what a program writes by the console's code page. */
function quote(text: string): string {
  if (/^[ -~]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const escaped = text.replaceAll('\\', '\\\\').replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `([regex]::Unescape('${escaped.replaceAll("'", "''")}'))`;
}

function optionRow({ name, short, meaning, value }: CompletedOption): string {
  const flags = [`--${name}`, ...(short ? [`-${short}`] : [])];
  return `        @{ Flags = ${array(flags)}; Meaning = ${quote(meaning)}; Value = ${value ? valueTable(value) : '$null'} }`;
}

function valueTable({ words, files, list }: CompletedValue): string {
  return `@{ Words = ${array(words)}; Files = ${files ? array(files) : '$null'}; List = ${list ? '$true' : '$false'} }`;
}

function array(words: readonly string[]): string {
  return `@(${words.map(quote).join(', ')})`;
}

const BODY = `
    function Result($text, $kind, $meaning) {
        [System.Management.Automation.CompletionResult]::new($text, $text, $kind, $meaning)
    }

    # What may stand in a value's place. $start is what stands before it in the same word.
    function Candidates($value, $typed, $start) {
        $given = ''
        if ($value.List -and $typed.Contains(',')) { $given = $typed.Substring(0, $typed.LastIndexOf(',') + 1) }
        foreach ($one in $value.Words) {
            if (($given + $one).StartsWith($typed) -and -not (',' + $given).Contains(',' + $one + ',')) {
                Result ($start + $given + $one) 'ParameterValue' $one
            }
        }
        if ($null -eq $value.Files -or $start -ne '') { return }
        foreach ($path in [System.Management.Automation.CompletionCompleters]::CompleteFilename($typed)) {
            $ending = [System.IO.Path]::GetExtension($path.ListItemText).ToLowerInvariant()
            if ($path.ResultType -eq 'ProviderContainer' -or $value.Files.Count -eq 0 -or $value.Files -contains $ending) { $path }
        }
    }

    # The words before the one at the cursor.
    $before = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text })
    $last = $before[-1]
    if ($before.Count -ge 2 -and $commands.ContainsKey($before[1])) { $options = $commands[$before[1]] }
    $asked = $options | Where-Object { $null -ne $_.Value -and $_.Flags -ccontains $last }

    if ($before -ccontains '--') { Candidates $captures $wordToComplete '' }
    elseif ($asked) { Candidates $asked.Value $wordToComplete '' }
    elseif ($before.Count -eq 2 -and $last -ceq {word}) { Candidates $shells $wordToComplete '' }
    elseif ($wordToComplete -match '^(--[\\w-]+=)(.*)$') {
        $start, $typed = $Matches[1], $Matches[2]
        $asked = $options | Where-Object { $null -ne $_.Value -and $_.Flags -ccontains $start.TrimEnd('=') }
        if ($asked) { Candidates $asked.Value $typed $start }
    }
    elseif ($wordToComplete.StartsWith('-')) {
        foreach ($option in $options) {
            foreach ($flag in $option.Flags) {
                if ($flag.StartsWith($wordToComplete, [System.StringComparison]::Ordinal)) { Result $flag 'ParameterName' $option.Meaning }
            }
        }
    }
    else {
        if ($before.Count -eq 1) {
            foreach ($one in @({words})) { if ($one.StartsWith($wordToComplete)) { Result $one 'Command' $one } }
        }
        Candidates $captures $wordToComplete ''
    }`;
