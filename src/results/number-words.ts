/** Points as a person writes them: at most two decimals, none that are zero. */
export function pointsText(points: number): string {
  return String(Math.round(points * 100) / 100);
}

/** Per cent with at most one decimal, rounded down, so that what is below a threshold never reads as the threshold. */
export function percentText(percent: number): string {
  // 29 of 50 points are 57.99999999999999 in binary fractions.
  return String(Math.floor(percent * 10 + 1e-6) / 10);
}
