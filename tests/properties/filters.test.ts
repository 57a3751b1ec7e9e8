import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFilter } from '../../src/filters/compile-filter.ts';
import { FILTER_ERRORS, FilterError } from '../../src/filters/filter.ts';
import type { FieldSource } from '../../src/layers/occurrence.ts';

const PIECES = [
  'tcp', 'tcp.port', 'http.host', 'ip.src', 'frame.time', 'eth.src', 'tcp.flags.syn', '80', '0x50', '-1', '"a"', "'c'", 'r"x+"', '192.168.0.0/24', '::1', '47:45',
  '==', '!=', '===', '~=', '<', '>=', 'in', 'not', 'and', 'or', 'any', 'all', 'contains', 'matches', '&', '+', '-', '*', '/', '%', '{', '}', '(', ')', ',', '..',
  '[0:2]', '[-1]', '#1', '#[1-2]', 'len(', 'max(', 'string(', '${frame.number}', '"', '[', '#', '$', '\\',
];
const VALID = [
  'tcp.port == 80 and http.host matches "^lab"', 'ip.src in {10.0.0.1 .. 10.0.0.9, 192.168.0.0/24}', '{tcp.srcport + 1} * 2 > tcp.dstport',
  'tcp[12:2] & 0x10 or not (frame[0-3] contains 00:11)', 'any tcp.port#[1-2] != 80 && max(tcp.srcport, 5) < 99',
];
const EMPTY: FieldSource = { occurrences: () => [] };
const ODD: FieldSource = { occurrences: () => [{ value: 80, layer: 1 }, { value: null, layer: 1 }, { value: 'a', layer: 2 }, { value: Uint8Array.of(1, 2), layer: 2 }, { value: 1n, layer: 3 }] };

test('any row of pieces compiles or is refused with a place inside of it', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => tryFilter(pieces.join(' '))), { numRuns: 3000 });
});

test('a valid filter of which characters were exchanged, too', () => {
  const changes = fc.array(fc.tuple(fc.nat(80), fc.nat(6), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 4 });
  const change = (text: string, [at, length, put]: [number, number, string]) => text.slice(0, at) + put + text.slice(at + length);
  fc.assert(fc.property(fc.constantFrom(...VALID), changes, (text, all) => tryFilter(all.reduce(change, text))), { numRuns: 3000 });
});

test('depth and length are bounded', () => {
  for (const piece of ['(', '{', '!', 'not ', 'len(', '-', 'tcp[0]', 'tcp[0:1]', 'tcp and ', 'tcp.port + ', 'tcp.port == ', 'tcp.port & ', '"', '\\', '[0]', ':', '1.']) {
    tryFilter(piece.repeat(5000));
    tryFilter(`${piece.repeat(5000)}tcp`);
  }
  tryFilter(`tcp.port in {${'80,'.repeat(9000)}80}`);
  tryFilter(`http.host matches "${'(a*)*'.repeat(150)}"`);
  expect(() => compileFilter('tcp '.repeat(20_000))).toThrow(FilterError);
});

function tryFilter(text: string): void {
  const started = performance.now();
  try {
    const filter = compileFilter(text);
    filter.matches(EMPTY);
    filter.matches(ODD);
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    expect(FILTER_ERRORS).toContain(error.code);
    expect(error.at.start).toBeGreaterThanOrEqual(0);
    expect(error.at.start).toBeLessThanOrEqual(error.at.end);
    expect(error.at.end).toBeLessThanOrEqual(text.trim().length);
  }
  expect(performance.now() - started).toBeLessThan(2000);
}
