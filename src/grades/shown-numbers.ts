/** Points as a reader sees them: at most two decimals. */
export function shownPoints(points: number): number {
  return Math.round(points * 100) / 100;
}

/** Per cent with at most one decimal, rounded down, so that what is below a threshold never reads as the threshold. */
export function shownPercent(percent: number): number {
  // What was computed elsewhere may be 57.99999999999999 in binary fractions, and mean 58.
  return Math.floor(percent * 10 + 1e-6) / 10;
}
