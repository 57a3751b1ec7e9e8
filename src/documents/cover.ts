import { wordingIn } from '../explanations/wording-in.ts';
import { COVER_KEYS, type CoverKey } from '../notes/front-keys.ts';
import type { Written } from './written.ts';
import type { CoverRow } from './document.ts';
import { type Desk, plain } from './desk.ts';

/** Rows that a student fills in by hand where no notes bring them. */
const BLANKS = ['course', 'name', 'number', 'class', 'teacher'] as const;

/** A student, as the class list has them. */
export interface Owner {
  name: string | null;
  id: string | null;
}

/** The table under the title: what the notes say, or whose it is and lines to write on; then what is known of the capture. */
export function composeCover({ analysis, voice }: Desk, written?: Written, owner?: Owner): CoverRow[] {
  const { capture } = analysis;
  const rows = written ? writtenRows(written, voice, owner) : blankRows(voice, owner);
  rows.push({ label: voice.text('cover.capture'), value: [{ type: 'code', text: capture.name }] });
  if (capture.startNs !== null) rows.push({ label: voice.text('cover.recorded'), value: plain(utcTime(capture.startNs, 0)) });
  const { redacted } = capture;
  if (redacted) rows.push({ label: voice.text('cover.redacted'), value: voice.phrase('cover.redacted-of', { addresses: { value: redacted.addresses }, macs: { value: redacted.macs }, secrets: { value: redacted.secrets } }) });
  return rows;
}

function blankRows(voice: Desk['voice'], owner?: Owner): CoverRow[] {
  return BLANKS.map((key): CoverRow => ({ label: voice.text(`cover.${key}`), value: textRow(ownLine(owner, key)) }));
}

const textRow = (text: string): CoverRow['value'] => (text === '' ? [] : plain(text));

function ownLine(owner: Owner | undefined, key: string): string {
  return (key === 'name' ? owner?.name : key === 'number' ? owner?.id : null) ?? '';
}

/** The profile's lines, filled or to write on; then what else the notes say. Who wrote them is known where they do not say it themselves. */
function writtenRows({ notes: { front }, profile }: Written, voice: Desk['voice'], owner?: Owner): CoverRow[] {
  const others = new Map(front.others.map(({ key, value }) => [key, value]));
  const given = (key: string) => front.cover[key as CoverKey] ?? others.get(key) ?? ownLine(owner, key);
  const asked = profile.cover.map(({ key, label }): CoverRow => ({ label: wordingIn(label, voice.language), value: textRow(given(key)) }));
  const known = new Set(profile.cover.map(({ key }) => key));
  const more = (Object.keys(COVER_KEYS) as CoverKey[]).filter((key) => !known.has(key) && front.cover[key]);
  return [...asked, ...more.map((key): CoverRow => ({ label: voice.text(`cover.${key}`), value: plain(front.cover[key]!) }))];
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
