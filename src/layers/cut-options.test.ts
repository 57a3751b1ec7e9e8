import { expect, it } from 'vitest';
import { needsCutOptions } from './cut-options.ts';

/** Options of a header, of which the capture holds the first `captured` octets. */
function needs(hex: string, captured: number): boolean {
  const octets = Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
  return needsCutOptions({ octets: octets.subarray(0, captured), start: 0, end: captured, wireEnd: octets.length });
}

it('needsCutOptions is false for options that were captured whole', () => {
  expect(needs('0101 080a 00000001 00000002', 12)).toBe(false);
});

it.each([
  ['in an option', '0101 080a 00000001 00000002', 8], ['behind a kind', '0101 080a 00000001 00000002', 3],
  ['between two options', '0101 080a 00000001 00000002', 2], ['before the first', '0101 0101', 0],
])('needsCutOptions is true where the capture ends %s', (_where, hex, captured) => {
  expect(needs(hex, captured)).toBe(true);
});

it('needsCutOptions is false where an impossible length ends the reading before the cut', () => {
  expect(needs('54e4 0000 0000', 4)).toBe(false);
  expect(needs('0200 0000', 3)).toBe(false);
});

it('needsCutOptions is false where something else than zeros follows an end', () => {
  expect(needs('0007 0000', 3)).toBe(false);
  expect(needs('0000 0000', 3)).toBe(true);
});
