import type { z } from 'zod';
import { nearestWord } from '../filters/nearest-word.ts';
import type { YamlPath } from '../forms/parse-yaml.ts';
import type { RubricMistake, ValueKind } from './rubric-error.ts';
import { quoted, type RubricFault } from './rubric-fault.ts';
import { KEYS, RANGES } from './rubric-form.ts';

type Issue = z.core.$ZodIssue;

/** An issue of the form's validator as a mistake of a rubric; `root` is what was validated. */
export function formFault(issue: Issue, root: unknown): RubricFault {
  const path = issue.path as YamlPath;
  if (path.length === 0 && issue.code === 'invalid_type') return { code: 'no-rubric', details: {}, path };
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.keys[0]!, path);
  if (valueAt(root, path) === undefined) return { code: 'missing-key', details: { name: nameOf(path) }, path: path.slice(0, -1) };
  return { ...mistakeOf(issue, nameOf(path)), path };
}

function unknownKey(given: string, path: YamlPath): RubricFault {
  const allowed = keysAt(path);
  return { code: 'unknown-key', details: { given: quoted(given), allowed, meant: nearestWord(given, allowed) }, path: [...path, given], on: 'key' };
}

/** `criteria[0]` holds a criterion, `criteria[0].all[1]` a check; a title may be a map anywhere. */
function keysAt(path: YamlPath): readonly string[] {
  if (path.at(-1) === 'title') return KEYS.wording;
  return path.length === 0 ? KEYS.rubric : path.length === 2 ? KEYS.criterion : KEYS.check;
}

function mistakeOf(issue: Issue, name: string): RubricMistake {
  switch (issue.code) {
    case 'invalid_union':
      return name === 'title' ? { code: 'wrong-wording', details: {} } : { code: 'wrong-condition', details: { name } };
    case 'invalid_format':
      return { code: 'wrong-id', details: {} };
    case 'not_multiple_of':
      return { code: 'too-fine', details: { name } };
    case 'too_small':
      return tooSmall(issue.origin, name);
    case 'too_big':
      return tooBig(issue.origin, name, Number(issue.maximum));
    default:
      return { code: 'wrong-type', details: { name, expected: (issue.code === 'invalid_type' && KINDS[issue.expected]) || 'text' } };
  }
}

const KINDS: Partial<Record<string, ValueKind>> = { number: 'number', int: 'whole', array: 'list', object: 'map', record: 'map' };

function tooSmall(origin: string, name: string): RubricMistake {
  if (origin === 'array') return { code: 'too-few', details: { name } };
  return origin === 'string' ? { code: 'wrong-wording', details: {} } : { code: 'out-of-range', details: { name, ...RANGES[name] } };
}

function tooBig(origin: string, name: string, most: number): RubricMistake {
  if (origin === 'array') return { code: 'too-many', details: { name, most } };
  return origin === 'string' ? { code: 'too-long', details: { name, most } } : { code: 'out-of-range', details: { name, ...RANGES[name] } };
}

/** The key at the end of a path; what stands in a list is named after the list. */
function nameOf(path: YamlPath): string {
  return quoted(path.findLast((step) => typeof step === 'string') ?? '');
}

function valueAt(root: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], root);
}
