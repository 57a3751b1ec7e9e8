import type { Language } from '../../explanations/explanation.ts';
import { DEFAULT_RUBRIC } from '../../grades/shipped-rubrics.ts';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { languageIn } from '../language-in.ts';
import { readFlags } from '../read-flags.ts';
import { GRADE } from './grade-options.ts';
import { isSingleFile } from './open-single.ts';
import type { GradeOrder } from './grade-order.ts';
import { exportsIn, listedIn } from './read-exports.ts';

/** Reads what follows `grade`. `language` holds where --lang is not given. Throws CommandError with exit code 2. */
export function readGradeOrder(argv: readonly string[], language: Language): GradeOrder {
  const flags = readFlags(argv, GRADE.options, (flag) => new CommandError(EXIT.usage, 'grade.flag-unknown', { flag }));
  const { values, operands } = flags;
  const last = (name: string) => values.get(name)?.at(-1);
  const listed = (name: string) => listedIn(flags, name);
  const help = values.has('help');
  if (!help && operands.length === 0) throw new CommandError(EXIT.usage, 'grade.no-source');
  const output = last('output') ?? (help || !operands.every(isSingleFile) ? 'out/grades/' : null);
  return {
    help,
    sources: operands,
    rubric: last('rubric') ?? DEFAULT_RUBRIC,
    roster: last('roster'),
    pattern: patternOf(last('pattern')),
    students: listed('student'),
    excluded: listed('exclude'),
    output,
    shard: shardOf(last('shard')),
    overrides: last('overrides') ?? null,
    explain: values.has('explain') || output === null,
    anonymous: values.has('anonymous'),
    feedback: output === null ? [] : feedbackOf(listed('feedback')),
    known: values.get('known') ?? [],
    archives: values.get('archive') ?? [],
    gradebooks: values.get('gradebook') ?? [],
    column: last('column'),
    comments: values.has('comments'),
    exports: exportsIn(flags),
    language: languageIn(flags, language),
    languageGiven: values.has('lang'),
    jobs: numberOf('jobs', last('jobs')),
    timeoutS: numberOf('timeout', last('timeout')) ?? 120,
    memoryMiB: numberOf('memory', last('memory')) ?? 1024,
    again: values.has('again') || values.has('regrade'),
    retryFailed: values.has('retry-failed'),
    regrade: values.has('regrade'),
    browser: last('browser'),
    quiet: values.has('quiet'),
    verbose: values.has('verbose'),
  };
}

function shardOf(text: string | undefined): GradeOrder['shard'] {
  if (text === undefined) return undefined;
  const [, part, parts] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  if (!part || !parts || part > parts) throw new CommandError(EXIT.usage, 'grade.shard', { given: text });
  return { part, parts };
}

/** The teacher's own, for names that no platform gives. */
function patternOf(text: string | undefined): RegExp | undefined {
  if (text === undefined) return undefined;
  try {
    const pattern = new RegExp(text, 'u');
    if (/\(\?<(id|name|email|login)>/.test(text)) return pattern;
  } catch (error) {
    throw new CommandError(EXIT.usage, 'grade.pattern-broken', { reason: (error as Error).message });
  }
  throw new CommandError(EXIT.usage, 'grade.pattern-nobody', { given: text });
}

function feedbackOf(words: readonly string[]): GradeOrder['feedback'] {
  const wrong = words.find((word) => !['html', 'pdf', 'none'].includes(word));
  if (wrong !== undefined) throw new CommandError(EXIT.usage, 'grade.feedback', { given: wrong });
  if (words.includes('none')) return [];
  return words.length === 0 ? ['html'] : (['html', 'pdf'] as const).filter((format) => words.includes(format));
}

const BOUNDS = { jobs: [1, 64], timeout: [1, 86_400], memory: [128, 65_536] } as const;

function numberOf(name: keyof typeof BOUNDS, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [least, most] = BOUNDS[name];
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number < least || number > most) throw new CommandError(EXIT.usage, 'grade.number', { name, least, most, given: text });
  return number;
}
