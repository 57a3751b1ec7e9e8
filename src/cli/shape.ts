/**
 * What a value from outside must look like. A shape answers where the value first differs from it (`connections[3].close`),
 * and null when it fits.
 */
export type Shape = (value: unknown, at: string) => string | null;

function fits(test: (value: unknown) => boolean): Shape {
  return (value, at) => (test(value) ? null : at);
}

/** Finite: JSON can spell numbers that overflow. */
export const number = fits((value) => typeof value === 'number' && Number.isFinite(value));
export const count = fits((value) => Number.isSafeInteger(value) && (value as number) >= 0);
export const text = fits((value) => typeof value === 'string');
export const flag = fits((value) => typeof value === 'boolean');

export function matching(pattern: RegExp): Shape {
  return fits((value) => typeof value === 'string' && pattern.test(value));
}

export function oneOf(...choices: unknown[]): Shape {
  return fits((value) => choices.includes(value));
}

export function nullable(shape: Shape): Shape {
  return (value, at) => (value === null ? null : shape(value, at));
}

export function optional(shape: Shape): Shape {
  return (value, at) => (value === undefined ? null : shape(value, at));
}

export function listOf(shape: Shape): Shape {
  return (value, at) => (Array.isArray(value) ? firstFault(value.map((one, index) => () => shape(one, `${at}[${index}]`))) : at);
}

/** Keys that are not named may hold anything. */
export function record(shapes: Record<string, Shape>): Shape {
  const rows = Object.entries(shapes);
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return at;
    return firstFault(
      rows.map(
        ([key, shape]) =>
          () =>
            shape((value as Record<string, unknown>)[key], at ? `${at}.${key}` : key),
      ),
    );
  };
}

export function mapOf(shape: Shape): Shape {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return at;
    return firstFault(
      Object.entries(value).map(
        ([key, one]) =>
          () =>
            shape(one, `${at}.${key}`),
      ),
    );
  };
}

/** For shapes that hold themselves. */
export function later(shape: () => Shape): Shape {
  return (value, at) => shape()(value, at);
}

function firstFault(checks: (() => string | null)[]): string | null {
  for (const check of checks) {
    const fault = check();
    if (fault !== null) return fault;
  }
  return null;
}
