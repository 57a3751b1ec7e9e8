import { Command, CommanderError } from 'commander';
import type { Language } from '../explanations/explanation.ts';
import { readLanguage } from './choose-language.ts';
import { EXIT, type Order, type Shell } from './command.ts';
import { CommandError } from './command-error.ts';
import { gatherNumbers } from './gather-numbers.ts';
import { DOCUMENTS, FORMS, type Option, OPTIONS, SHELLS } from './options.ts';
import { readChoice, readList, readNumber, readNumbers, valueMissing } from './read-values.ts';

/** The options as commander names them. */
interface Given {
  output?: string[];
  documents?: string[];
  lang?: string;
  displayFilter?: string;
  stream?: string[];
  port?: string[];
  title?: string;
  notes?: string;
  rubric?: string;
  profile?: string;
  pack?: string[];
  failOn?: string[];
  failUnder?: string;
  format?: string;
  result?: string;
  junit?: string;
  summary?: string;
  jobs?: string;
  browser?: string;
  redact?: boolean;
  claims?: boolean;
  open?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  help?: boolean;
  version?: boolean;
}

/** Reads a command line. `language` holds where --lang is not given. Throws CommandError with exit code 2. */
export function parseArguments(argv: string[], language: Language): Order {
  const { given, operands } = parse(gatherNumbers(argv));
  const shell = given.help || given.version || argv.includes('--') ? undefined : shellOf(operands, given);
  const show = given.help ? 'help' : given.version ? 'version' : shell ? 'completion' : null;
  if (!show && operands.length === 0) throw new CommandError(EXIT.usage, 'usage.no-capture');
  return { show, shell, inputs: show ? [] : operands, language: given.lang === undefined ? language : requireLanguage(given.lang), languageGiven: given.lang !== undefined, ...wishesOf(given) };
}

/** Where `completion` is the first word, another than `./completion` is meant. Undefined for every other command line. */
function shellOf(operands: string[], given: Given): Shell | undefined {
  if (operands[0] !== 'completion') return undefined;
  const [, shell, ...more] = operands;
  const unfitting = Object.keys(given).filter((option) => option !== 'lang');
  if (!shell || more.length + unfitting.length > 0) throw new CommandError(EXIT.usage, 'usage.completion');
  return readChoice('completion', shell, SHELLS);
}

function wishesOf(given: Given): Omit<Order, 'show' | 'shell' | 'inputs' | 'language' | 'languageGiven'> {
  const { title, notes, profile, rubric, result, junit, summary, browser } = given;
  return {
    outputs: given.output ?? [],
    documents: readList('documents', given.documents)?.map((word) => readChoice('documents', word, DOCUMENTS)) ?? ['html', 'pdf'],
    filter: given.displayFilter,
    streams: readNumbers('stream', given.stream),
    ports: readNumbers('port', given.port),
    ...{ title, notes, profile, rubric, result, junit, summary, browser },
    packs: given.pack ?? [],
    failOn: readList('fail-on', given.failOn) ?? [],
    failUnder: readNumber('fail-under', given.failUnder, 'decimal'),
    format: readChoice('format', given.format ?? 'text', FORMS),
    jobs: readNumber('jobs', given.jobs, 'whole'),
    redact: given.redact ?? false,
    claims: given.claims ?? false,
    open: given.open ?? false,
    quiet: given.quiet ?? false,
    verbose: given.verbose ?? false,
  };
}

function parse(argv: string[]): { given: Given; operands: string[] } {
  const program = new Command('lab-report').argument('[capture...]').helpOption(false).exitOverride();
  program.configureOutput({ writeErr: () => {}, writeOut: () => {} });
  for (const option of OPTIONS) addOption(program, option);
  try {
    program.parse(argv, { from: 'user' });
    return { given: program.opts<Given>(), operands: program.args };
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error) : error;
  }
}

function addOption(program: Command, { name, short, value, repeatable }: Option): void {
  const flags = `${short ? `-${short}, ` : ''}--${name}`;
  if (!value) program.option(flags);
  else if (repeatable) program.option(`${flags} <value>`, '', (word: string, before: string[] = []) => [...before, notEmpty(name, word)]);
  else program.option(`${flags} <value>`, '', (word: string) => notEmpty(name, word));
}

/** An empty value is a variable of a script that was not set, never a wish. */
function notEmpty(name: string, word: string): string {
  if (word === '') throw valueMissing(name);
  return word;
}

/** The library speaks English only; its codes say the same. The flag in question stands in quotes. */
function usageError({ code, message }: CommanderError): CommandError {
  const flag = /'([^']+)'/.exec(message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1];
  if (code === 'commander.optionMissingArgument') return valueMissing(/--([\w-]+)/.exec(flag)?.[1] ?? '');
  if (code !== 'commander.unknownOption') return new CommandError(EXIT.usage, 'usage.other', { message: message.replace(/^error: /, '') });
  return meant ? new CommandError(EXIT.usage, 'usage.flag-misspelt', { flag, meant }) : new CommandError(EXIT.usage, 'usage.flag-unknown', { flag });
}

function requireLanguage(name: string): Language {
  const language = readLanguage(name);
  if (!language) throw new CommandError(EXIT.usage, 'usage.choice.lang', { given: name });
  return language;
}
