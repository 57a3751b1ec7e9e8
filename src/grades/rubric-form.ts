import { z } from 'zod';
import { FACT_SHAPES } from '../facts/fact-shapes.ts';

/**
 * What may stand where in a rubric file: types, names of keys and bounds. What its checks say of facts is held in check-criteria.ts.
 * docs/rubric.schema.json is made from it, with the descriptions that an editor shows.
 */
const line = z.string().min(1).max(300);

const languages = z.strictObject({ en: line, 'zh-CN': line });

const wording = z
  .union([line, languages])
  .meta({ description: 'One text for readers of both languages, or one for each: { en: …, zh-CN: … }.' });

const wanted = z.union([z.string().max(300), z.number(), z.boolean()]);

const conditions = z.record(z.string(), z.union([wanted, z.array(wanted).min(1).max(50)])).optional();

const POINTS = { least: 0, most: 1000 };
const COUNT = { least: 0, most: 1_000_000 };

const bound = z.int().min(COUNT.least).max(COUNT.most).optional();

const fact = z.string().meta({ description: 'The kind of fact that is counted, as in facts[].kind of report.json.', enum: Object.keys(FACT_SHAPES) });

const rest = {
  where: conditions.meta({
    description:
      'Parameters of the fact, and the value that each must have or a list of values of which it must have one. A quantity is compared by its value; `first.role` is the role in `first`; a text that ends in * stands for all that begin so.',
  }),
  except: conditions.meta({ description: 'Facts for which all of this holds do not count.' }),
  min: bound.meta({ description: 'How many such facts there must be: 1 unless told, 0 where only max is given.' }),
  max: bound.meta({ description: 'How many there may be; 0 means none. Without it there is no limit.' }),
};

const check = z.strictObject({ fact, ...rest });

const criterion = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
    .meta({ description: 'Names the criterion in results: letters, digits, and - _ . behind the first. No other in this rubric may have it.' }),
  title: wording,
  points: z.number().min(POINTS.least).max(POINTS.most).multipleOf(0.01).meta({ description: 'What it is worth when it is met.' }),
  fact: fact.optional(),
  ...rest,
  all: z.array(check).min(1).max(8).optional().meta({ description: 'In place of fact: checks that must all hold.' }),
});

export const RUBRIC_FORM = z
  .strictObject({
    title: wording,
    criteria: z.array(criterion).min(1).max(200).meta({ description: 'What is asked, in the order in which it is listed.' }),
  })
  .meta({ title: 'lab-report rubric', description: 'What is asked of a capture, and what it is worth.' });

export type RubricForm = z.infer<typeof RUBRIC_FORM>;
export type CriterionForm = RubricForm['criteria'][number];
export type CheckForm = z.infer<typeof check>;
export type ConditionsForm = NonNullable<CheckForm['where']>;
