/** Round positions between 0 and `end` in steps of 1, 2 or 5 times a power of ten, at most `most` of them after 0. */
export function axisTicks(end: number, most: number): number[] {
  if (!(end > 0) || !Number.isFinite(end)) return [0];
  const rough = end / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  const count = Math.min(most, Math.floor(end / step + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
