/**
 * What a value from outside must look like. A shape answers where the value first differs from it, and null when it fits.
 * `fits` is never there: it makes the compiler hold a shape to exactly the type that it stands for.
 */
export interface Shape<T = unknown> {
  (value: unknown): Fault | null;
  fits?: (value: T) => T;
  /** What it is made of, for those who must name it: the shapes of a record's fields, or the values to choose from. */
  fields?: Record<string, Shape>;
  choices?: readonly unknown[];
}

export interface Fault {
  /** As a person would point at it: `connections[3].close`; empty for the value itself. */
  at: string;
  /** How many there may be, where the fault is that there are more. */
  most?: number;
}

export type ShapesOf<T> = { [K in keyof T]-?: Shape<T[K]> };

function fits<T>(test: (value: unknown) => boolean): Shape<T> {
  return (value) => (test(value) ? null : { at: '' });
}

/** Finite: JSON can spell numbers that overflow. */
export const number = fits<number>((value) => typeof value === 'number' && Number.isFinite(value));
export const count = fits<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0);
export const text = fits<string>((value) => typeof value === 'string');
export const flag = fits<boolean>((value) => typeof value === 'boolean');

export function matching(pattern: RegExp): Shape<string> {
  return fits((value) => typeof value === 'string' && pattern.test(value));
}

export function oneOf<const T>(...choices: T[]): Shape<T> {
  return Object.assign(fits<T>((value) => choices.includes(value as T)), { choices });
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return Object.assign((value: unknown) => (value === null ? null : shape(value)), { fields: shape.fields, choices: shape.choices });
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value) => (value === undefined ? null : shape(value));
}

export function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return (value) => one(value) && other(value);
}

/** A list of no more than `most`: of more, none is looked at. */
export function listOf<T>(shape: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return { at: '' };
    if (value.length > most) return { at: '', most };
    for (const [index, one] of value.entries()) {
      const fault = shape(one);
      if (fault) return within(`[${index}]`, fault);
    }
    return null;
  };
}

/** Keys that are not named may hold anything. */
export function record<T extends object>(shapes: ShapesOf<T>): Shape<T> {
  const rows = Object.entries(shapes) as [string, Shape][];
  const fault = (value: unknown) => (isRecord(value) ? rowsFault(rows, value) : { at: '' });
  return Object.assign(fault, { fields: shapes as Record<string, Shape> });
}

function rowsFault(rows: [string, Shape][], value: Record<string, unknown>): Fault | null {
  for (const [key, shape] of rows) {
    const fault = shape(value[key]);
    if (fault) return within(key, fault);
  }
  return null;
}

export function mapOf<T>(shape: Shape<T>): Shape<Record<string, T>> {
  return (value) => (isRecord(value) ? record(Object.fromEntries(Object.keys(value).map((key) => [key, shape])))(value) : { at: '' });
}

/** A shape whose values must hold in one more way; `place` is where the fault is said to lie. */
export function where<T>(shape: Shape<T>, holds: (value: T) => boolean, place = ''): Shape<T> {
  return (value) => shape(value) ?? (holds(value as T) ? null : { at: place });
}

/** For shapes that hold themselves. */
export function later<T>(shape: () => Shape<T>): Shape<T> {
  return (value) => shape()(value);
}

/** A fault as seen from the value around it. */
export function within(key: string, { at, ...fault }: Fault): Fault {
  return { ...fault, at: at === '' || at.startsWith('[') ? key + at : `${key}.${at}` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
