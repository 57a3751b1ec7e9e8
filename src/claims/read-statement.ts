import { nearestWord } from '../forms/nearest-word.ts';
import type { Statement } from './claim.ts';
import { STATEMENT_FORMS } from './statement-forms.ts';

/** Longer claims are prose. It also bounds what the patterns may cost. */
const LONGEST = 300;

/** What a claim says; null where no form fits. Full-width letters and punctuation count as half-width ones. */
export function readStatement(text: string): Statement | null {
  const plain = plainText(text);
  for (const { pattern, read } of STATEMENT_FORMS) {
    const found = pattern.exec(plain);
    if (found) return read(found.slice(1));
  }
  return null;
}

/** The form that was likely meant, with an example's values; null where none is near. */
export function nearestForm(text: string): string | null {
  const examples = STATEMENT_FORMS.map(({ example }) => example);
  const begun = plainText(text).slice(0, 48);
  const near = nearestWord(begun, examples.map((one) => one.toLowerCase()));
  return examples.find((example) => example.toLowerCase() === near) ?? null;
}

function plainText(text: string): string {
  return text.slice(0, LONGEST).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replace(/[。.;]$/, '').trim();
}
