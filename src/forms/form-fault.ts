import { z } from 'zod';
import { nearestWord } from './nearest-word.ts';
import { type FormCode, type FormFault, type FormMistake, quoted, type ValueKind } from './form-error.ts';
import type { YamlPath } from './parse-yaml.ts';

type Issue = z.core.$ZodIssue;

/** What a validator finds wrong with a form, by the form's own schema: which keys may stand there, which numbers, which words. */
export function formFault(schema: z.ZodType, issue: Issue, root: unknown): FormFault<FormCode> {
  const path = issue.path as YamlPath;
  if (path.length === 0 && issue.code === 'invalid_type') return { code: 'no-form', details: {}, path };
  if (issue.code === 'unrecognized_keys') return unknownKey(schema, issue.keys[0]!, path);
  if (valueAt(root, path) === undefined) return { code: 'missing-key', details: { name: nameOf(path) }, path: path.slice(0, -1) };
  return { ...mistakeOf(schema, issue, root), path };
}

function unknownKey(schema: z.ZodType, given: string, path: YamlPath): FormFault<FormCode> {
  const shape = schemaAt(schema, path);
  const allowed = shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
  return { code: 'unknown-key', details: { given: quoted(given), allowed, meant: nearestWord(given, allowed) }, path: [...path, given], on: 'key' };
}

function mistakeOf(schema: z.ZodType, issue: Issue, root: unknown): FormMistake<FormCode> {
  const path = issue.path as YamlPath;
  const name = nameOf(path);
  switch (issue.code) {
    case 'invalid_union':
      return { code: isWording(schema, path) ? 'wrong-wording' : 'wrong-condition', details: { name } };
    case 'invalid_key':
    case 'invalid_format':
      return { code: 'wrong-id', details: { name } };
    case 'invalid_value':
      return wrongChoice(name, issue.values.map(String), valueAt(root, path));
    case 'not_multiple_of':
      return { code: 'too-fine', details: { name } };
    case 'too_small':
      if (issue.origin === 'array') return { code: 'too-few', details: { name } };
      return issue.origin === 'string' ? { code: 'wrong-wording', details: { name } } : { code: 'out-of-range', details: { name, ...boundsAt(schema, path) } };
    case 'too_big':
      if (issue.origin === 'array') return { code: 'too-many', details: { name, most: Number(issue.maximum) } };
      return issue.origin === 'string' ? { code: 'too-long', details: { name, most: Number(issue.maximum) } } : { code: 'out-of-range', details: { name, ...boundsAt(schema, path) } };
    default:
      return { code: 'wrong-type', details: { name, expected: (issue.code === 'invalid_type' && KINDS[issue.expected]) || 'text' } };
  }
}

function wrongChoice(name: string, allowed: string[], given: unknown): FormMistake<FormCode> {
  return { code: 'wrong-choice', details: { name, given: quoted(given), allowed, meant: nearestWord(String(given), allowed) } };
}

const KINDS: Partial<Record<string, ValueKind>> = { number: 'number', int: 'whole', array: 'list', object: 'map', record: 'map', boolean: 'flag' };

/** A text, or one for each language. */
function isWording(schema: z.ZodType, path: YamlPath): boolean {
  const shape = schemaAt(schema, path);
  return shape instanceof z.ZodObject && Object.hasOwn(shape.shape, 'en');
}

/** What the form says of a place; of a choice of forms, the map. */
function schemaAt(schema: z.ZodType, path: YamlPath): z.ZodType {
  return opened(path.reduce<z.ZodType>(stepInto, schema));
}

function stepInto(schema: z.ZodType, step: string | number): z.ZodType {
  const open = opened(schema);
  if (open instanceof z.ZodObject) return (open.shape as Record<string, z.ZodType>)[step] ?? z.never();
  if (open instanceof z.ZodArray) return open.element as z.ZodType;
  return open instanceof z.ZodRecord ? (open.valueType as z.ZodType) : z.never();
}

function opened(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return opened(schema.unwrap() as z.ZodType);
  if (!(schema instanceof z.ZodUnion)) return schema;
  return (schema.options as z.ZodType[]).find((option) => option instanceof z.ZodObject) ?? schema;
}

function boundsAt(schema: z.ZodType, path: YamlPath): { least?: number; most?: number } {
  const { minValue, maxValue } = schemaAt(schema, path) as { minValue?: number; maxValue?: number };
  return { least: minValue ?? 0, most: maxValue ?? 0 };
}

/** The key at the end of a path; what stands in a list is named after the list. */
function nameOf(path: YamlPath): string {
  return quoted(path.findLast((step) => typeof step === 'string') ?? '');
}

function valueAt(root: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], root);
}
