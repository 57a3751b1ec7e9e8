import type { Language } from '../../explanations/explanation.ts';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { languageIn } from '../language-in.ts';
import { readFlags } from '../read-flags.ts';
import { INIT } from './init-options.ts';
import type { InitOrder } from './init-order.ts';

/** Reads what follows `init`. `language` holds where --lang is not given. Throws CommandError with exit code 2. */
export function readInitOrder(argv: readonly string[], language: Language): InitOrder {
  const flags = readFlags(argv, INIT.options, (flag) => new CommandError(EXIT.usage, 'init.flag-unknown', { flag }));
  const [folder = '.', ...more] = flags.operands;
  if (more.length > 0) throw new CommandError(EXIT.usage, 'init.one-folder', { given: more[0]! });
  const given = (name: string) => flags.values.get(name)?.at(-1);
  return {
    help: flags.values.has('help'),
    folder,
    profile: given('profile'),
    title: given('title') ?? '',
    name: given('name') ?? '',
    number: given('number') ?? '',
    language: languageIn(flags, language),
    languageGiven: flags.values.has('lang'),
    quiet: flags.values.has('quiet'),
  };
}
