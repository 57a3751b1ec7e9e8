import type { CaptureDescription } from '../frames/frame.ts';
import type { InspectedFrame } from '../inspections/inspection.ts';
import { dateOf } from './date-of.ts';

/** What the column Time tells, by the words of tshark's `-t`. */
export const TIME_FORMS = ['a', 'ad', 'adoy', 'd', 'dd', 'e', 'r', 'u', 'ud', 'udoy'] as const;

export type TimeForm = (typeof TIME_FORMS)[number];

const SECOND = 1_000_000_000n;

export interface TimeOptions {
  form: TimeForm;
  capture: CaptureDescription;
  isFirstShown: boolean;
}

/** The column Time of one frame, with as many decimals as the clock of its interface has. Times of day are UTC. */
export function timeText(frame: InspectedFrame, { form, capture, isFirstShown }: TimeOptions): string {
  const digits = digitsOf(frame, capture);
  if (form === 'r') return secondsText(BigInt(frame.frame.timeNs) + BigInt(frame.frame.timeRestNs ?? 0), digits);
  if (form === 'd') return secondsText(nanoseconds(frame, 'frame.time_delta'), digits);
  if (form === 'dd') return secondsText(isFirstShown ? 0n : nanoseconds(frame, 'frame.time_delta_displayed'), digits);
  const epochNs = BigInt(capture.startNs ?? 0) + BigInt(frame.frame.timeNs) + BigInt(frame.frame.timeRestNs ?? 0);
  return form === 'e' ? secondsText(epochNs, digits) : clockText(epochNs, form, digits);
}

/** The decimals that the interface's ticks are good for, in steps of tshark's. */
function digitsOf({ frame }: InspectedFrame, { interfaces, timeDigits }: CaptureDescription): number {
  const ticks = interfaces[frame.interfaceId]?.ticksPerSecond;
  if (ticks === undefined) return timeDigits;
  return ticks >= 1e9 ? 9 : ticks >= 1e6 ? 6 : ticks >= 1e3 ? 3 : ticks >= 100 ? 2 : ticks >= 10 ? 1 : 0;
}

function nanoseconds(frame: InspectedFrame, name: string): bigint {
  const value = frame.occurrences(name)[0]?.value;
  return typeof value === 'number' || typeof value === 'bigint' ? BigInt(value) : 0n;
}

function secondsText(ns: bigint, digits: number): string {
  const size = ns < 0n ? -ns : ns;
  return `${ns < 0n ? '-' : ''}${size / SECOND}${decimals(size % SECOND, digits)}`;
}

function decimals(ns: bigint, digits: number): string {
  return digits === 0 ? '' : `.${String(ns).padStart(9, '0').slice(0, digits)}`;
}

function clockText(epochNs: bigint, form: TimeForm, digits: number): string {
  const rest = ((epochNs % SECOND) + SECOND) % SECOND;
  const { date, dayOfYear, time } = dateOf((epochNs - rest) / SECOND);
  const day = form.endsWith('doy') ? `${dayOfYear} ` : form.endsWith('d') ? `${date} ` : '';
  return `${day}${time}${decimals(rest, digits)}`;
}
