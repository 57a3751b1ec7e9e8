// Appends the run's summary to the step's, which GitHub drops as a whole above 1 MiB.
import { appendFileSync, readFileSync, statSync } from 'node:fs';

const MOST = 1024 * 1024;

/** `words` of the result stand in for a summary that lab-report has not written. */
export function appendSummary(stepSummary, file, { words }) {
  // Systems that only resemble GitHub may have no such page.
  if (!stepSummary) return;
  const text = read(file) ?? `### lab-report\n\n${asCode(words)}\n`;
  const room = MOST - sizeOf(stepSummary);
  const short = '### lab-report\n\nThe summary does not fit on this page; `summary.md` lies beside the reports.\n';
  const fitting = [text, short].find((one) => Buffer.byteLength(one) <= room);
  if (fitting) appendFileSync(stepSummary, fitting);
}

/** Indented, because no character can end an indented block but a line break, which is indented, too. */
function asCode(words) {
  const lines = words.split(/[\r\n\u2028\u2029]+/);
  return lines.map((line) => `    ${line.replace(/\p{Cc}|\p{Cf}/gu, '\ufffd')}`).join('\n');
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
