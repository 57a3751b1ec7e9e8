import { z } from 'zod';
import { FACT_SHAPES } from '../facts/fact-shapes.ts';
import { MEASURES } from './measure-catalog.ts';
import { PACK_PLOTS, TAKE_MANNERS } from './pack.ts';

/**
 * What may stand where in a pack: types, names of keys and bounds. What it says of fields, filters, facts and measures is held in
 * check-pack.ts. docs/pack.schema.json is made from it, with the descriptions that an editor shows.
 */
const line = z.string().min(1).max(2000);
const wording = z
  .union([line, z.strictObject({ en: line, 'zh-CN': line })])
  .meta({ description: 'One text for readers of both languages, or one for each: { en: …, zh-CN: … }. `{name}` stands for a value, text between grave accents is code.' });

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/);
const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const exchange = z.strictObject({
  number: z.int().min(1).max(10_000).optional().meta({ description: 'Which of those that fit; 1 unless told.' }),
  target: z.string().min(1).max(2000).optional().meta({ description: 'The request target; a * at its end stands for anything.' }),
  method: z.string().min(1).max(40).optional().meta({ description: 'The method of the request; * stands for any, so that the request is in the capture.' }),
  status: z.int().min(100).max(999).optional(),
  type: z.string().min(1).max(100).optional().meta({ description: 'The media type of the response; image/* stands for all of a kind.' }),
  header: z.string().min(1).max(100).optional().meta({ description: 'A header that the request carries.' }),
  again: z.boolean().optional().meta({ description: 'Whether the same target was asked for before.' }),
});

const scope = z
  .union([z.enum(['capture', 'connection']), z.strictObject({ exchange: z.union([z.int().min(1).max(10_000), z.string().min(1).max(2000), exchange]) })])
  .meta({ description: 'Where it is looked for: capture; connection, the one on which the report explains most; { exchange: … }, by number, by request target or by what it is like.' });

const wanted = z.union([z.string().max(300), z.number(), z.boolean()]);

const value = z.strictObject({
  filter: line.optional().meta({ description: 'A display filter: the frames to look at. With field alone, those that have the field.' }),
  field: z.string().min(1).max(200).optional().meta({ description: 'The field to read, by Wireshark’s name; frame.number unless told.' }),
  header: z.string().min(1).max(100).optional().meta({ description: 'A header of an HTTP message, in letters of either case.' }),
  message: z.enum(['request', 'response']).optional().meta({ description: 'Which message has the header; the request unless told.' }),
  fact: z.string().optional().meta({ description: 'The kind of fact to read a parameter of, as in facts[].kind of report.json.', enum: Object.keys(FACT_SHAPES) }),
  parameter: z.string().min(1).max(200).optional().meta({ description: 'The parameter of the fact; first.role is the role in first.' }),
  measure: z.string().optional().meta({ description: 'What is measured.', enum: Object.keys(MEASURES) }),
  output: z.string().optional().meta({ description: 'Which output of the measure.', enum: [...new Set(Object.values(MEASURES).flatMap(({ outputs }) => outputs as readonly string[]))] }),
  rows: z.int().min(1).max(200).optional().meta({ description: 'How many rows the measure takes.' }),
  take: z.enum(TAKE_MANNERS).optional().meta({ description: 'Which of the values found: the first unless told, all of a measure that has rows.' }),
  nth: z.int().min(1).max(100_000).optional().meta({ description: 'From 1, with take: nth.' }),
  limit: z.int().min(1).max(200).optional().meta({ description: 'How many are kept, with take: all or distinct; 20 unless told.' }),
  in: scope.optional(),
});

const saying = z.strictObject({
  when: z.record(z.string(), z.union([wanted, z.array(wanted).min(1).max(50)])).optional().meta({
    description: 'Said only where all of it holds. By the name of a value: true where there is one, false where there is none or a count of none; else the first value, or a list of which it must be one.',
  }),
  text: wording.optional(),
  table: z.array(z.strictObject({ head: wording, value: name })).min(1).max(8).optional().meta({ description: 'Columns, each of the values of a name; rows are the first of each, the second of each, and so on.' }),
  explain: z.string().optional().meta({ description: 'A kind of fact, told in the report’s own words.', enum: Object.keys(FACT_SHAPES) }),
  plot: z.enum(PACK_PLOTS).optional().meta({ description: 'A graph of the connection; where the report draws it already, a link to it.' }),
});

const question = z.strictObject({
  id,
  number: z.string().min(1).max(20).meta({ description: 'As the lab sheet has it, in quotes.' }),
  text: wording,
  values: z.record(name, value).optional().meta({ description: 'What is looked up in the capture, by names of your own.' }),
  needs: z
    .array(z.strictObject({ values: z.array(name).min(1).max(20), otherwise: wording }))
    .max(10)
    .optional()
    .meta({ description: 'Values without which this capture cannot answer, and the sentence that says so.' }),
  answer: z.array(saying).max(30).optional().meta({ description: 'What is said, in order.' }),
  confirm: z.boolean().optional().meta({ description: 'The answer is proposed and a person has to confirm it.' }),
  'by-hand': z.boolean().optional().meta({ description: 'Only a person can answer; what is said helps to.' }),
});

export const PACK_FORM = z
  .strictObject({
    id: id.meta({ description: 'With a version behind @ where the sheet has one: kr-http@8.' }),
    title: wording,
    about: wording.optional().meta({ description: 'A sentence below the title.' }),
    questions: z.array(question).min(1).max(100),
  })
  .meta({ title: 'lab-report pack of questions', description: 'Questions about a capture, and how it answers them.' });

export type PackForm = z.infer<typeof PACK_FORM>;
export type QuestionForm = PackForm['questions'][number];
export type ValueForm = z.infer<typeof value>;
export type SayingForm = z.infer<typeof saying>;
export type ScopeForm = z.infer<typeof scope>;
