import { alignStart, columnsOf } from '../results/text-columns.ts';
import { EXIT } from './command.ts';
import type { Words } from './open-words.ts';
import { ENVIRONMENT, EXAMPLES, GROUPS, type Option, OPTIONS, SETUPS, SHELLS } from './options.ts';
import { wrapWords } from './wrap-words.ts';

const COLUMNS = 80;

/** A term with what it means. */
interface Row {
  term: string;
  meaning: string;
}

/** The text of --help, at most 80 columns wide. `emphasize` marks the headings. */
export function composeHelp(words: Words, emphasize: (heading: string) => string): string {
  const heading = (key: string) => emphasize(words.say('heading.colon', { heading: words.say(key) }));
  return [
    usage(words, emphasize),
    paragraph(words.say('help.lead')),
    paragraph(words.say('help.capture')),
    ...GROUPS.map((group) => [heading(`group.${group}`), ...table(optionRows(group, words), optionColumns(words))]),
    [heading('heading.examples'), ...EXAMPLES.flatMap(({ name, line }) => command(line, words.say(`example.${name}`)))],
    [heading('heading.exits'), ...table(exitRows(words)), ...indented(words.say('exit.several'), 2)],
    [heading('heading.environment'), ...table(environmentRows(words))],
    [heading('heading.completion'), ...indented(words.say('completion.lead'), 2), ...setups(words)],
  ]
    .map((section) => section.join('\n'))
    .join('\n\n');
}

/** `-o, --output <path>`, in the reader's language. */
function signature({ name, short, value }: Option, words: Words): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${words.say(`value.${value.called}`)}` : ''}`;
}

/** Exit codes with their meanings, by `exit.<name>`. */
export function exitRows(words: Words): Row[] {
  const codes = Object.entries(EXIT).map(([name, code]) => ({ term: String(code), meaning: words.say(`exit.${name}`) }));
  return [...codes, { term: '128 + n', meaning: words.say('exit.signal') }];
}

/** Variables with what they are heeded for. */
export function environmentRows(words: Words): Row[] {
  return ENVIRONMENT.map(({ name, variables }) => ({ term: variables.join(', '), meaning: words.say(`environment.${name}`) }));
}

function usage(words: Words, emphasize: (heading: string) => string): string[] {
  const heading = words.say('usage');
  const indent = ' '.repeat(columnsOf(heading) + words.say('between').length);
  return [`${emphasize(heading)}${words.say('between')}lab-report ${words.say('usage.line')}`, `${indent}lab-report completion ${SHELLS.join('|')}`];
}

function optionRows(group: string, words: Words): Row[] {
  return OPTIONS.filter((option) => option.group === group).map((option) => ({ term: signature(option, words), meaning: words.say(`option.${option.name}`) }));
}

function optionColumns(words: Words): number {
  return Math.max(...OPTIONS.map((option) => columnsOf(signature(option, words))));
}

function setups(words: Words): string[] {
  return SHELLS.flatMap((shell) => command(SETUPS[shell], words.say(`setup.${shell}`)));
}

/** Two columns; the first as wide as its widest term, unless it is to be wider. */
function table(rows: Row[], columns = Math.max(...rows.map(({ term }) => columnsOf(term)))): string[] {
  return rows.flatMap(({ term, meaning }) => {
    const [first, ...more] = wrapWords(meaning, COLUMNS - columns - 4);
    return [`  ${alignStart(term, columns)}  ${first}`, ...more.map((line) => ' '.repeat(columns + 4) + line)];
  });
}

function command(line: string, meaning: string): string[] {
  return [`  ${line}`, ...indented(meaning, 6)];
}

function paragraph(text: string): string[] {
  return wrapWords(text, COLUMNS);
}

function indented(text: string, columns: number): string[] {
  return wrapWords(text, COLUMNS - columns).map((line) => ' '.repeat(columns) + line);
}
