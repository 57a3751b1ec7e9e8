import type { Language } from '../../explanations/explanation.ts';
import type { JsonProtocols } from '../../listings/json-tree.ts';
import { TIME_FORMS, type TimeForm } from '../../listings/time-text.ts';
import { readLanguage } from '../choose-language.ts';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { INSPECT, OUTPUT_FORMS } from './inspect-options.ts';
import type { InspectOrder, OutputForm } from './inspect-order.ts';
import { readFieldOptions } from './read-field-options.ts';
import { type Flags, readFlags } from '../read-flags.ts';
import { readStatistic } from './read-statistic.ts';
import { unsupportedFlag } from './unsupported-flag.ts';

/** What tshark writes and lab-report does not. */
const OTHER_FORMS = ['pdml', 'psml', 'ps', 'ek', 'jsonraw'];
const MOST_FRAMES = 0xffff_ffff;

/** Reads what follows `inspect`. `language` holds where --lang is not given. Throws CommandError with exit code 2. */
export function readInspectOrder(argv: readonly string[], language: Language): InspectOrder {
  const flags = readFlags(argv, INSPECT.options, unsupportedFlag);
  const show = shownOf(flags);
  const form = readForm(lastOf(flags, 'form') ?? 'text');
  const fields = flags.values.get('field') ?? [];
  checkFields(form, fields);
  const { capture, filter } = show ? { capture: '', filter: '' } : operandsOf(flags);
  return {
    show,
    capture,
    filter,
    form,
    fields,
    language: languageOf(flags) ?? language,
    twoPasses: flags.values.has('two-pass'),
    redact: flags.values.has('redact'),
    frames: framesOf(lastOf(flags, 'count')),
    ...partsOf(flags, form),
    time: timeOf(lastOf(flags, 'time') ?? 'r'),
    separator: lastOf(flags, 'separator') ?? '',
    colour: flags.values.has('color'),
    fieldOptions: readFieldOptions(flags.values.get('fields-as') ?? []),
    protocols: protocolsOf(flags),
    lineBuffered: flags.values.has('line-buffered'),
    statistics: (flags.values.get('statistics') ?? []).map(readStatistic),
  };
}

function lastOf({ values }: Flags, name: string): string | undefined {
  return values.get(name)?.at(-1);
}

function shownOf(flags: Flags): InspectOrder['show'] {
  const glossary = lastOf(flags, 'glossary');
  if (glossary !== undefined && glossary !== 'fields') throw new CommandError(EXIT.usage, 'inspect.choice.glossary', { given: glossary });
  return flags.values.has('help') ? 'help' : flags.values.has('version') ? 'version' : glossary ? 'glossary' : null;
}

/** The capture is named by -r or by the first operand; the operands after it are a display filter, as with tshark. */
function operandsOf(flags: Flags): { capture: string; filter: string } {
  const named = lastOf(flags, 'read');
  const [first, ...more] = flags.operands;
  const capture = named ?? first;
  if (capture === undefined || capture === '') throw new CommandError(EXIT.usage, 'inspect.no-capture');
  const words = (named === undefined ? more : flags.operands).join(' ');
  const given = lastOf(flags, 'display-filter');
  if (given !== undefined && words !== '') throw new CommandError(EXIT.usage, 'inspect.filter-twice', { given: words });
  return { capture, filter: given ?? words };
}

function readForm(given: string): OutputForm {
  const form = OUTPUT_FORMS.find((one) => one === given);
  if (form) return form;
  throw new CommandError(EXIT.usage, OTHER_FORMS.includes(given) ? 'inspect.form-unsupported' : 'inspect.choice.form', { given });
}

function checkFields(form: OutputForm, fields: readonly string[]): void {
  if (form === 'fields' && fields.length === 0) throw new CommandError(EXIT.usage, 'inspect.fields-missing');
  if ((form === 'text' || form === 'tabs') && fields.length > 0) throw new CommandError(EXIT.usage, 'inspect.fields-without-form', { given: fields[0]! });
}

/** As tshark chooses: the row unless a tree, octets or silence is asked for; with -P always. */
function partsOf(flags: Flags, form: OutputForm): Pick<InspectOrder, 'row' | 'tree' | 'hex' | 'only'> {
  const has = (name: string) => flags.values.has(name);
  const only = flags.values
    .get('only')
    ?.flatMap((list) => list.split(','))
    .map((word) => word.trim());
  const tree = has('tree') || has('only');
  const hex = has('hex');
  if (hex && form !== 'text' && form !== 'tabs') throw new CommandError(EXIT.usage, 'inspect.hex-not-text', { given: form });
  return { tree, hex, row: has('summary') || !(tree || hex || has('quiet')), only: only && new Set(only) };
}

function framesOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const frames = /^\d{1,10}$/.test(given) ? Number(given) : 0;
  if (frames < 1 || frames > MOST_FRAMES) throw new CommandError(EXIT.usage, 'usage.whole-number', { flag: '-c', given, least: 1, most: MOST_FRAMES });
  return frames;
}

function timeOf(given: string): TimeForm {
  const form = TIME_FORMS.find((one) => one === given);
  if (!form) throw new CommandError(EXIT.usage, 'inspect.choice.time', { given });
  return form;
}

function languageOf(flags: Flags): Language | undefined {
  const given = lastOf(flags, 'lang');
  if (given === undefined) return undefined;
  const language = readLanguage(given);
  if (!language) throw new CommandError(EXIT.usage, 'inspect.choice.lang', { given });
  return language;
}

/** tshark takes blanks between the names; commas are understood, too. */
function protocolsOf({ values }: Flags): JsonProtocols | undefined {
  const given = values.get('protocols-whole') ?? values.get('protocols');
  return given && { deep: values.has('protocols-whole'), names: new Set(given.flatMap((list) => list.split(/[\s,]+/))) };
}
