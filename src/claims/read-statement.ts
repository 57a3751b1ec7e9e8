import { nearestWord } from '../forms/nearest-word.ts';
import { fieldTypeOf } from '../layers/field-types.ts';
import type { Sentence, Statement } from './claim.ts';
import type { Kind, Word } from './lexicon.ts';
import { readScope } from './read-scope.ts';
import { readWords } from './read-words.ts';
import { SENTENCE_FORMS, type SentenceForm, type Words } from './sentence-forms.ts';
import { STATEMENT_FORMS } from './statement-forms.ts';

/** Longer claims are prose. It also bounds what the patterns may cost. */
const LONGEST = 300;

/**
 * What a claim says; null where nobody can tell. The strict forms come first, then sentences of known words; where the claim names a
 * connection, what remains without it. Full-width letters and punctuation count as half-width ones.
 */
export function readStatement(text: string): Sentence | null {
  const plain = plainText(text);
  const { scope, rest } = readScope(plain);
  const strict = inForm(plain);
  if (strict && (!scope || strict.every(({ about }) => about === 'field'))) return { said: knownField(strict) ? strict : (inWords(plain) ?? strict), scope: null };
  const said = inForm(rest);
  const read = said && knownField(said) ? said : (inWords(rest) ?? said);
  return read ? { said: read, scope } : null;
}

/** What looks like a field but is none may be a word of the language. */
const knownField = ([said]: Statement[]): boolean => said?.about !== 'field' || fieldTypeOf(said.field) !== undefined;

function inForm(plain: string): Statement[] | null {
  for (const { pattern, read } of STATEMENT_FORMS) {
    const found = pattern.exec(plain);
    if (found) return [read(found.slice(1))];
  }
  return null;
}

const THOUSANDS = /(?<![\d,.])\d{1,3}(?:,\d{3}){1,4}(?![\d,])/g;

/** A comma may stand within a number; between numbers it divides them. */
function inWords(plain: string): Statement[] | null {
  const said = sentenceOf(readWords(plain));
  if (said || !plain.includes(',')) return said;
  const joined = plain.replace(THOUSANDS, (digits) => digits.replaceAll(',', ''));
  return joined === plain ? null : sentenceOf(readWords(joined));
}

function sentenceOf(found: Word[] | null): Statement[] | null {
  if (!found) return null;
  const list = found.filter(({ kind }) => kind !== 'filler');
  const words: Words = {
    list,
    all: (kind) => list.filter((word) => word.kind === kind).map(({ value }) => value),
    has: (kind) => list.some((word) => word.kind === kind),
    one: (kind) => list.find((word) => word.kind === kind)?.value ?? '',
  };
  for (const form of SENTENCE_FORMS) {
    const said = fits(form, list) ? form.read(words) : null;
    if (said) return Array.isArray(said) ? said : [said];
  }
  return null;
}

/** What only counts or divides may stand anywhere, any number of times. */
const ANYWHERE: readonly Kind[] = ['separator'];

function fits({ needs, may = [], several = [] }: SentenceForm, list: readonly Word[]): boolean {
  const kinds = new Set(list.map(({ kind }) => kind));
  if (!needs.every((kind) => kinds.has(kind))) return false;
  return [...kinds].every((kind) => ANYWHERE.includes(kind) || several.includes(kind) || ((needs.includes(kind) || may.includes(kind)) && list.filter((word) => word.kind === kind).length === 1));
}

/** The form that was likely meant, with an example's values; null where none is near. */
export function nearestForm(text: string): string | null {
  const examples = STATEMENT_FORMS.map(({ example }) => example);
  const begun = plainText(text).slice(0, 48);
  const near = nearestWord(begun, examples.map((one) => one.toLowerCase()));
  return examples.find((example) => example.toLowerCase() === near) ?? null;
}

function plainText(text: string): string {
  return text.slice(0, LONGEST).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replace(/[`*]/g, '').replace(/[。.;!]$/, '').trim();
}
