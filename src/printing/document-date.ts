/**
 * The date that a PDF bears, the same whenever it is made from the same capture: SOURCE_DATE_EPOCH (the convention of
 * reproducible builds, in seconds) where it is set, else when the capture began. Null where neither is a date.
 */
export function documentDate(startNs: string | null, env: NodeJS.ProcessEnv): Date | null {
  const epoch = env.SOURCE_DATE_EPOCH;
  const milliseconds = epoch && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : startNs === null ? Number.NaN : Number(startNs) / 1e6;
  return milliseconds >= 0 && milliseconds < YEAR_10000 ? new Date(milliseconds) : null;
}

/** PDF dates have four digits for the year. */
const YEAR_10000 = Date.UTC(10000, 0);
