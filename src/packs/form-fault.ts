import { z } from 'zod';
import { nearestWord } from '../filters/nearest-word.ts';
import type { YamlPath } from '../forms/parse-yaml.ts';
import type { ValueKind } from '../grades/rubric-error.ts';
import { quoted } from '../grades/rubric-fault.ts';
import type { PackFault, PackMistake } from './pack-error.ts';
import { PACK_FORM } from './pack-form.ts';

type Issue = z.core.$ZodIssue;

/** An issue of the form's validator as a mistake of a pack; `root` is what was validated. */
export function formFault(issue: Issue, root: unknown): PackFault {
  const path = issue.path as YamlPath;
  if (path.length === 0 && issue.code === 'invalid_type') return { code: 'no-pack', details: {}, path };
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.keys[0]!, path);
  if (valueAt(root, path) === undefined) return { code: 'missing-key', details: { name: nameOf(path) }, path: path.slice(0, -1) };
  return { ...mistakeOf(issue, root), path };
}

function unknownKey(given: string, path: YamlPath): PackFault {
  const shape = schemaAt(path);
  const allowed = shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
  return { code: 'unknown-key', details: { given: quoted(given), allowed, meant: nearestWord(given, allowed) }, path: [...path, given], on: 'key' };
}

function mistakeOf(issue: Issue, root: unknown): PackMistake {
  const path = issue.path as YamlPath;
  const name = nameOf(path);
  switch (issue.code) {
    case 'invalid_union': return name === 'in' || name === 'exchange' ? { code: 'wrong-scope', details: {} } : isWording(path) ? { code: 'wrong-wording', details: { name } } : { code: 'wrong-condition', details: { name } };
    case 'invalid_key':
    case 'invalid_format': return { code: 'wrong-id', details: { name } };
    case 'invalid_value': return wrongChoice(name, issue.values.map(String), valueAt(root, path));
    case 'too_small': return issue.origin === 'array' ? { code: 'too-few', details: { name } } : issue.origin === 'string' ? { code: 'wrong-wording', details: { name } } : { code: 'out-of-range', details: { name, ...boundsAt(path) } };
    case 'too_big': return issue.origin === 'array' || issue.origin === 'string' ? { code: issue.origin === 'array' ? 'too-many' : 'too-long', details: { name, most: Number(issue.maximum) } } : { code: 'out-of-range', details: { name, ...boundsAt(path) } };
    default: return { code: 'wrong-type', details: { name, expected: (issue.code === 'invalid_type' && KINDS[issue.expected]) || 'text' } };
  }
}

function wrongChoice(name: string, allowed: string[], given: unknown): PackMistake {
  return { code: 'wrong-choice', details: { name, given: quoted(given), allowed, meant: nearestWord(String(given), allowed) } };
}

const KINDS: Partial<Record<string, ValueKind>> = { number: 'number', int: 'whole', array: 'list', object: 'map', record: 'map', boolean: 'flag' };
const WORDINGS: ReadonlySet<unknown> = new Set(['text', 'title', 'about', 'otherwise', 'head']);
const isWording = (path: YamlPath): boolean => WORDINGS.has(path.at(-1));

/** What the form says of a place; of a choice of forms, the map. */
function schemaAt(path: YamlPath): z.ZodType {
  return opened(path.reduce<z.ZodType>(stepInto, PACK_FORM));
}

function stepInto(schema: z.ZodType, step: string | number): z.ZodType {
  const open = opened(schema);
  if (open instanceof z.ZodObject) return (open.shape as Record<string, z.ZodType>)[step] ?? z.never();
  if (open instanceof z.ZodArray) return open.element as z.ZodType;
  return open instanceof z.ZodRecord ? (open.valueType as z.ZodType) : z.never();
}

function opened(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return opened(schema.unwrap() as z.ZodType);
  if (!(schema instanceof z.ZodUnion)) return schema;
  return (schema.options as z.ZodType[]).find((option) => option instanceof z.ZodObject) ?? schema;
}

function boundsAt(path: YamlPath): { least?: number; most?: number } {
  const { minValue, maxValue } = schemaAt(path) as { minValue?: number; maxValue?: number };
  return { least: minValue ?? 0, most: maxValue ?? 0 };
}

/** The key at the end of a path; what stands in a list is named after the list. */
function nameOf(path: YamlPath): string {
  return quoted(path.findLast((step) => typeof step === 'string') ?? '');
}

function valueAt(root: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], root);
}
