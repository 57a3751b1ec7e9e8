import type { FactKind } from '../facts/facts.ts';
import type { Wording } from '../forms/wording.ts';
import { MEASURES, type MeasureName } from './measure-catalog.ts';
import type { Pack, PackQuestion, Saying, Scope, Take, ValueSource } from './pack.ts';
import type { PackForm, QuestionForm, SayingForm, ScopeForm, ValueForm } from './pack-form.ts';

/** A pack from its form, which is known to be right. */
export function assemblePack({ id, title, about, questions }: PackForm): Pack {
  return { id, title: wordingOf(title), about: about === undefined ? null : wordingOf(about), questions: questions.map(questionOf) };
}

function questionOf({ id, number, text, values = {}, needs = [], answer = [], confirm = false, 'by-hand': byHand = false }: QuestionForm): PackQuestion {
  return {
    id,
    number,
    text: wordingOf(text),
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sourceOf(value)])),
    needs: needs.map(({ values: lacking, otherwise }) => ({ values: lacking, otherwise: wordingOf(otherwise) })),
    answer: answer.map(sayingOf),
    confirm,
    byHand,
  };
}

function sayingOf({ when = {}, text, table, explain, plot }: SayingForm): Saying {
  if (text !== undefined) return { when, text: wordingOf(text) };
  if (table) return { when, table: table.map(({ head, value }) => ({ head: wordingOf(head), value })) };
  return plot ? { when, plot } : { when, explain: explain as FactKind };
}

function sourceOf(value: ValueForm): ValueSource {
  const { filter, field = 'frame.number', fact, parameter = '', measure, output = '', rows = null } = value;
  if (measure !== undefined) {
    return { from: 'measure', measure, output, rows, scope: scopeOf(value.in, MEASURES[measure as MeasureName].scope), take: takeOf(value, 'all') };
  }
  const scope = scopeOf(value.in, 'connection');
  if (value.header !== undefined) return { from: 'headers', header: value.header.toLowerCase(), message: value.message ?? 'request', scope, take: takeOf(value, 'first') };
  if (fact !== undefined) return { from: 'facts', fact: fact as FactKind, parameter, scope, take: takeOf(value, 'first') };
  return { from: 'frames', filter: filter ?? field, field, scope, take: takeOf(value, 'first') };
}

const LIMIT = 20;

function takeOf({ take, nth = 1, limit = LIMIT }: ValueForm, usual: Take['manner']): Take {
  return { manner: take ?? usual, nth, limit };
}

function scopeOf(form: ScopeForm | undefined, usual: Scope): Scope {
  if (form === undefined || typeof form === 'string') return form ?? usual;
  const { exchange } = form;
  if (typeof exchange === 'number') return { number: exchange };
  if (typeof exchange === 'string') return { number: 1, target: exchange };
  return { ...exchange, number: exchange.number ?? 1 };
}

function wordingOf(wording: PackForm['title']): Wording {
  return typeof wording === 'string' ? { any: wording } : wording;
}
