import { allFieldTypes, fieldTypeOf } from '../layers/field-types.ts';
import type { FieldType } from '../layers/field-type.ts';
import type { Span } from '../octets/span.ts';
import { FilterError } from './filter.ts';
import { nearestWords } from './nearest-words.ts';

const MOST_SUGGESTED = 3;

/** The fields that a filter asks for, gathered while it is compiled. */
export class Scope {
  readonly fields = new Set<string>();

  /** Undefined where no field is named so. */
  find(name: string): FieldType | undefined {
    const type = fieldTypeOf(name);
    if (type) this.fields.add(name);
    return type;
  }
}

/** The error of a name that no field bears, with those that it may have been meant to be. */
export function unknownField(word: string, at: Span): FilterError {
  const nearest = nearestWords(word, allFieldTypes().map(({ name }) => name), MOST_SUGGESTED);
  return nearest.length === 0 ? new FilterError('unknown-field', at, { word }) : new FilterError('unknown-field-near', at, { word, nearest: nearest.join(' / ') });
}
