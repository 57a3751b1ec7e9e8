import type { Operator } from './claim.ts';

/** Whether a value as written agrees with one as the capture has it: numbers by value in any base, all else by letters without case. */
export function compareValue(found: string, operator: Operator, written: string): boolean {
  if (operator === 'contains') return found.toLowerCase().includes(bare(written));
  const [ours, theirs] = [numberOf(found), numberOf(written)];
  const numeric = ours !== null && theirs !== null;
  if (operator === '<') return numeric && ours < theirs;
  if (operator === '>') return numeric && ours > theirs;
  const same = numeric ? ours === theirs || found.startsWith(bare(written)) && /\.\d+$/.test(bare(written)) : bare(found) === bare(written);
  return same === (operator === '=');
}

const WORDS: Record<string, number> = { true: 1, yes: 1, set: 1, 是: 1, 置位: 1, false: 0, no: 0, 'not set': 0, 否: 0, 未置位: 0 };

/** Null for what is no number. */
export function numberOf(text: string): number | null {
  const plain = bare(text).replace(/(?<=\d)[,\s](?=\d{3}\b)/g, '');
  const word = WORDS[plain];
  if (word !== undefined) return word;
  return /^(?:0x[0-9a-f]{1,16}|-?\d{1,20}(?:\.\d{1,12})?)$/.test(plain) ? Number(plain) : null;
}

const bare = (text: string): string => text.trim().toLowerCase().replace(/^["'“‘`](.*)["'”’`]$/, '$1');
