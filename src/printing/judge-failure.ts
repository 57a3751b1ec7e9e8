import type { TriedReason } from './printing-error.ts';

/** Words of Chromium, of the dynamic loader and of the system, and what each means. The first match counts. */
const SIGNS: [RegExp, TriedReason][] = [
  [/no usable sandbox|running as root without --no-sandbox|failed to move to new namespace/i, 'no-sandbox'],
  [/error while loading shared libraries/, 'missing-library'],
  [/\bENOENT\b/, 'absent'],
  [/\bEACCES\b/, 'not-executable'],
  [/^version \d+/, 'too-old'],
];

const DETAIL_CHARACTERS = 300;

/** Reads from a browser's last words why it did not start; the detail is the line that told. */
export function judgeFailure(words: string): { reason: TriedReason; detail: string } {
  const [sign, reason] = SIGNS.find(([pattern]) => pattern.test(words)) ?? [/\S/, 'did-not-start' as const];
  const line = words.split('\n').find((text) => sign.test(text)) ?? '';
  return { reason, detail: line.trim().slice(0, DETAIL_CHARACTERS) };
}
