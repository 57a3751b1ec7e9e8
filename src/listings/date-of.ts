/** A moment's calendar, in UTC: `2026-11-22`, `2026/326`, `14:42:45`. */
export interface CalendarDate {
  date: string;
  dayOfYear: string;
  time: string;
}

const DAY_MS = 86_400_000;
const MOST_SECONDS = 8_640_000_000_000n;

/** Of whole seconds since 1970; those beyond JavaScript's calendar stand at its end. */
export function dateOf(seconds: bigint): CalendarDate {
  const within = seconds > MOST_SECONDS ? MOST_SECONDS : seconds < -MOST_SECONDS ? -MOST_SECONDS : seconds;
  const moment = new Date(Number(within) * 1000);
  const [date = '', time = ''] = moment.toISOString().slice(0, -5).split('T');
  const day = Math.floor((moment.getTime() - Date.UTC(moment.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
  return { date, time, dayOfYear: `${moment.getUTCFullYear()}/${String(day).padStart(3, '0')}` };
}
