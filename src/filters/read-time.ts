const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?';
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T]${CLOCK})?\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?$`);
const WORDY = new RegExp(`^([A-Z][a-z]{2})\\s+(\\d{1,2}), (\\d{4}) ${CLOCK}\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?$`);
const DURATION = /^(-?)(\d+)(?:\.(\d{1,9}))?$/;
const SECOND = 1_000_000_000n;

/** A point in time, `2023-11-14 22:13:20.05` or `Nov 14, 2023 22:13:20.05`, in nanoseconds since 1970; UTC where no zone is written. Null for none. */
export function readTime(text: string): bigint | null {
  const iso = ISO.exec(text);
  if (iso) return nanosecondsOf([iso[1]!, iso[2]!, iso[3]!], iso.slice(4));
  const wordy = WORDY.exec(text);
  const month = MONTHS.indexOf(wordy?.[1] ?? '') + 1;
  return wordy && month > 0 ? nanosecondsOf([wordy[3]!, String(month), wordy[2]!], wordy.slice(4)) : null;
}

/** Seconds with up to nine decimals, in nanoseconds; null for none. */
export function readDuration(text: string): number | bigint | null {
  const [, sign, seconds, decimals = ''] = DURATION.exec(text) ?? [];
  if (seconds === undefined || seconds.length > 18) return null;
  const size = BigInt(seconds) * SECOND + BigInt(decimals.padEnd(9, '0'));
  const signed = sign ? -size : size;
  return Number.isSafeInteger(Number(signed)) ? Number(signed) : signed;
}

function nanosecondsOf(date: readonly string[], [hour = '0', minute = '0', second = '0', decimals = '', zone = 'Z']: (string | undefined)[]): bigint | null {
  const [year, month, day] = date.map(Number) as [number, number, number];
  if (month > 12 || day > 31 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const ms = Date.UTC(year, month - 1, day, Number(hour), Number(minute), Number(second));
  const shift = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  const seconds = BigInt(ms / 1000) - BigInt(shift ? Number(`${shift[1]}1`) * (Number(shift[2]) * 3600 + Number(shift[3]) * 60) : 0);
  return seconds * SECOND + BigInt(decimals.padEnd(9, '0'));
}
