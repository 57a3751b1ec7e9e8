import type { Occurrence } from '../layers/occurrence.ts';
import { accessTo } from './field-access.ts';
import { hasUsualOptions } from './has-usual-options.ts';
import { PLAIN } from './plain-frame.ts';
import type { QuickField } from './quick-fields.ts';
import type { QuickFrame } from './quick-frame.ts';

const NOTHING: readonly Occurrence[] = [];

/** A field's occurrences in a frame as its tree has them, read without it; null where only the tree can tell. */
export function quickOccurrences(name: string, frame: QuickFrame): readonly Occurrence[] | null {
  const { quick, readable } = accessTo(name);
  if ((frame.plain & readable) !== 0) return onlyWhenShown(occurrencesOf(quick!, frame), quick!, frame);
  return certainlyLacks(name, frame) ? NOTHING : null;
}

/** The analysis stands behind the options: not in the tree where it gives up at them. */
function onlyWhenShown(occurrences: readonly Occurrence[], { of }: QuickField, { peeked }: QuickFrame): readonly Occurrence[] | null {
  return of !== 'analysed' || occurrences.length === 0 || hasUsualOptions(peeked) ? occurrences : null;
}

/** Nothing of the field's protocol is in the frame; false where only the tree can tell. */
export function certainlyLacks(name: string, frame: QuickFrame): boolean {
  const { absent, handedOnAs } = accessTo(name);
  if ((frame.plain & absent) !== 0) return true;
  if ((absent & PLAIN.silent) === 0 || (frame.plain & PLAIN.analysed) === 0) return false;
  const pdus = frame.context().payload?.pdus ?? [];
  return handedOnAs === null ? pdus.length === 0 : pdus.every(({ protocol, tunnel }) => protocol !== handedOnAs && tunnel === undefined);
}

function occurrencesOf(quick: QuickField, frame: QuickFrame): readonly Occurrence[] {
  if (quick.times) return Array.from({ length: quick.times(frame) }, () => NO_VALUE);
  if (quick.pair) return quick.pair(frame).map((value) => ({ value, layer: 1 }));
  const value = quick.number ? quick.number(frame) : quick.value!(frame);
  return value === null || Number.isNaN(value) ? NOTHING : [{ value, layer: 1 }];
}

const NO_VALUE: Occurrence = { value: null, layer: 1 };
