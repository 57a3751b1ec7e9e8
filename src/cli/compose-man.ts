import { FINDING_KINDS } from '../findings/finding-kinds.ts';
import { environmentRows, exitRows } from './compose-help.ts';
import type { Words } from './open-words.ts';
import { EXAMPLES, GROUPS, type Option, OPTIONS, SETUPS, SHELLS } from './options.ts';
import { escapeRoff, roffBold, roffItalic, roffProse } from './roff.ts';

/** What the manual says of itself. */
export interface Edition {
  version: string;
  /** Of the release, as YYYY-MM-DD; empty before the first one. */
  date: string;
}

/** The manual page in man(7), from what --help is made of. Ends with a newline. */
export function composeMan(words: Words, { version, date }: Edition): string {
  const say = (key: string) => roffProse(words.say(key));
  const section = (key: string, ...lines: string[]) => [`.SH ${quoted(words.say(key).toUpperCase())}`, ...lines];
  return [
    '.\\" Made by scripts/make-man.mjs from src/cli/options.ts and templates/<language>/cli.json: change those.',
    `.TH LAB\\-REPORT 1 "${date}" ${quoted(`lab-report ${version}`)} ${quoted(words.say('man.manual'))}`,
    '.ad l',
    '.nh',
    ...section('man.name', `lab\\-report \\- ${roffProse(words.say('man.summary'))}`),
    ...section('man.synopsis', ...synopsis(words)),
    ...section('man.description', say('help.lead'), '.PP', say('help.capture')),
    ...section('man.options', ...GROUPS.flatMap((group) => [`.SS ${quoted(words.say(`group.${group}`))}`, ...optionsOf(group, words)])),
    ...section('man.findings', say('man.findings-lead'), ...findings()),
    ...section('heading.examples', ...EXAMPLES.flatMap(({ name, line }) => entry(roffBold(line), say(`example.${name}`)))),
    ...section('heading.exits', ...exitRows(words).flatMap(({ term, meaning }) => entry(roffBold(term), roffProse(meaning))), '.PP', say('exit.several')),
    ...section('heading.environment', ...environmentRows(words).flatMap(({ term, meaning }) => entry(roffBold(term), roffProse(meaning)))),
    ...section('heading.completion', say('completion.lead'), ...SHELLS.flatMap((shell) => entry(roffBold(SETUPS[shell]), say(`setup.${shell}`)))),
    ...section('man.see-also', '.BR tcpdump (1),', '.BR tshark (1),', '.BR wireshark (1)'),
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

function synopsis(words: Words): string[] {
  return [`${roffBold('lab-report')} ${escapeRoff(words.say('usage.line'))}`, '.br', `${roffBold('lab-report completion')} ${SHELLS.map(roffBold).join('|')}`];
}

function optionsOf(group: string, words: Words): string[] {
  return OPTIONS.filter((option) => option.group === group).flatMap((option) => entry(term(option, words), roffProse(words.say(`option.${option.name}`))));
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
