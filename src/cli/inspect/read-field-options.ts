import { type FieldOptions, PLAIN_FIELDS } from '../../listings/field-options.ts';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';

const YES_OR_NO: Readonly<Record<string, boolean>> = { y: true, n: false };
const OCCURRENCES: Readonly<Record<string, FieldOptions['occurrence']>> = { f: 'f', l: 'l', a: 'a' };
const QUOTES: Readonly<Record<string, string>> = { d: '"', s: "'", n: '' };

/** How each `-E name=value` is read: by its first character, as tshark does. Undefined for a value that is none. */
const READERS: { readonly [Name in keyof FieldOptions]: (value: string) => FieldOptions[Name] | undefined } = {
  header: (value) => YES_OR_NO[value[0] ?? ''],
  bom: (value) => YES_OR_NO[value[0] ?? ''],
  separator: (value) => oneCharacter(value, { t: '\t', s: ' ' }),
  occurrence: (value) => OCCURRENCES[value[0] ?? ''],
  aggregator: (value) => oneCharacter(value, { s: ' ' }),
  quote: (value) => QUOTES[value[0] ?? ''],
};

/** Later ones win. Throws CommandError. */
export function readFieldOptions(given: readonly string[]): FieldOptions {
  return Object.assign({}, PLAIN_FIELDS, ...given.map(readSetting)) as FieldOptions;
}

function readSetting(setting: string): Partial<FieldOptions> {
  const at = setting.indexOf('=');
  const name = at < 0 ? setting : setting.slice(0, at);
  const value = at < 0 || !Object.hasOwn(READERS, name) ? undefined : READERS[name as keyof FieldOptions](setting.slice(at + 1));
  if (value === undefined) throw new CommandError(EXIT.usage, 'inspect.field-option', { given: setting });
  return { [name]: value };
}

/** `/t` and its like, or a character that stands for itself; a backslash for a `/` that is followed by anything else. */
function oneCharacter(value: string, escapes: Readonly<Record<string, string>>): string | undefined {
  const [first, second = ''] = value;
  return first === '/' ? (escapes[second] ?? '\\') : first;
}
