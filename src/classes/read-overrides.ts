import { z } from 'zod';
import { FormError, type FormCode, type FormMistake } from '../forms/form-error.ts';
import { type FormKind, readForm } from '../forms/read-form.ts';
import type { Override, Overrides } from './override.ts';

/** In octets of UTF-8: a comment of a page for each of a thousand. */
export const MOST_OVERRIDES_OCTETS = 4 * 1024 * 1024;

/** A mistake in a file of overrides, at its place. Worded by `overrides.<code>`, else as in a rubric. */
export class OverridesError extends FormError<FormCode> {}

const comment = z.string().min(1).max(4_000);
const points = z.number().min(-1000).max(1000).multipleOf(0.01);

const override = z.strictObject({
  points: z.record(z.string(), points).optional().meta({ description: 'By criterion: points that count in place of those found.' }),
  comments: z.record(z.string(), comment).optional().meta({ description: 'By criterion: what the student is told.' }),
  total: points.optional().meta({ description: 'In place of the sum; lateness then takes nothing.' }),
  comment: comment.optional().meta({ description: 'What the student is told about the whole.' }),
  excuseLate: z.boolean().optional().meta({ description: 'Lateness takes nothing.' }),
  due: z.string().max(40).optional().meta({ description: 'The student’s own due date: 2026-11-25T23:59+08:00.' }),
  exclude: z.boolean().optional().meta({ description: 'Left out of the class.' }),
});

const OVERRIDES_FORM = z
  .strictObject({ students: z.record(z.string(), override).nullable().meta({ description: 'By key, student number or name.' }) })
  .meta({ title: 'lab-report overrides', description: 'What a teacher decided over what the program found.' });

const KIND: FormKind<z.infer<typeof OVERRIDES_FORM>> = {
  schema: OVERRIDES_FORM,
  mostOctets: MOST_OVERRIDES_OCTETS,
  check: ({ students }) => {
    const wrong = Object.entries(students ?? {}).find(([, { due }]) => due !== undefined && !Number.isFinite(Date.parse(due)));
    return wrong ? { code: 'wrong-id', details: { name: 'due' }, path: ['students', wrong[0], 'due'] } : null;
  },
  fail: (mistake, place) => new OverridesError(mistake as FormMistake<FormCode>, place),
};

/** The decisions in a YAML text (docs/grading.md). Throws an OverridesError with line and column for the first thing in it that is wrong. */
export function readOverrides(text: string): Overrides {
  const { students } = readForm(text, KIND);
  return Object.fromEntries(Object.entries(students ?? {}).map(([key, form]) => [key, overrideOf(form)]));
}

function overrideOf({ points: given = {}, comments = {}, total, comment: said, excuseLate = false, due, exclude = false }: z.infer<typeof override>): Override {
  return { points: given, comments, total: total ?? null, comment: said ?? null, excuseLate, due: due ?? null, exclude };
}
