import type { Span } from '../octets/span.ts';
import type { Range } from './expression.ts';
import { FilterError, type FilterErrorCode } from './filter.ts';

/** Larger numbers are no offset of any frame. */
const FURTHEST = 0x7fffffff;
const MOST = 64;
const NUMBER = '-?(?:0[xX][0-9a-fA-F]+|\\d+)';
const FORM = new RegExp(`^\\s*(?:(${NUMBER})?\\s*(:)\\s*(${NUMBER})?|(${NUMBER})\\s*-\\s*(${NUMBER})|(${NUMBER}))\\s*$`);

/** What stands in a slice's or layer's brackets: `i:length`, `i-j`, `i`, `:n`, `i:`, with commas between several. */
export function readRanges(text: string, at: Span, code: Extract<FilterErrorCode, 'bad-slice' | 'bad-layer'>): Range[] {
  const parts = text.split(',');
  if (parts.length > MOST) throw new FilterError('too-many-values', at, { most: MOST });
  return parts.map((part) => {
    const range = readRange(part);
    if (!range) throw new FilterError(code, at, { word: part.trim() });
    return range;
  });
}

function readRange(text: string): Range | null {
  const [, start, colon, length, from, to, single] = FORM.exec(text) ?? [];
  if (colon) return byLength(offset(start ?? '0'), length === undefined ? null : offset(length));
  if (single !== undefined) return byLength(offset(single), 1);
  return from === undefined ? null : byEnd(offset(from), offset(to!));
}

function byLength(start: number, length: number | null): Range | null {
  if (!isNear(start) || (length !== null && (length <= 0 || !isNear(length)))) return null;
  if (length === null) return { start, end: null };
  const end = start + length - 1;
  return start < 0 && end >= 0 ? { start, end: start - 1 } : { start, end };
}

function byEnd(start: number, end: number): Range | null {
  return isNear(start) && isNear(end) && start < 0 === end < 0 && start <= end ? { start, end } : null;
}

function offset(text: string): number {
  return text.startsWith('-') ? -Number(text.slice(1)) : Number(text);
}

function isNear(number: number): boolean {
  return Math.abs(number) <= FURTHEST;
}
