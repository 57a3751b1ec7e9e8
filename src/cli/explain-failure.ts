import { CaptureError, type CaptureErrorDetails } from '../frames/capture-error.ts';
import { PrintingError, type TriedBrowser } from '../printing/printing-error.ts';
import { EXIT, type ExitCode } from './command.ts';
import { CommandError } from './command-error.ts';
import type { WordParams, Words } from './open-words.ts';
import { printable } from './printable.ts';

/** What a command ends with when it cannot do its work. */
export interface Failure {
  exitCode: ExitCode;
  /** What was to be done, what was found instead, the way out. */
  sentence: string;
}

/** Whatever was thrown, in a person's words. What is not foreseen is our own fault, and said to be. */
export function explainFailure(error: unknown, words: Words): Failure {
  if (error instanceof CommandError) return { exitCode: error.exitCode, sentence: commandSentence(error, words) };
  if (error instanceof CaptureError) return { exitCode: EXIT.unreadable, sentence: captureSentence(error, words) };
  if (error instanceof PrintingError) return { exitCode: EXIT.notPrinted, sentence: printingSentence(error, words) };
  return { exitCode: EXIT.fault, sentence: words.say('fault', { message: error instanceof Error ? error.message : String(error) }) };
}

function commandSentence({ key, params, lines }: CommandError, words: Words): string {
  return [words.say(key, withStage(withReason(params, words), words)), ...lines.map(printable)].join('\n');
}

function captureSentence({ code, details }: CaptureError, words: Words): string {
  if (code === 'not-a-capture') return notACapture(details, words);
  const name = details.name === '-' ? words.say('stdin') : details.name;
  return words.say(`capture.${code}`, withReason({ name, reason: details.reason ?? 'unknown' }, words));
}

/** `looksLike` is a code such as `zip` or `gzip-of-tar`; what is known of its kind ends the sentence, and another says the way out. */
function notACapture({ name, magic = '', looksLike = 'unknown' }: CaptureErrorDetails, words: Words): string {
  const inner = looksLike.replace(/^gzip-of-/, '');
  const kind = words.has(`kind.${inner}`) ? words.say(`kind.${inner}`) : words.say('kind.unknown');
  const found = inner === looksLike ? kind : words.say('kind.gzipped', { kind });
  const octets = magic.slice(0, 8).replace(/..(?=.)/g, '$& ');
  const shown = name === '-' ? words.say('stdin') : name;
  const wayOut = words.say(words.has(`mend.${inner}`) ? `mend.${inner}` : 'mend.other');
  return `${words.say('capture.not-a-capture', { name: shown, octets, found })}${words.say('between')}${wayOut}`;
}

function printingSentence({ code, message, tried }: PrintingError, words: Words): string {
  const list = tried.map((one) => triedBrowser(one, words)).join(words.say('print.separator'));
  return words.say(`print.${code}`, { message, tried: list || words.say('print.none') });
}

function triedBrowser({ path, reason, detail }: TriedBrowser, words: Words): string {
  return words.say(detail && reason !== 'absent' ? 'print.tried-detail' : 'print.tried', { path, reason: words.say(`tried.${reason}`), detail });
}

/** The system's codes in words, where there are any. */
function withReason(params: WordParams, words: Words): WordParams {
  const key = `reason.${params.reason}`;
  return params.reason !== undefined && words.has(key) ? { ...params, reason: words.say(key) } : params;
}

/** What failed of the work on a report stands where otherwise the place of the damage does. */
function withStage(params: WordParams, words: Words): WordParams {
  return params.stage === undefined ? params : { ...params, place: words.say(`stage.${params.stage}`) };
}
