import { compileTest } from './compile-test.ts';
import { type Filter, FilterError } from './filter.ts';
import { parseFilter } from './parse-filter.ts';
import { Scope } from './scope.ts';

const LONGEST = 32_768;

/** Throws a `FilterError` for what Wireshark 4.0 would refuse, and for what is too large. */
export function compileFilter(text: string): Filter {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) throw new FilterError('too-long', { start: LONGEST, end: trimmed.length }, { most: LONGEST });
  if (trimmed === '') return { text: '', matches: () => true, fields: [] };
  const scope = new Scope();
  const matches = compileTest(parseFilter(trimmed), scope);
  return { text: trimmed, matches, fields: [...scope.fields] };
}
