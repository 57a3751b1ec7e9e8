// Hands outputs to the workflow. Every value stands between delimiters that nobody can foresee, so that no file name can end it.
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

export function writeOutputs(file, outputs) {
  const texts = Object.entries(outputs).map(([name, value]) => between(`end-${randomUUID()}`, name, value));
  appendFileSync(file, texts.join(''));
}

function between(delimiter, name, value) {
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
