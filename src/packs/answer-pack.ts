import type { Analysis } from '../analysis.ts';
import type { Wording } from '../forms/wording.ts';
import { findValues } from './find-values.ts';
import type { Conditions, Pack, PackQuestion, Saying, Wanted } from './pack.ts';
import type { AnswerStatus, PackAnswer, PackAnswers, PackValue, Said } from './pack-answer.ts';
import { openScene, type PackScene } from './pack-scene.ts';
import { textsOf, valuesNamed } from './pack-texts.ts';

type Values = Record<string, PackValue[]>;

/** What this capture answers to each question of a pack, as plain data in no language. It reads the analysis with its kept frames, never the capture. */
export function answerPack(analysis: Analysis, pack: Pack): PackAnswers {
  const scene = openScene(analysis);
  const { id, title, about } = pack;
  return { pack: { id, title, about }, answers: pack.questions.map((question) => answerQuestion(scene, question)), partly: partlyOf(scene) };
}

function partlyOf({ connection }: PackScene): PackAnswers['partly'] {
  if (!connection || connection.segmentsOmitted === 0) return null;
  return { stream: connection.stream, kept: connection.segments.length, left: connection.segmentsOmitted };
}

function answerQuestion(scene: PackScene, question: PackQuestion): PackAnswer {
  const { id, number, text, needs } = question;
  const values: Values = Object.fromEntries(Object.entries(question.values).map(([name, source]) => [name, findValues(scene, source)]));
  const lacking = needs.find((need) => need.values.some((name) => values[name]!.length === 0));
  const asked = { question: { id, number, text } };
  if (lacking) return { ...asked, status: 'not-in-capture', said: [{ type: 'text', text: lacking.otherwise, values: named(lacking.otherwise, values) }] };
  const sayings = question.answer.filter(({ when }) => holds(when, values));
  const said = sayings.flatMap((saying) => say(scene, saying, values));
  return { ...asked, status: said.length > 0 || question.byHand ? statusOf(question, sayings) : 'not-in-capture', said };
}

function statusOf({ confirm, byHand, needs }: PackQuestion, sayings: Saying[]): AnswerStatus {
  if (byHand) return 'manual';
  if (confirm) return 'confirm';
  return needs.length === 0 && sayings.every(isGeneral) ? 'general' : 'answered';
}

/** A text that no value has a part in. */
function isGeneral(saying: Saying): boolean {
  return 'text' in saying && Object.keys(saying.when).length === 0 && textsOf(saying.text).every(([, text]) => valuesNamed(text).length === 0);
}

function say({ analysis, connection }: PackScene, saying: Saying, values: Values): Said[] {
  if ('text' in saying) return [{ type: 'text', text: saying.text, values: named(saying.text, values) }];
  if ('table' in saying) return [{ type: 'table', columns: saying.table.map(({ head, value }) => ({ head, values: values[value]! })) }];
  if ('plot' in saying) return connection ? [{ type: 'plot', plot: saying.plot, stream: connection.stream }] : [];
  const facts = analysis.facts.filter(({ kind }) => kind === saying.explain);
  const fact = facts.find((one) => one.connection === connection?.stream) ?? facts[0];
  return fact ? [{ type: 'fact', fact }] : [];
}

/** The values that a text names. */
function named(text: Wording, values: Values): Values {
  const all = Object.values(text).join(' ');
  return Object.fromEntries(Object.entries(values).filter(([name]) => all.includes(`{${name}}`)));
}

function holds(when: Conditions, values: Values): boolean {
  return Object.entries(when).every(([name, wanted]) => [wanted].flat().some((one) => isSo(values[name]!, one)));
}

/** A count of none is as good as no value. */
function isSo(values: PackValue[], wanted: Wanted): boolean {
  const [first] = values;
  if (typeof wanted === 'boolean') return wanted === (first !== undefined && !(first.kind === 'count' && first.value === 0));
  return first !== undefined && String(first.value) === String(wanted);
}
