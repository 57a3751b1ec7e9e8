import { z } from 'zod';
import { FACT_SHAPES } from '../facts/fact-shapes.ts';

/**
 * What may stand where in a rubric file: types, names of keys and bounds. What its checks ask for is held in check-criteria.ts.
 * docs/rubric.schema.json is made from it, with the descriptions that an editor shows.
 */
const line = z.string().min(1).max(300);
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

const languages = z.strictObject({ en: line, 'zh-CN': line });

const wording = z
  .union([line, languages])
  .meta({ description: 'One text for readers of both languages, or one for each: { en: …, zh-CN: … }.' });

const wanted = z.union([z.string().max(300), z.number(), z.boolean()]);

const conditions = z.record(z.string(), z.union([wanted, z.array(wanted).min(1).max(50)])).optional();

const POINTS = { least: 0, most: 1000 };
const COUNT = { least: 0, most: 1_000_000 };

const points = z.number().min(POINTS.least).max(POINTS.most).multipleOf(0.01);
const bound = z.int().min(COUNT.least).max(COUNT.most).optional();
const lines = z.union([line, z.array(line).min(1).max(8)]);

/** One of the first seven makes it a check; the others say more of that one. */
const CHECK = {
  fact: z.string().meta({ description: 'The kind of fact that is counted, as in facts[].kind of report.json.', enum: Object.keys(FACT_SHAPES) }).optional(),
  filter: lines.optional().meta({ description: 'A display filter as in Wireshark, or several: frames that match are counted, or connections or exchanges in which each of them finds one.' }),
  claim: line.optional().meta({ description: 'A sentence about the capture, as claims in notes are written: holds where the capture makes it true.' }),
  claims: z.boolean().optional().meta({ description: 'Counts the claims of the student’s notes that are true, or with false those that are not.' }),
  page: lines.optional().meta({ description: 'Counts the pages in the capture that hold all of these: student.id, student.name, or a text.' }),
  file: line.optional().meta({ description: 'Counts the files handed in whose path fits: *.pcapng, *.{md,docx}, report/**.' }),
  notes: z.union([z.boolean(), line]).optional().meta({ description: 'Counts the words of the notes (true), or of the chapter whose heading holds this text. A Han character is a word.' }),
  manual: z.union([z.boolean(), line, languages]).optional().meta({ description: 'A person gives the points: true, or what to look at.' }),
  where: conditions.meta({
    description:
      'Parameters of the fact, and the value that each must have or a list of values of which it must have one. A quantity is compared by its value; `first.role` is the role in `first`; a text that ends in * stands for all that begin so.',
  }),
  except: conditions.meta({ description: 'Facts for which all of this holds do not count.' }),
  scope: z.enum(['frame', 'connection', 'exchange']).optional().meta({ description: 'What a filter counts: frames unless told.' }),
  about: z.array(line).min(1).max(40).optional().meta({ description: 'Only claims about these.' }),
  min: bound.meta({ description: 'How many there must be: 1 unless told, 0 where only max is given.' }),
  max: bound.meta({ description: 'How many there may be; 0 means none. Without it there is no limit.' }),
};

const check = z.strictObject(CHECK);
const checks = z.array(check).min(1).max(8).optional();

const criterion = z.strictObject({
  id: name.meta({ description: 'Names the criterion in results: letters, digits, and - _ . behind the first. No other in this rubric may have it.' }),
  title: wording,
  points: points.meta({ description: 'What it is worth when it is met; what a penalty takes away.' }),
  group: line.optional().meta({ description: 'The id of the group that it counts in.' }),
  bonus: z.boolean().optional().meta({ description: 'Counts beyond what the rubric is out of.' }),
  penalty: z.boolean().optional().meta({ description: 'Its points are taken away where the check holds.' }),
  ...CHECK,
  all: checks.meta({ description: 'In place of one check: checks that must all hold.' }),
  any: checks.meta({ description: 'In place of one check: checks of which one must hold.' }),
  each: points.optional().meta({ description: 'Points for each that is found, up to points.' }),
  levels: z.array(z.strictObject({ min: z.int().min(1).max(COUNT.most), points })).min(1).max(20).optional().meta({ description: 'Points for so many found, by the highest level that is reached.' }),
  needs: checks.meta({ description: 'What the capture has to hold for this to be asked: where it does not, the criterion is not failed but absent.' }),
  absent: z.enum(['zero', 'person', 'excused']).optional().meta({ description: 'What an absent one comes to: no points (unless told), a person’s decision, or it does not count.' }),
});

const group = z.strictObject({ id: name, title: wording, most: points.optional().meta({ description: 'What its criteria earn together at most.' }) });

const late = z.strictObject({
  due: line.optional().meta({ description: 'When it was due, with its zone: 2026-11-20T23:59+08:00.' }),
  perDay: z.number().min(0).max(100).meta({ description: 'Per cent of the points earned that each day begun costs.' }),
  grace: z.number().min(0).max(525_600).optional().meta({ description: 'Minutes that cost nothing.' }),
  most: z.number().min(0).max(100).optional().meta({ description: 'Per cent that lateness costs at most; 100 unless told.' }),
});

export const RUBRIC_FORM = z
  .strictObject({
    title: wording,
    most: points.optional().meta({ description: 'What all of it earns at most, bonuses included.' }),
    groups: z.array(group).min(1).max(40).optional().meta({ description: 'Parts that criteria are counted in.' }),
    late: late.optional().meta({ description: 'What lateness costs.' }),
    criteria: z.array(criterion).min(1).max(200).meta({ description: 'What is asked, in the order in which it is listed.' }),
  })
  .meta({ title: 'lab-report rubric', description: 'What is asked of a submission, and what it is worth.' });

export type RubricForm = z.infer<typeof RUBRIC_FORM>;
export type CriterionForm = RubricForm['criteria'][number];
export type CheckForm = z.infer<typeof check>;
export type ConditionsForm = NonNullable<CheckForm['where']>;

/** The keys of which a check has exactly one, and those that go with each. */
export const CHECK_KEYS = {
  fact: ['where', 'except', 'min', 'max'],
  filter: ['scope', 'min', 'max'],
  claim: [],
  claims: ['about', 'min', 'max'],
  page: ['min', 'max'],
  file: ['min', 'max'],
  notes: ['min', 'max'],
  manual: [],
} as const satisfies Partial<Record<keyof CheckForm, readonly (keyof CheckForm)[]>>;

export type CheckKey = keyof typeof CHECK_KEYS;
