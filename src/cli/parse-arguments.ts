import { Command, CommanderError } from 'commander';
import type { Language } from '../explanations/explanation.ts';
import { EXIT, type Order } from './command.ts';
import { CommandError } from './command-error.ts';
import { readLanguage } from './choose-language.ts';
import { gatherNumbers, readNumbers } from './number-lists.ts';

/** The flags; what they mean stands in `cli.json` under `help`. */
export const FLAGS = [
  '-o, --output <file>',
  '--lang <language>',
  '--stream <numbers>',
  '--port <numbers>',
  '--title <text>',
  '--browser <path>',
  '--open',
  '-q, --quiet',
  '-v, --verbose',
  '-h, --help',
  '-V, --version',
] as const;

const REPEATABLE = ['-o, --output <file>', '--stream <numbers>', '--port <numbers>'];

interface Given {
  output?: string[];
  lang?: string;
  stream?: string[];
  port?: string[];
  title?: string;
  browser?: string;
  open?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  help?: boolean;
  version?: boolean;
}

/** Reads a command line. `language` holds where --lang is not given. Throws CommandError with exit code 2. */
export function parseArguments(argv: string[], language: Language): Order {
  const { given, inputs } = parse(gatherNumbers(argv));
  const show = given.help ? 'help' : given.version ? 'version' : null;
  if (!show && inputs.length === 0) throw new CommandError(EXIT.usage, 'usage.no-capture');
  if (inputs.length > 1) throw new CommandError(EXIT.usage, 'usage.several-captures', { second: inputs[1] ?? '' });
  return {
    show,
    inputs,
    outputs: given.output ?? [],
    documents: ['html', 'pdf'],
    failOn: [],
    format: 'text',
    language: given.lang === undefined ? language : requireLanguage(given.lang),
    streams: readNumbers('--stream', given.stream, 0xffff_ffff),
    ports: readNumbers('--port', given.port, 0xffff),
    title: given.title,
    browser: given.browser,
    open: given.open ?? false,
    quiet: given.quiet ?? false,
    verbose: given.verbose ?? false,
  };
}

function parse(argv: string[]): { given: Given; inputs: string[] } {
  const program = new Command('lab-report').argument('[capture...]').helpOption(false).exitOverride();
  program.configureOutput({ writeErr: () => {}, writeOut: () => {} });
  for (const flag of FLAGS) {
    if (REPEATABLE.includes(flag)) program.option(flag, '', (value: string, before: string[] = []) => [...before, value]);
    else program.option(flag);
  }
  try {
    program.parse(argv, { from: 'user' });
    return { given: program.opts<Given>(), inputs: program.args };
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error) : error;
  }
}

/** The library speaks English only; its codes say the same. The flag in question stands in quotes. */
function usageError({ code, message }: CommanderError): CommandError {
  const flag = /'([^']+)'/.exec(message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1];
  if (code === 'commander.optionMissingArgument') return new CommandError(EXIT.usage, 'usage.value-missing', { flag });
  if (code !== 'commander.unknownOption') return new CommandError(EXIT.usage, 'usage.other', { message: message.replace(/^error: /, '') });
  return meant ? new CommandError(EXIT.usage, 'usage.flag-misspelt', { flag, meant }) : new CommandError(EXIT.usage, 'usage.flag-unknown', { flag });
}

function requireLanguage(name: string): Language {
  const language = readLanguage(name);
  if (!language) throw new CommandError(EXIT.usage, 'usage.language', { given: name });
  return language;
}
