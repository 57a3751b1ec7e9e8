import type { CoverRow } from './document.ts';
import { type Desk, plain } from './desk.ts';

/** Rows that a student fills in by hand until the notes bring them. */
const BLANKS = ['course', 'name', 'number', 'class', 'teacher'] as const;

/** The table under the title: lines to write on, then what is known of the capture. */
export function composeCover({ analysis, voice }: Desk): CoverRow[] {
  const { capture } = analysis;
  const rows: CoverRow[] = BLANKS.map((key) => ({ label: voice.text(`cover.${key}`), value: [] }));
  rows.push({ label: voice.text('cover.capture'), value: [{ type: 'code', text: capture.name }] });
  if (capture.startNs !== null) rows.push({ label: voice.text('cover.recorded'), value: plain(utcTime(capture.startNs, 0)) });
  return rows;
}

/** `2026-11-22 12:02:01 UTC`, with that many decimals. */
export function utcTime(epochNs: string, digits: number): string {
  const ns = BigInt(epochNs);
  const second = 1_000_000_000n;
  const whole = ns >= 0n ? ns / second : (ns - second + 1n) / second;
  const date = new Date(Number(whole) * 1000);
  if (Number.isNaN(date.getTime())) return `${epochNs} ns`;
  const fraction = String(ns - whole * second).padStart(9, '0').slice(0, digits);
  return `${date.toISOString().slice(0, 19).replace('T', ' ')}${digits > 0 ? `.${fraction}` : ''} UTC`;
}
