import { alignStart, columnsOf } from '../results/text-columns.ts';
import { EXIT } from './command.ts';
import { type CommandTable, keyOf } from './command-table.ts';
import { COMMANDS } from './commands.ts';
import type { Words } from './open-words.ts';
import { ENVIRONMENT, type Option, SETUPS, SHELLS } from './options.ts';
import { wrapWords } from './wrap-words.ts';

const COLUMNS = 80;

/** A term with what it means. */
interface Row {
  term: string;
  meaning: string;
}

/** The text of a command's --help, at most 80 columns wide. `emphasize` marks the headings. */
export function composeHelp(table: CommandTable, words: Words, emphasize: (heading: string) => string): string {
  const heading = (key: string) => emphasize(words.say('heading.colon', { heading: words.say(key) }));
  const own = (key: string) => words.say(keyOf(table, key));
  return [
    usage(table, words, emphasize),
    paragraph(own('help.lead')),
    paragraph(own('help.capture')),
    ...(table.word === '' ? [paragraph(words.say('help.commands'))] : []),
    ...table.groups.map((group) => [heading(keyOf(table, `group.${group}`)), ...rowsOf(optionRows(table, group, words), optionColumns(table, words))]),
    [heading('heading.examples'), ...table.examples.flatMap(({ name, line }) => command(line, own(`example.${name}`)))],
    [heading('heading.exits'), ...rowsOf(exitRows(table, words)), ...(table.word === '' ? indented(words.say('exit.several'), 2) : [])],
    [heading('heading.environment'), ...rowsOf(environmentRows(table, words))],
    ...(table.word === '' ? [[heading('heading.completion'), ...indented(words.say('completion.lead'), 2), ...setups(words)]] : []),
  ]
    .map((section) => section.join('\n'))
    .join('\n\n');
}

/** `-o, --output <path>`, in the reader's language. */
function signature({ name, short, value }: Option, words: Words): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${words.say(`value.${value.called}`)}` : ''}`;
}

/** Exit codes with their meanings, by `exit.<name>`. */
export function exitRows(table: CommandTable, words: Words): Row[] {
  const codes = table.exits.map((name) => ({ term: String(EXIT[name]), meaning: words.say(keyOf(table, `exit.${name}`)) }));
  return [...codes, { term: '128 + n', meaning: words.say('exit.signal') }];
}

/** Variables with what they are heeded for. */
export function environmentRows({ environment }: CommandTable, words: Words): Row[] {
  const heeded = ENVIRONMENT.filter(({ name }) => environment.includes(name));
  return heeded.map(({ name, variables }) => ({ term: variables.join(', '), meaning: words.say(`environment.${name}`) }));
}

/** How the command is written, a line for each way; more than one for the command that shows what others there are. */
export function usageLines(table: CommandTable, words: Words): string[] {
  const others = table.word === '' ? [`completion ${SHELLS.join('|')}`, ...COMMANDS.map((one) => words.say(keyOf(one, 'usage')))] : [];
  return [words.say(table.word === '' ? 'usage.line' : keyOf(table, 'usage')), ...others];
}

function usage(table: CommandTable, words: Words, emphasize: (heading: string) => string): string[] {
  const heading = words.say('usage');
  const indent = ' '.repeat(columnsOf(heading) + words.say('between').length);
  return usageLines(table, words).map((line, index) => `${index === 0 ? `${emphasize(heading)}${words.say('between')}` : indent}lab-report ${line}`);
}

function optionRows(table: CommandTable, group: string, words: Words): Row[] {
  const options = table.options.filter((option) => option.group === group);
  return options.map((option) => ({ term: signature(option, words), meaning: words.say(keyOf(table, `option.${option.name}`)) }));
}

function optionColumns({ options }: CommandTable, words: Words): number {
  return Math.max(...options.map((option) => columnsOf(signature(option, words))));
}

function setups(words: Words): string[] {
  return SHELLS.flatMap((shell) => command(SETUPS[shell], words.say(`setup.${shell}`)));
}

/** Two columns; the first as wide as its widest term, unless it is to be wider. */
function rowsOf(rows: Row[], columns = Math.max(...rows.map(({ term }) => columnsOf(term)))): string[] {
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
