/** Numbers that look random and are the same for the same seed (a linear congruence and a mix of its bits). */
export interface Random {
  /** From 0 up to, not including, 1. */
  fraction(): number;
  /** Whole, both ends included. */
  between(least: number, most: number): number;
  /** True so often in a hundred. */
  percent(often: number): boolean;
  oneOf<T>(choices: readonly T[]): T;
}

export function seededRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = state ^ (state >>> 15);
    mixed = Math.imul(mixed, 0x2c1b3c6d) ^ (mixed >>> 12);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const fraction = () => next() / 2 ** 32;
  const between = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return { fraction, between, percent: (often) => fraction() * 100 < often, oneOf: (choices) => choices[between(0, choices.length - 1)]! };
}
