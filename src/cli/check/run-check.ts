import { findHints } from '../../claims/find-hints.ts';
import { judgeClaims } from '../../claims/judge-claims.ts';
import { phraseHint, phraseJudged } from '../../documents/phrase-claim.ts';
import { openVoice, plainText } from '../../explanations/open-voice.ts';
import { ownVersion } from '../../library/own-version.ts';
import { readLanguage } from '../choose-language.ts';
import { neededCapture } from '../capture-of-notes.ts';
import { EXIT, type ExitCode, type Surroundings } from '../command.ts';
import { openInput } from '../open-input.ts';
import { openNotes } from '../open-notes.ts';
import { printable } from '../printable.ts';
import type { CheckOrder } from './read-check-order.ts';

/** Prints what the capture says to each claim of the notes, then hints; a claim that is false ends with exit code 1. Throws CommandError. */
export async function runCheck({ path, format, language, languageGiven }: CheckOrder, around: Surroundings): Promise<ExitCode> {
  const notes = await openNotes(path, around.folder);
  const capture = neededCapture(path, notes, around.folder);
  const input = await openInput(capture, around);
  try {
    const analysis = await input.analyze({ filter: notes.front.filter, version: ownVersion() });
    const claims = judgeClaims(analysis, notes.claims);
    const hints = findHints(analysis, notes);
    const said = languageGiven || !notes.front.language ? null : readLanguage(notes.front.language);
    const voice = openVoice(said ?? language);
    const lines = [
      ...claims.map((one) => `${path}:${one.line}:${one.column}: ${plainText(phraseJudged(voice, one))}`),
      ...hints.map((one) => `${path}:${one.line}:${one.column}: ${plainText(phraseHint(voice, one))}`),
    ];
    around.stdout.write(format === 'json' ? `${JSON.stringify({ notes: path, claims, hints }, null, 2)}\n` : lines.map((line) => `${printable(line)}\n`).join(''));
    return claims.some(({ verdict }) => verdict === 'false') ? EXIT.checksFailed : EXIT.fine;
  } finally {
    input.close?.();
  }
}
