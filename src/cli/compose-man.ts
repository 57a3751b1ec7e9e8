import { FINDING_KINDS } from '../findings/finding-kinds.ts';
import { type CommandTable, keyOf } from './command-table.ts';
import { environmentRows, exitRows, usageLines } from './compose-help.ts';
import type { Words } from './open-words.ts';
import { type Option, SETUPS, SHELLS } from './options.ts';
import { escapeRoff, roffBold, roffItalic, roffProse } from './roff.ts';

/** What the manual says of itself. */
export interface Edition {
  version: string;
  /** Of the release, as YYYY-MM-DD; empty before the first one. */
  date: string;
}

/** A command's manual page in man(7), from what its --help is made of. Ends with a newline. */
export function composeMan(table: CommandTable, words: Words, { version, date }: Edition): string {
  const say = (key: string) => roffProse(words.say(key));
  const own = (key: string) => say(keyOf(table, key));
  const name = `lab\\-report${table.word === '' ? '' : `\\-${table.word}`}`;
  const section = (key: string, ...lines: string[]) => [`.SH ${quoted(words.say(key).toUpperCase())}`, ...lines];
  return [
    '.\\" Made by scripts/make-man.mjs from the tables of src/cli/ and templates/<language>/cli.json: change those.',
    `.TH ${name.toUpperCase()} 1 "${date}" ${quoted(`lab-report ${version}`)} ${quoted(words.say('man.manual'))}`,
    '.ad l',
    '.nh',
    ...section('man.name', `${name} \\- ${own('man.summary')}`),
    ...section('man.synopsis', ...synopsis(table, words)),
    ...section('man.description', own('help.lead'), '.PP', own('help.capture'), ...(table.word === '' ? ['.PP', say('help.commands')] : [])),
    ...section('man.options', ...table.groups.flatMap((group) => [`.SS ${quoted(words.say(keyOf(table, `group.${group}`)))}`, ...optionsOf(table, group, words)])),
    ...(table.word === '' ? section('man.findings', say('man.findings-lead'), ...findings()) : []),
    ...section('heading.examples', ...table.examples.flatMap(({ name: example, line }) => entry(roffBold(line), own(`example.${example}`)))),
    ...section('heading.exits', ...exitRows(table, words).flatMap(({ term, meaning }) => entry(roffBold(term), roffProse(meaning))), ...(table.word === '' ? ['.PP', say('exit.several')] : [])),
    ...section('heading.environment', ...environmentRows(table, words).flatMap(({ term, meaning }) => entry(roffBold(term), roffProse(meaning)))),
    ...(table.word === '' ? section('heading.completion', say('completion.lead'), ...SHELLS.flatMap((shell) => entry(roffBold(SETUPS[shell]), say(`setup.${shell}`)))) : []),
    ...section('man.see-also', `.BR lab\\-report${table.word === '' ? '\\-inspect' : ''} (1),`, '.BR tcpdump (1),', '.BR tshark (1),', '.BR wireshark (1)'),
    '',
  ].join('\n');
}

function quoted(text: string): string {
  return `"${escapeRoff(text)}"`;
}

/** A term, and what it means below it. */
function entry(term: string, meaning: string): string[] {
  return ['.TP', term, meaning];
}

function synopsis(table: CommandTable, words: Words): string[] {
  return usageLines(table, words).flatMap((line, index) => [...(index > 0 ? ['.br'] : []), `${roffBold('lab-report')} ${escapeRoff(line)}`]);
}

function optionsOf(table: CommandTable, group: string, words: Words): string[] {
  const options = table.options.filter((option) => option.group === group);
  return options.flatMap((option) => entry(term(option, words), roffProse(words.say(keyOf(table, `option.${option.name}`)))));
}

function term({ name, short, value }: Option, words: Words): string {
  const flags = [...(short ? [`-${short}`] : []), `--${name}`].map(roffBold).join(', ');
  return value ? `${flags} ${roffItalic(words.say(`value.${value.called}`).replace(/[<>]/g, ''))}` : flags;
}

/** Each group of kinds that --fail-on takes, with its kinds. */
function findings(): string[] {
  const groups = new Map<string, string[]>();
  for (const kind of FINDING_KINDS) {
    const [group = ''] = kind.split('.');
    groups.set(group, [...(groups.get(group) ?? []), kind]);
  }
  return [...groups].flatMap(([group, kinds]) => entry(roffBold(group), roffProse(kinds.join(', '))));
}
