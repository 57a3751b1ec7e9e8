// What the run's result says to a workflow. A command line that is refused, or a crash, leaves no result: then it is an error, in the
// words that lab-report said last.
import { readFileSync } from 'node:fs';

/** `words` is empty where lab-report has left a result. */
export function readResult(file, { exitCode, tail }) {
  const result = read(file);
  if (!result) return { outcome: 'error', reports: [], words: tail.trim() || `lab-report ended with exit code ${exitCode}.` };
  const paths = result.captures.flatMap(({ reports }) => reports.map(({ path }) => path));
  // A path with a line break cannot be told in a list of lines; result.json has it.
  return { outcome: result.outcome, reports: paths.filter((path) => !/[\r\n]/.test(path)), words: '' };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
