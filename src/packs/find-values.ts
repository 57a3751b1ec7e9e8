import type { Evidence } from '../facts/fact.ts';
import type { Fact } from '../facts/facts.ts';
import { headerQuantity } from '../facts/quantity.ts';
import type { Measure } from './measure.ts';
import { MEASURES, type MeasureName } from './measure-catalog.ts';
import type { FactWish, FieldWish, HeaderWish, MeasureWish, Scope, Take, ValueSource } from './pack.ts';
import type { PackValue } from './pack-answer.ts';
import { exchangeIn, exchangesIn, framesIn, framesThrough, type PackScene } from './pack-scene.ts';
import { counted, frameValue, valueAt } from './pack-value.ts';

/** The values that a source names in this capture, those that it takes; none where the capture has none. */
export function findValues(scene: PackScene, source: ValueSource): PackValue[] {
  return taken(valuesOf(scene, source), source.take);
}

function valuesOf(scene: PackScene, source: ValueSource): PackValue[] {
  switch (source.from) {
    case 'frames': return fieldValues(scene, source);
    case 'headers': return headerValues(scene, source);
    case 'facts': return factValues(scene, source);
    case 'measure': return measuredValues(scene, source);
  }
}

function fieldValues(scene: PackScene, { filter, field, scope }: FieldWish & { scope: Scope }): PackValue[] {
  const within = framesIn(scene, scope);
  const frames = framesThrough(scene, filter).filter((frame) => !within || within.has(frame));
  if (field === 'frame.number') return frames.map(frameValue);
  return frames.flatMap((frame) => scene.fields.textsOf(frame, field).map((text) => valueAt('text', text, { frame, field })));
}

function headerValues(scene: PackScene, { header, message, scope }: HeaderWish & { scope: Scope }): PackValue[] {
  const exchanges = typeof scope === 'object' ? [exchangeIn(scene, scope)] : exchangesIn(scene, scope);
  const found = exchanges.map((exchange) => headerQuantity(exchange?.[message] ?? null, header)).filter((quantity) => quantity !== null);
  return found.map(({ value, frame = 0, field }) => valueAt('text', value, { frame, field }));
}

function factValues(scene: PackScene, { fact, parameter, scope }: FactWish & { scope: Scope }): PackValue[] {
  const exchange = typeof scope === 'object' ? exchangeIn(scene, scope) : null;
  const stream = typeof scope === 'object' ? exchange?.stream : scene.connection?.stream;
  const asked = scene.analysis.facts.filter(({ kind, connection }) => kind === fact && (scope === 'capture' || connection === undefined || connection === stream));
  const about = exchange ? asked.filter((one) => one.exchange === undefined || one.exchange === exchange.number) : asked;
  return about.flatMap((one) => parameterOf(one, parameter));
}

/** Bare numbers among a fact's parameters are frames. */
function parameterOf({ params }: Fact, parameter: string): PackValue[] {
  const found = parameter.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown> | null)?.[step], params);
  if (found === null || found === undefined) return [];
  if (typeof found === 'number') return [frameValue(found)];
  if (typeof found !== 'object') return [valueAt('text', String(found), null)];
  const { value, frame, field, octets } = found as { value: string | number } & Partial<Evidence>;
  const evidence = frame === undefined ? null : { frame, ...(field && { field }), ...(octets && { octets }) };
  return [valueAt(typeof value === 'string' ? 'text' : parameter.endsWith('Ns') ? 'duration' : 'number', value, evidence)];
}

function measuredValues(scene: PackScene, { measure, output, rows, scope }: MeasureWish & { scope: Scope }): PackValue[] {
  const wanted: Measure = MEASURES[measure as MeasureName];
  return wanted.take(scene, { scope, rows: rows ?? wanted.rows })[output] ?? [];
}

function taken(values: PackValue[], { manner, nth, limit }: Take): PackValue[] {
  switch (manner) {
    case 'first': return values.slice(0, 1);
    case 'last': return values.slice(-1);
    case 'nth': return values.slice(nth - 1, nth);
    case 'all': return values.slice(0, limit);
    case 'distinct': return values.filter(({ value }, at) => values.findIndex((one) => one.value === value) === at).slice(0, limit);
    case 'count': return [counted(values.length)];
    case 'min': return extreme(values, (a, b) => a < b);
    case 'max': return extreme(values, (a, b) => a > b);
    case 'sum': return values.length > 0 ? [{ ...values[0]!, value: numbersOf(values).reduce((sum, { number }) => sum + number, 0), evidence: null }] : [];
  }
}

function extreme(values: PackValue[], wins: (a: number, b: number) => boolean): PackValue[] {
  const numbers = numbersOf(values);
  return numbers.length > 0 ? [numbers.reduce((best, one) => (wins(one.number, best.number) ? one : best)).value] : [];
}

function numbersOf(values: PackValue[]): { value: PackValue; number: number }[] {
  return values.map((value) => ({ value, number: Number(value.value) })).filter(({ number }) => Number.isFinite(number));
}
