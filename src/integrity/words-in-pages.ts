import type { Analysis } from '../analysis.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { FINGERPRINT_LIMITS, type WordMark } from './fingerprint.ts';

/**
 * Words in the pages and in the paths of their requests that may be a student's number or name: with four digits or more, or a short run of
 * Chinese characters, or two or three capitalised words. Whose they are is found out when a class is compared.
 */
export function wordsInPages({ exchanges }: Analysis): WordMark[] {
  const found = new Map<string, WordMark>();
  for (const exchange of exchanges) {
    if (found.size > MOST_LOOKED_AT) break;
    for (const [frame, text] of textsOf(exchange)) {
      for (const word of wordsIn(text)) if (!found.has(word)) found.set(word, { word, stream: exchange.stream, frame });
    }
  }
  const marks = [...found.values()];
  // Numbers tell more than names, of which a long page is full.
  return [...marks.filter(({ word }) => /\d/.test(word)), ...marks.filter(({ word }) => !/\d/.test(word))].slice(0, FINGERPRINT_LIMITS.words);
}

/** A page made to be full of words does not fill the memory. */
const MOST_LOOKED_AT = 4_000;

function textsOf({ request, response }: Exchange): [number, string][] {
  const page = response?.content?.text && /html|text.plain|json/.test(response.content.mediaType) ? response.content.text : '';
  return [
    [request?.firstFrame ?? 0, request?.target ?? ''],
    [response?.firstFrame ?? 0, page],
  ];
}

const NUMBERED = /[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*/g;
const HAN = /\p{Script=Han}+/gu;
const CAPITALISED = /\b[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}\b/g;

function wordsIn(text: string): Set<string> {
  const plain = text.normalize('NFKC');
  const joined = plain.match(NUMBERED) ?? [];
  const numbered = joined.flatMap((word) => [word, ...word.split(/[-_.]/)]).filter(isNumbered);
  const names = [...(plain.match(HAN) ?? []).filter(({ length }) => length >= 2 && length <= 4), ...(plain.match(CAPITALISED) ?? [])];
  return new Set([...numbered, ...names].filter(({ length }) => length <= LONGEST).map((word) => word.toLowerCase()));
}

const LONGEST = 32;

/** No year, no day; a whole digest is too long. */
function isNumbered(word: string): boolean {
  return word.length >= 5 && (word.match(/\d/g)?.length ?? 0) >= 4 && !/^\d{4}-\d{2}-\d{2}$/.test(word);
}
